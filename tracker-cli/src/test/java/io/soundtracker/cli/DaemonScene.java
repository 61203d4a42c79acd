package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A folder for a daemon: a configuration, a yt-dlp that is a script, a database. Files are replaced
 * whole, so that a daemon that looks at them meanwhile sees no half of one. For Linux.
 */
final class DaemonScene {
  /** One video of the account that is asked for. */
  static final String ONE_VIDEO =
      """
      printf '{"id": "73000000000%06d", "uploader": "%s", "timestamp": 1763805600,'\
       "$(printf '%s' "$name" | cksum | cut -c1-6)" "$name"
      printf '"view_count": 1, "description": "", "extractor_key": "TikTok", "_type": "url"}\\n'
      """;

  /**
   * One video, and then nothing more. Blank lines come in between, more than wait in pipes and
   * queues: once it sleeps, the video has been read.
   */
  static final String ENDLESS =
      ONE_VIDEO + "head -c 300000 /dev/zero | tr '\\0' '\\n'\nexec sleep 300\n";

  private final Path directory;
  private final Map<String, String> environment = new TreeMap<>();
  private Path home;

  DaemonScene(Path directory) {
    this.directory = directory;
    this.home = directory;
    ytDlp(ONE_VIDEO);
  }

  /** Has the configuration speak of a database in another folder. */
  DaemonScene over(Path folder) {
    home = folder;
    return this;
  }

  DaemonScene with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Lists accounts anew as soon as they have been listed, as the last lines want it. */
  DaemonScene config(String accounts, String more) {
    return file(
        "tracker.yaml",
        """
        accounts: [%s]
        database: %s
        ytdlp: {command: ./yt-dlp, sleepRequests: 0s, timeout: 2m}
        scrape: {staleAfter: 2s, retries: 0, jobs: 2}
        daemon: {every: 500ms, reports: off, backup: {at: off}, log: daemon.log}
        health: {successRate: null, ytdlpAge: null, diskFree: null, diskFreeShare: null}
        %s
        """
            .formatted(accounts, database(), more));
  }

  /** What yt-dlp does when it is to list the profile {@code $name}. */
  DaemonScene ytDlp(String listing) {
    return program(
        "yt-dlp",
        """
        #!/bin/sh
        case "$*" in *--version*) date +%%Y.%%m.%%d; exit;; esac
        case "$*" in *--print-json*) ;; *) exit 2;; esac
        for address; do :; done
        name="${address##*@}"
        %s
        """
            .formatted(listing));
  }

  DaemonScene program(String name, String script) {
    file(name + ".new", script);
    try {
      Path made = directory.resolve(name + ".new");
      Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.move(made, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  DaemonScene file(String name, String content) {
    try {
      Path part = Files.writeString(directory.resolve(name + ".part"), content);
      Files.move(part, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  void remove(String name) {
    try {
      Files.delete(directory.resolve(name));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Path database() {
    return home.resolve("tracker.db");
  }

  Program program() {
    Program program = Program.in(directory).asGroupLeader();
    environment.forEach(program::with);
    return program;
  }

  Program.Running daemon(String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("daemon"));
    arguments.addAll(List.of(options));
    return program().start(arguments.toArray(String[]::new));
  }

  /** The program in this process, to ask how things are. */
  Cli.Result ask(String... arguments) {
    Cli cli = new Cli(directory).forReal();
    environment.forEach(cli::with);
    return cli.run(arguments);
  }

  List<String> rows(String query) {
    try (DatabaseDump dump = DatabaseDump.open(database())) {
      return dump.rows(query);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** How many sessions have ended like this. */
  int sessions(String status) {
    return rows("SELECT id FROM scrape_sessions WHERE status = '" + status + "'").size();
  }

  boolean has(String name) {
    return Files.exists(directory.resolve(name));
  }

  String log() {
    return read(directory.resolve("daemon.log"));
  }

  /** Waits until a daemon says something. */
  static void says(Program.Running daemon, String words) throws InterruptedException {
    says(daemon, words, Eventually.PATIENCE);
  }

  static void says(Program.Running daemon, String words, Duration patience)
      throws InterruptedException {
    try {
      Eventually.isTrue(
          words, patience, () -> read(daemon.err()).contains(words) || !daemon.process().isAlive());
      assertThat(read(daemon.err())).contains(words);
    } catch (AssertionError silent) {
      throw new AssertionError(silent.getMessage() + ", but:\n" + read(daemon.err()), silent);
    }
  }

  /** How often something has been said. */
  static int times(Program.Running daemon, String words) {
    return read(daemon.err()).split(Pattern.quote(words), -1).length - 1;
  }

  static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
