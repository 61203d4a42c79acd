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

      assertThat(lock.holder().orElseThrow()).startsWith("process " + other.pid() + ", since 20");
      assertThatExceptionOfType(LockHeldException.class)
          .isThrownBy(() -> lock.acquire())
          .withMessageContaining("process " + other.pid() + ", since 20")
          .withMessageContaining(database.toString());

      other.destroyForcibly();
      assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(lock.holder()).isEmpty();
      assertThat(lock.leftBehind().orElseThrow()).startsWith("process " + other.pid() + ", since");
      lock.acquire().close();
      assertThat(lock.leftBehind()).isEmpty();
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void looksWithoutLeavingATrace() throws IOException {
    assertThat(lock.holder()).isEmpty();
    assertThat(lock.leftBehind()).isEmpty();
    assertThat(folder.resolve("tracker.db.lock")).doesNotExist();

    try (Held held = lock.acquire()) {
      assertThat(held).isNotNull();
      assertThat(lock.holder()).hasValue("this process");
      assertThat(lock.leftBehind()).isEmpty();
      assertThatExceptionOfType(LockHeldException.class).isThrownBy(() -> lock.acquire());
    }
  }

  @Test
  void whoOnlyLooksKeepsNobodyFromTakingIt() throws Exception {
    lock.acquire().close();
    Process looking = run(Looker.class);
    try (BufferedReader said = looking.inputReader(UTF_8)) {
      assertThat(said.readLine()).isEqualTo("looking");

      for (int i = 0; i < 2_000; i++) {
        lock.acquire().close();
      }
    } finally {
      looking.destroyForcibly().waitFor();
    }
  }

  private Process holder() throws IOException {
    return run(Holder.class);
  }

  private Process run(Class<?> program) throws IOException {
    return new ProcessBuilder(new KilledProgram(program).command(database.toString()))
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

  /** Another process: looks at the lock until it is killed. */
  static final class Looker {
    private Looker() {}

    public static void main(String[] args) {
      FileInstanceLock lock = new FileInstanceLock(Path.of(args[0]), Clock.systemUTC());
      System.out.println("looking");
      while (true) {
        lock.holder();
      }
    }
  }
}
