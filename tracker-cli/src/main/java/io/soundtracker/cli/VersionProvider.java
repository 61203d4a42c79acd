package io.soundtracker.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class VersionProvider implements IVersionProvider {
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
