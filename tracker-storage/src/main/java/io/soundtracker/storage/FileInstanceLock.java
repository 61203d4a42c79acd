package io.soundtracker.storage;

import io.soundtracker.core.scrape.InstanceLock;
import io.soundtracker.core.scrape.LockHeldException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A lock of the operating system on a file beside the database. It goes with the process that holds
 * it; what the file says about the holder is only for people.
 */
final class FileInstanceLock implements InstanceLock {
  /**
   * What this JVM holds. On POSIX systems, closing <em>any</em> channel of a file gives up the
   * process's locks on it, so that a second attempt must not even open it. Guards itself.
   */
  private static final Set<Path> HELD_HERE = new HashSet<>();

  /** Locked far behind the content, so that others can read who holds it on every system. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

  private final Path database;
  private final Path file;
  private final Clock clock;

  FileInstanceLock(Path database, Clock clock) {
    this.database = database;
    this.clock = clock;
    Path real = real(database);
    this.file = real.resolveSibling(real.getFileName() + ".lock");
  }

  /** Whoever comes by another way, such as a symbolic link, must meet the same lock. */
  private static Path real(Path database) {
    try {
      return database.toRealPath();
    } catch (IOException missing) {
      return database.toAbsolutePath().normalize();
    }
  }

  @Override
  public Held acquire() {
    synchronized (HELD_HERE) {
      if (HELD_HERE.contains(file)) {
        throw heldBy("this process");
      }
      Held held = new HeldFile(lock());
      HELD_HERE.add(file);
      return held;
    }
  }

  /**
   * Who holds the lock now, as far as is known: {@code process 123, since ...}. Changes nothing.
   *
   * @return empty when nobody does
   */
  Optional<String> holder() {
    synchronized (HELD_HERE) {
      if (HELD_HERE.contains(file)) {
        return Optional.of("this process");
      }
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
        return isOnlyLookedAt(channel) ? Optional.empty() : Optional.of(named(noted()));
      } catch (IOException failure) {
        throw unusable("looked at", failure);
      }
    }
  }

  /**
   * What the file says of a process that died holding the lock; it matters only while it is free.
   */
  Optional<String> leftBehind() {
    synchronized (HELD_HERE) {
      if (HELD_HERE.contains(file) || !Files.exists(file)) {
        return Optional.empty();
      }
      try {
        return Optional.of(noted()).filter(text -> !text.isEmpty());
      } catch (IOException failure) {
        throw unusable("looked at", failure);
      }
    }
  }

  private FileChannel lock() {
    FileChannel channel = null;
    boolean locked = false;
    try {
      createFile();
      channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      while (lock == null && isOnlyLookedAt(channel)) {
        lock = channel.tryLock(LOCKED_BYTE, 1, false);
      }
      if (lock == null) {
        throw heldBy(named(noted()));
      }
      note(channel);
      locked = true;
      return channel;
    } catch (IOException failure) {
      throw unusable("taken", failure);
    } finally {
      if (!locked) {
        close(channel);
      }
    }
  }

  private void createFile() throws IOException {
    try {
      DatabaseFile.createNew(file);
    } catch (FileAlreadyExistsException present) {
      // Whoever came first made it, and it stays.
    }
  }

  /**
   * Whether nobody holds the lock. Those who only look share it for a moment; a holder shares it
   * with nobody.
   */
  private static boolean isOnlyLookedAt(FileChannel channel) throws IOException {
    try (FileLock shared = channel.tryLock(LOCKED_BYTE, 1, true)) {
      return shared != null;
    }
  }

  private void note(FileChannel channel) throws IOException {
    String holder =
        "process " + ProcessHandle.current().pid() + ", since " + clock.instant() + "\n";
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
  }

  private String noted() throws IOException {
    return CONTROLS.matcher(Files.readString(file)).replaceAll(" ").strip();
  }

  private static String named(String holder) {
    return holder.isEmpty() ? "another process" : holder;
  }

  private LockHeldException heldBy(String holder) {
    return new LockHeldException(
        "The database " + database + " is being collected into by " + holder);
  }

  private StorageException unusable(String wanted, IOException failure) {
    return new StorageException(
        "The lock " + file + " cannot be " + wanted + ": " + DatabaseFile.reason(failure),
        "Check the permissions of the file and its folder, and the space on its disk",
        failure);
  }

  private static void close(@Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException ignored) {
      // The lock goes with the channel, which is gone either way.
    }
  }

  private final class HeldFile implements Held {
    private final FileChannel channel;
    private final AtomicBoolean open = new AtomicBoolean(true);

    HeldFile(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public void close() {
      synchronized (HELD_HERE) {
        if (open.compareAndSet(true, false)) {
          forget();
          FileInstanceLock.close(channel);
          HELD_HERE.remove(file);
        }
      }
    }

    /** What is left in a free lock's file then tells that its holder died. */
    private void forget() {
      try {
        channel.truncate(0);
      } catch (IOException ignored) {
        // It is only for people.
      }
    }
  }
}
