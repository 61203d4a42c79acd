package io.soundtracker.reports.export;

import io.soundtracker.analysis.NetworkCoverage;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.VideoOrder;
import io.soundtracker.reports.rows.Column;
import io.soundtracker.reports.rows.RowWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What can be handed to other programs whole, one row each. Rows are written as they are read, so
 * that memory does not grow with them. What is known of the accounts goes with the rows, since a
 * row may be kept without the file it came in.
 */
public enum Export {
  /** Every selected video, the newest first. */
  VIDEOS,
  /** Every sound that a selected video plays, in no particular order. */
  SOUNDS,
  /** Every selected account, with or without videos, in no particular order. */
  ACCOUNTS,
  /** What every reading of a selected video changed, the readings of each from the oldest on. */
  HISTORY;

  /**
   * Writes it. Flushes the writer and leaves it open.
   *
   * @param coverage how well the accounts of the selection are known
   * @param format how rows are written
   * @return how many rows were written
   * @throws UncheckedIOException when the writer fails
   */
  public long write(
      Snapshot snapshot,
      Selection selection,
      NetworkCoverage coverage,
      RowWriter format,
      Writer out) {
    return switch (this) {
      case VIDEOS ->
          write(
              VideoExport.columns(coverage),
              snapshot.videos(selection, VideoOrder.NEWEST_FIRST),
              format,
              out);
      case SOUNDS ->
          write(SoundExport.columns(coverage), snapshot.soundUsage(selection), format, out);
      case ACCOUNTS ->
          write(AccountExport.columns(coverage), snapshot.accountUsage(selection), format, out);
      case HISTORY ->
          write(HistoryExport.columns(coverage), snapshot.history(selection), format, out);
    };
  }

  private static <T> long write(
      List<Column<T>> columns, Stream<T> rows, RowWriter format, Writer out) {
    try (rows) {
      Counting<T> counting = new Counting<>(rows.iterator());
      format.write(columns, counting, out);
      return counting.count;
    }
  }

  /** Counts what passes. */
  private static final class Counting<T> implements Iterator<T> {
    private final Iterator<T> rows;
    private long count;

    Counting(Iterator<T> rows) {
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public T next() {
      T row = rows.next();
      count++;
      return row;
    }
  }
}
