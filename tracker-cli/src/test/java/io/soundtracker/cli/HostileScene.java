package io.soundtracker.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A folder with a good database in it, and a command line that runs there. */
final class HostileScene {
  private final Path directory;
  private final Cli cli;
  private boolean mereOwner;

  HostileScene(Path directory, Cli cli) {
    this.directory = directory;
    this.cli = cli;
  }

  Path path(String name) {
    return directory.resolve(name);
  }

  HostileScene config(String yaml) throws IOException {
    return file("tracker.yaml", yaml);
  }

  HostileScene file(String name, String content) throws IOException {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  HostileScene file(String name, byte[] content) throws IOException {
    Files.write(path(name), content);
    return this;
  }

  HostileScene folder(String name) throws IOException {
    Files.createDirectories(path(name));
    return this;
  }

  HostileScene mode(String name, String permissions) throws IOException {
    Files.setPosixFilePermissions(path(name), PosixFilePermissions.fromString(permissions));
    return this;
  }

  HostileScene with(String variable, String value) {
    cli.with(variable, value);
    return this;
  }

  /** A yt-dlp of our own making: a shell script. */
  HostileScene ytDlp(String script) throws IOException {
    file("yt-dlp", "#!/bin/sh\n" + script + "\n").mode("yt-dlp", "rwxr-xr-x");
    return with("TRACKER_YTDLP", path("yt-dlp").toString());
  }

  /** A yt-dlp that tells its version and then, asked for a listing, does as the script says. */
  HostileScene listing(String script) throws IOException {
    return ytDlp(
        """
        case "$*" in *--version*) echo 2026.01.01; exit;; esac
        case "$*" in *--print-json*) ;; *) exit 2;; esac
        """
            + script);
  }

  HostileScene sql(String database, String statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path(database));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(statements);
    }
    return this;
  }

  /** Permissions mean nothing to the superuser; from here on they do. */
  HostileScene asMereOwner() {
    mereOwner = true;
    return this;
  }

  Cli.Result run(String... arguments) throws Exception {
    return mereOwner ? Program.in(directory).asMereOwner().run(arguments) : cli.run(arguments);
  }
}
