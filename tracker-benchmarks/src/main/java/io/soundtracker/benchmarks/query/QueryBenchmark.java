package io.soundtracker.benchmarks.query;

import io.soundtracker.benchmarks.Benchmark;
import io.soundtracker.benchmarks.Limit;
import io.soundtracker.benchmarks.Trial;
import io.soundtracker.benchmarks.workbench.PythonSession;
import io.soundtracker.benchmarks.workbench.Sample;
import io.soundtracker.benchmarks.workbench.Workbench;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.storage.SqliteDatabase;
import io.soundtracker.storage.StorageConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question to an open database, in this process. The peer is DuckDB with the same rows in plain
 * tables of its own, in a process that stays open as well.
 */
public final class QueryBenchmark implements Benchmark {
  private static final double NANOS = 1e9;

  private final Question question;

  private QueryBenchmark(Question question) {
    this.question = question;
  }

  /** One for each question. */
  public static List<Benchmark> all() {
    return Stream.of(Question.values()).<Benchmark>map(QueryBenchmark::new).toList();
  }

  @Override
  public String name() {
    return question.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String title() {
    return question.title;
  }

  @Override
  public String peer() {
    return "DuckDB, own copy";
  }

  @Override
  public Limit limit() {
    return question.limit;
  }

  @Override
  public Trial prepare(Workbench workbench) {
    Path file = workbench.database();
    return new Asking(workbench, SqliteDatabase.open(StorageConfig.defaults(file)), file);
  }

  private final class Asking implements Trial {
    private final Workbench workbench;
    private final SqliteDatabase database;
    private final Path file;
    private @Nullable PythonSession peer;

    Asking(Workbench workbench, SqliteDatabase database, Path file) {
      this.workbench = workbench;
      this.database = database;
      this.file = file;
    }

    @Override
    public Sample ours() {
      long began = System.nanoTime();
      try (Snapshot now = database.snapshots().open()) {
        String answer = question.answer(now, workbench.network());
        return Sample.of((System.nanoTime() - began) / NANOS, answer);
      }
    }

    @Override
    public Sample peer() {
      PythonSession session = peer;
      if (session == null) {
        session =
            new PythonSession(workbench.python("queries.py", file, workbench.file("peer.duckdb")));
        peer = session;
      }
      return session.ask(name());
    }

    @Override
    public void close() {
      if (peer != null) {
        peer.close();
      }
      database.close();
    }
  }
}
