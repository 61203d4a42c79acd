package io.soundtracker.cli;

import com.google.inject.Module;
import com.google.inject.util.Modules;
import java.util.function.UnaryOperator;

/** Changes how the program is put together, as the demo and tests do to stay off the network. */
@FunctionalInterface
interface Adjustment extends UnaryOperator<Module> {
  /** Changes nothing. */
  Adjustment NONE = module -> module;

  /** Puts other bindings in the place of the usual ones. */
  static Adjustment overridingWith(Module bindings) {
    return module -> Modules.override(module).with(bindings);
  }
}
