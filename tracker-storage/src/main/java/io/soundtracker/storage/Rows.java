package io.soundtracker.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rows of a query, read as they are asked for. */
final class Rows<T> extends AbstractSpliterator<T> {
  private final SqliteGate gate;
  private final ResultSet rows;

  /** Made once: there are two calls for each row. */
  private final SqliteGate.Action<Boolean> next;

  private final SqliteGate.Action<T> present;
  private boolean open = true;

  /** Makes a value of a row. */
  @FunctionalInterface
  interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  private Rows(SqliteGate gate, ResultSet rows, Mapper<T> mapper) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.gate = gate;
    this.rows = rows;
    this.next = rows::next;
    this.present = () -> mapper.map(rows);
  }

  /** Streams a query; when the stream is closed, the statement is free for another one. */
  static <T> Stream<T> stream(SqliteGate gate, PreparedStatement statement, Mapper<T> mapper)
      throws SQLException {
    Rows<T> rows = new Rows<>(gate, statement.executeQuery(), mapper);
    return StreamSupport.stream(rows, false).onClose(rows::close);
  }

  /** All rows of a query without parameters. */
  static <T> List<T> list(Connection connection, String query, Mapper<T> mapper)
      throws SQLException {
    List<T> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        all.add(mapper.map(rows));
      }
    }
    return all;
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> action) {
    // The driver has one object for all results of a statement: they may be another stream's now.
    if (!open || !gate.guarded(next)) {
      return false;
    }
    action.accept(gate.guarded(present));
    return true;
  }

  private void close() {
    open = false;
    gate.guarded(
        () -> {
          rows.close();
          return rows;
        });
  }
}
