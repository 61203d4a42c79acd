package io.soundtracker.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soundtracker.core.contract.InstanceLockContract;
import io.soundtracker.core.scrape.InstanceLock;
import io.soundtracker.core.scrape.InstanceLock.Held;
import io.soundtracker.core.scrape.LockHeldException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileInstanceLockTest implements InstanceLockContract {
  @TempDir Path folder;
  private Path database;
  private FileInstanceLock lock;

  @BeforeEach
  void createDatabase() {
    database = folder.resolve("tracker.db");
    DatabaseFile.createIfMissing(database);
    lock = new FileInstanceLock(database, Clock.systemUTC());
  }

  @Override
  public InstanceLock lock() {
    return lock;
  }

  @Test
  void isTheSameForEveryWayToTheDatabase() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.db"), database);
    FileInstanceLock byLink = new FileInstanceLock(link, Clock.systemUTC());

    try (Held held = byLink.acquire()) {
      assertThat(held).isNotNull();
      assertThatExceptionOfType(LockHeldException.class).isThrownBy(() -> lock.acquire());
    }
  }

  @Test
  void namesTheProcessThatHoldsItAndOutlivesItsDeath() throws Exception {
    Process other = holder();
    try (BufferedReader said = other.inputReader(UTF_8)) {
      assertThat(said.readLine()).isEqualTo("held");

      assertThat(lock.isHeld()).isTrue();
      assertThatExceptionOfType(LockHeldException.class)
          .isThrownBy(() -> lock.acquire())
          .withMessageContaining("process " + other.pid() + ", since 20")
          .withMessageContaining(database.toString());

      other.destroyForcibly();
      assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
      lock.acquire().close();
    } finally {
      other.destroyForcibly();
    }
  }

  private Process holder() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Holder.class.getName(),
            database.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Another process: takes the lock and keeps it until it is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws IOException {
      Held held = new FileInstanceLock(Path.of(args[0]), Clock.systemUTC()).acquire();
      System.out.println("held");
      while (System.in.read() >= 0) {
        // Keeps the process, and with it the lock, alive.
      }
      held.close();
    }
  }
}
