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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A lock of the operating system on a file beside the database. It goes with the process that holds
 * it; what the file says about the holder is only for people.
 */
final class FileInstanceLock implements InstanceLock {
  /**
   * What this JVM holds. On POSIX systems, closing <em>any</em> channel of a file gives up the
   * process's locks on it, so that a second attempt must not even open it.
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  /** Locked far behind the content, so that others can read who holds it on every system. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

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
    if (!HELD_HERE.add(file)) {
      throw heldBy("this process");
    }
    FileChannel channel = null;
    try {
      channel = lock();
    } finally {
      if (channel == null) {
        HELD_HERE.remove(file);
      }
    }
    return new HeldFile(channel);
  }

  /** Whether any process, this one included, holds the lock. */
  boolean isHeld() {
    try (Held free = acquire()) {
      return free == null;
    } catch (LockHeldException held) {
      return true;
    }
  }

  private FileChannel lock() {
    FileChannel channel = null;
    boolean locked = false;
    try {
      createFile();
      channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      if (lock == null) {
        throw heldBy(Files.readString(file).strip());
      }
      note(channel);
      locked = true;
      return channel;
    } catch (IOException failure) {
      throw new StorageException(
          "The lock " + file + " cannot be taken: " + DatabaseFile.reason(failure),
          "Check the permissions of the file and its folder, and the space on its disk",
          failure);
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

  private void note(FileChannel channel) throws IOException {
    String holder =
        "process " + ProcessHandle.current().pid() + ", since " + clock.instant() + "\n";
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
  }

  private LockHeldException heldBy(String holder) {
    String by = holder.isEmpty() ? "another process" : holder;
    return new LockHeldException("The database " + database + " is being collected into by " + by);
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
      if (open.compareAndSet(true, false)) {
        FileInstanceLock.close(channel);
        HELD_HERE.remove(file);
      }
    }
  }
}
