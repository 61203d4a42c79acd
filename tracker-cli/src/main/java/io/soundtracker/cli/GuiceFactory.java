package io.soundtracker.cli;

import com.google.inject.Injector;
import com.google.inject.Key;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Gives picocli our commands with what they need, and everything else as picocli would make it. */
final class GuiceFactory implements IFactory {
  private final Injector injector;
  private final IFactory fallback = CommandLine.defaultFactory();

  GuiceFactory(Injector injector) {
    this.injector = injector;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    return injector.getExistingBinding(Key.get(type)) != null
        ? injector.getInstance(type)
        : fallback.create(type);
  }
}
