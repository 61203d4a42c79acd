package io.soundtracker.cli;

import com.google.inject.AbstractModule;

/** What is not bound on purpose is not there, and no circle is papered over. */
final class StrictModule extends AbstractModule {
  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    binder().requireAtInjectOnConstructors();
    binder().requireExactBindingAnnotations();
    binder().disableCircularProxies();
  }
}
