package io.soundtracker.cli;

import com.google.inject.Module;
import java.util.function.UnaryOperator;

/** Changes how the program is put together, as tests do to stay off the network. */
@FunctionalInterface
interface Adjustment extends UnaryOperator<Module> {
  /** Changes nothing. */
  Adjustment NONE = module -> module;
}
