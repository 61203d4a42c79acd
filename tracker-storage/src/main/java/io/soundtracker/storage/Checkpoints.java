package io.soundtracker.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what commits have left in the write-ahead log into the database file, on a thread of its
 * own: whoever commits does not wait for it, and may commit more meanwhile. SQLite does it within a
 * commit only when the log grows quicker than this keeps up. Safe for use by several threads.
 */
final class Checkpoints implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

  /** 16 MiB: pages that one listing after the other changes are written once. */
  private static final long PAGES = 4096;

  private static final long IDLE_SECONDS = 10;

  private final Connections connections;
  private final ExecutorService thread =
      new ThreadPoolExecutor(
          0,
          1,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Checkpoints::thread,
          // One is at work; the next commit asks again.
          new ThreadPoolExecutor.DiscardPolicy());
  private @Nullable Connection connection;
  private boolean closed;

  Checkpoints(Connections connections) {
    this.connections = connections;
  }

  /** Looks how much there is to do; to be called after a commit, with its connection. */
  void committed(Connection writer) {
    try (Statement look = writer.createStatement();
        ResultSet log = look.executeQuery("PRAGMA wal_checkpoint(NOOP)")) {
      if (log.next() && log.getLong("log") - log.getLong("checkpointed") >= PAGES) {
        thread.execute(this::run);
      }
    } catch (SQLException failure) {
      LOG.debug("The log of {} cannot be looked at", connections.database(), failure);
    }
  }

  private synchronized void run() {
    if (closed) {
      return;
    }
    try {
      if (connection == null) {
        connection = connections.open();
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
      }
    } catch (SQLException failure) {
      // Nothing is lost: it stays in the log, and a commit will tell of a full disk.
      LOG.debug("The log of {} was not brought into it", connections.database(), failure);
    }
  }

  /** Waits for what is under way. */
  @Override
  public synchronized void close() {
    closed = true;
    thread.shutdown();
    if (connection == null) {
      return;
    }
    try {
      connection.close();
    } catch (SQLException failure) {
      LOG.debug("A connection to {} was not closed", connections.database(), failure);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "checkpoints");
    thread.setDaemon(true);
    return thread;
  }
}
