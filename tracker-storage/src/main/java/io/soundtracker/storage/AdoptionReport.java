package io.soundtracker.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What became of a database of the original Python tracker when it was adopted. Every row that was
 * read is accounted for: kept, merged with another, or dropped, which the remarks explain.
 *
 * @param database the file
 * @param backup the file as it was before
 * @param tables the seven tables, in the order of the schema
 * @param remarks what was done to rows, and why
 */
public record AdoptionReport(
    Path database, Path backup, List<TableCount> tables, List<Remark> remarks) {

  /** Copies the lists. */
  public AdoptionReport {
    tables = List.copyOf(tables);
    remarks = List.copyOf(remarks);
  }

  /**
   * The rows of one table.
   *
   * @param table its name
   * @param read how many the original had
   * @param kept how many of them have a row of their own now
   * @param merged how many went into another row, being the same thing
   * @param dropped how many were left out; the backup has them
   * @param added how many rows are there that the original did not have
   */
  public record TableCount(
      String table, long read, long kept, long merged, long dropped, long added) {

    /**
     * Checks that no row is unaccounted for.
     *
     * @throws IllegalArgumentException when one is
     */
    public TableCount {
      if (read != kept + merged + dropped) {
        throw new IllegalArgumentException(
            table + ": " + read + " rows read, but " + kept + " + " + merged + " + " + dropped);
      }
    }
  }

  /**
   * Something that was done to rows of a table.
   *
   * @param table its name
   * @param kind what was done
   * @param reason why, a clause
   * @param rows to how many rows
   * @param examples the first few of them
   */
  public record Remark(String table, Kind kind, String reason, long rows, List<String> examples) {

    /** Copies the list. */
    public Remark {
      examples = List.copyOf(examples);
    }

    @Override
    public String toString() {
      String word = kind.name().toLowerCase(Locale.ROOT);
      String shown = examples.isEmpty() ? "" : " (" + String.join("; ", examples) + ")";
      return table + ": " + rows + " " + word + ": " + reason + shown;
    }
  }

  /** What can happen to a row. */
  public enum Kind {
    /** It went into another row, being the same thing. */
    MERGED,
    /** It was left out. */
    DROPPED,
    /** There was no such row. */
    ADDED,
    /** It is kept, and a value in it was put right. */
    CHANGED,
    /** It is kept as it is, and somebody should know about it. */
    NOTED
  }

  /** The whole in one sentence. */
  public String headline() {
    long left = tables.stream().mapToLong(TableCount::dropped).sum();
    return "Took over "
        + database
        + " from the Python tracker"
        + (left == 0 ? "" : ", " + left + " rows left out")
        + "; the file as it was is "
        + backup;
  }

  /** A line for each table, and one for each reason to leave rows out. */
  public List<String> summary() {
    List<String> lines = new ArrayList<>();
    for (TableCount count : tables) {
      lines.add(
          String.format(
              Locale.ROOT,
              "  %-16s %d read: %d kept, %d merged, %d left out; %d added",
              count.table(),
              count.read(),
              count.kept(),
              count.merged(),
              count.dropped(),
              count.added()));
    }
    remarks.stream()
        .filter(remark -> remark.kind() == Kind.DROPPED)
        .forEach(remark -> lines.add("  " + remark));
    return lines;
  }
}
