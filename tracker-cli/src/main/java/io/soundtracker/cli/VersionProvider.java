package io.soundtracker.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class VersionProvider implements IVersionProvider {

  /** Whether the answer to a command line is the version, and nothing else is to be done. */
  static boolean isAllThatIsAsked(String... args) {
    return args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"));
  }

  @Override
  public String[] getVersion() {
    String version = Main.class.getPackage().getImplementationVersion();
    return new String[] {
      "tracker "
          + Objects.requireNonNullElse(version, "(built in place)")
          + ", Java "
          + Runtime.version().feature()
    };
  }
}
