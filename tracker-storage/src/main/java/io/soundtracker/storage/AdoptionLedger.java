package io.soundtracker.storage;

import io.soundtracker.storage.AdoptionReport.Kind;
import io.soundtracker.storage.AdoptionReport.Remark;
import io.soundtracker.storage.AdoptionReport.TableCount;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes note of what happens to every row while a database is adopted. */
final class AdoptionLedger {
  private static final int EXAMPLES = 5;

  private final Map<String, Long> read = new HashMap<>();
  private final Map<String, Long> kept = new HashMap<>();
  private final Map<Entry, Notes> entries = new LinkedHashMap<>();

  private record Entry(String table, Kind kind, String reason) {}

  private static final class Notes {
    private long rows;
    private final List<String> examples = new ArrayList<>();
  }

  void read(String table) {
    read.merge(table, 1L, Long::sum);
  }

  void kept(String table) {
    kept.merge(table, 1L, Long::sum);
  }

  void merged(String table, String reason, String example) {
    note(table, Kind.MERGED, reason, example);
  }

  void dropped(String table, String reason, String example) {
    note(table, Kind.DROPPED, reason, example);
  }

  void added(String table, String reason, String example) {
    note(table, Kind.ADDED, reason, example);
  }

  void changed(String table, String reason, String example) {
    note(table, Kind.CHANGED, reason, example);
  }

  void noted(String table, String reason, String example) {
    note(table, Kind.NOTED, reason, example);
  }

  /** How many rows a table must have now. */
  long expected(String table) {
    return kept.getOrDefault(table, 0L) + rows(table, Kind.ADDED);
  }

  /**
   * The account of it all.
   *
   * @throws IllegalArgumentException when a row is unaccounted for
   */
  AdoptionReport report(Path database, Path backup) {
    List<TableCount> tables = OriginalSchema.TABLES.keySet().stream().map(this::count).toList();
    List<Remark> remarks = new ArrayList<>();
    entries.forEach(
        (entry, notes) ->
            remarks.add(
                new Remark(
                    entry.table(), entry.kind(), entry.reason(), notes.rows, notes.examples)));
    return new AdoptionReport(database, backup, tables, remarks);
  }

  private TableCount count(String table) {
    return new TableCount(
        table,
        read.getOrDefault(table, 0L),
        kept.getOrDefault(table, 0L),
        rows(table, Kind.MERGED),
        rows(table, Kind.DROPPED),
        rows(table, Kind.ADDED));
  }

  private long rows(String table, Kind kind) {
    return entries.entrySet().stream()
        .filter(entry -> entry.getKey().table().equals(table) && entry.getKey().kind() == kind)
        .mapToLong(entry -> entry.getValue().rows)
        .sum();
  }

  private void note(String table, Kind kind, String reason, String example) {
    Notes notes = entries.computeIfAbsent(new Entry(table, kind, reason), entry -> new Notes());
    notes.rows++;
    if (notes.examples.size() < EXAMPLES) {
      notes.examples.add(example);
    }
  }
}
