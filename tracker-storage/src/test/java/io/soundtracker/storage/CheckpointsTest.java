package io.soundtracker.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class CheckpointsTest {
  private static final int MIB = 1024 * 1024;
  private static final int PIECE = 4 * MIB;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @RegisterExtension private final SqliteStorage storage = new SqliteStorage();

  @Test
  void bringTheLogIntoTheFileWhileItIsOpen() throws Exception {
    long three = 3L * PIECE;
    try (SqliteGate gate = gate()) {
      for (int piece = 0; piece < 5; piece++) {
        write(gate, piece);
      }

      Instant deadline = Instant.now().plus(PATIENCE);
      while (Files.size(storage.file()) < three && Instant.now().isBefore(deadline)) {
        Thread.sleep(5);
      }
      assertThat(Files.size(storage.file())).isGreaterThanOrEqualTo(three);
    }
  }

  @Test
  void keepTheLogShortHoweverMuchIsWritten() throws Exception {
    try (SqliteGate gate = gate()) {
      for (int piece = 0; piece < 60; piece++) {
        write(gate, piece);
      }

      assertThat(logSize()).isPositive().isLessThan(3 * 64 * MIB);
    }
    assertThat(Files.size(storage.file())).isGreaterThan(60 * PIECE);
  }

  @Test
  void leaveNothingBehind() {
    SqliteGate gate = gate();
    for (int piece = 0; piece < 5; piece++) {
      write(gate, piece);
    }
    storage.database().close();
    gate.close();

    assertThat(log()).doesNotExist();
  }

  private SqliteGate gate() {
    return new SqliteGate(new Connections(storage.file(), Duration.ofSeconds(10)));
  }

  private static void write(SqliteGate gate, int piece) {
    gate.write(
        handle ->
            handle.execute(
                "INSERT INTO accounts (username, notes) VALUES (?, zeroblob(?))",
                "@" + piece,
                PIECE));
  }

  private long logSize() throws IOException {
    return Files.size(log());
  }

  private Path log() {
    return Path.of(storage.file() + "-wal");
  }
}
