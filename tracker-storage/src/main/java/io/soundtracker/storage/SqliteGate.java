package io.soundtracker.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The only way to the database: one connection that writes, by one thread at a time, and others
 * that read. Here failures become {@link StorageException}s. Safe for use by several threads.
 */
final class SqliteGate implements AutoCloseable {
  private static final int IDLE_READERS = 4;
  private static final long RIVAL_NANOS = 5_000_000L;

  private final Connections connections;
  private final ReentrantLock writing = new ReentrantLock(true);
  private final Checkpoints checkpoints;
  private final Deque<LazyHandle> idleReaders = new ConcurrentLinkedDeque<>();
  private final LazyHandle writer;
  private volatile boolean closed;

  /** Opens a database whose schema is current. */
  SqliteGate(Connections connections) {
    this.connections = connections;
    this.checkpoints = new Checkpoints(connections);
    this.writer = guarded(this::openWriter);
  }

  /** What is done with a connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Handle handle) throws SQLException;
  }

  /** What is read with a connection alone. */
  @FunctionalInterface
  interface Look<T> {
    T at(Connection connection) throws SQLException;
  }

  private interface Reading<T> {
    T of(LazyHandle reader) throws SQLException;
  }

  /** What is done, whatever it needs. */
  @FunctionalInterface
  interface Action<T> {
    T run() throws SQLException;
  }

  Path database() {
    return connections.database();
  }

  /** Does some work in one transaction: all of it, or nothing. */
  <T> T write(Work<T> work) {
    writing.lock();
    try {
      requireOpen();
      return guarded(
          () -> {
            T result = inTransaction(writer, "BEGIN IMMEDIATE", () -> work.on(writer.handle()));
            checkpoints.committed(writer.connection());
            return result;
          });
    } finally {
      writing.unlock();
    }
  }

  /** Does some work with the writing connection, outside of any transaction. */
  <T> T alone(Work<T> work) {
    writing.lock();
    try {
      requireOpen();
      return guarded(() -> work.on(writer.handle()));
    } finally {
      writing.unlock();
    }
  }

  /** Reads the database as it is at one moment. */
  <T> T read(Work<T> work) {
    return reading(reader -> work.on(reader.handle()));
  }

  /** The same without JDBI, for what every command reads. */
  <T> T look(Look<T> look) {
    return reading(reader -> look.at(reader.connection()));
  }

  private <T> T reading(Reading<T> reading) {
    LazyHandle reader = borrowReader();
    try {
      return guarded(() -> inTransaction(reader, "BEGIN", () -> reading.of(reader)));
    } finally {
      giveBack(reader);
    }
  }

  /** A connection that cannot write, to be given back. */
  LazyHandle borrowReader() {
    requireOpen();
    LazyHandle idle = idleReaders.pollFirst();
    return idle != null ? idle : guarded(() -> prepared("PRAGMA query_only = ON"));
  }

  /** Takes a reading connection back; no transaction is open on it. */
  void giveBack(LazyHandle reader) {
    if (closed || idleReaders.size() >= IDLE_READERS) {
      discard(reader);
      return;
    }
    idleReaders.addFirst(reader);
    if (closed) {
      closeReaders();
    }
  }

  /** Does something with the database and translates its failure. */
  <T> T guarded(Action<T> action) {
    try {
      return action.run();
    } catch (SQLException | RuntimeException failure) {
      throw Failures.translate(database(), failure);
    }
  }

  /** Waits for the transaction in flight, then closes every connection. */
  @Override
  public void close() {
    writing.lock();
    try {
      closed = true;
      closeReaders();
      checkpoints.close();
      discard(writer);
    } finally {
      writing.unlock();
    }
  }

  private static <T> T inTransaction(LazyHandle connection, String begin, Action<T> action)
      throws SQLException {
    connection.execute(begin);
    try {
      T result = action.run();
      connection.execute("COMMIT");
      return result;
    } catch (SQLException | RuntimeException | Error failure) {
      rollBack(connection, failure);
      throw failure;
    }
  }

  private static void rollBack(LazyHandle connection, Throwable failure) {
    try {
      connection.execute("ROLLBACK");
    } catch (SQLException alreadyRolledBack) {
      // SQLite rolls back by itself after some failures, such as a full disk.
      failure.addSuppressed(alreadyRolledBack);
    }
  }

  /**
   * SQLite does not wait for a rival that opens a new database and gives it its journal as well.
   */
  private LazyHandle openWriter() throws SQLException {
    long start = System.nanoTime();
    while (true) {
      try {
        return prepared("PRAGMA journal_mode = WAL");
      } catch (SQLiteException failure) {
        if (failure.getResultCode() != SQLiteErrorCode.SQLITE_BUSY
            || System.nanoTime() - start >= connections.busyTimeout().toNanos()
            || Thread.currentThread().isInterrupted()) {
          throw failure;
        }
        LockSupport.parkNanos(RIVAL_NANOS);
      }
    }
  }

  private LazyHandle prepared(String pragma) throws SQLException {
    LazyHandle connection = new LazyHandle(connections.open());
    try {
      connection.execute(pragma);
      return connection;
    } catch (SQLException failure) {
      connection.close();
      throw failure;
    }
  }

  private void closeReaders() {
    for (LazyHandle idle = idleReaders.poll(); idle != null; idle = idleReaders.poll()) {
      discard(idle);
    }
  }

  /** Closes a connection that is of no more use. */
  void discard(LazyHandle connection) {
    guarded(
        () -> {
          connection.close();
          return connection;
        });
  }

  private void requireOpen() {
    if (closed) {
      throw new StorageException("The database " + database() + " has been closed", "");
    }
  }
}
