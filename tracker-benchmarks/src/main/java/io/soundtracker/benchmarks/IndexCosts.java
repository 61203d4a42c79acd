package io.soundtracker.benchmarks;

import io.soundtracker.benchmarks.network.Listings;
import io.soundtracker.benchmarks.network.Network;
import io.soundtracker.benchmarks.workbench.Folders;
import io.soundtracker.storage.SqliteDatabase;
import io.soundtracker.storage.StorageConfig;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What each index of the schema costs those who record: everything is recorded without it.
 * Recording needs those that keep rows from being there twice.
 */
@Command(
    name = "indexes",
    mixinStandardHelpOptions = true,
    description = "Time recording without each of the schema's indexes.")
final class IndexCosts implements Runnable {
  private static final String ALL = "(with all)";
  private static final double NANOS = 1e9;
  private static final double MIB = 1024 * 1024;
  private static final Duration LATER = Duration.ofDays(7);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Option(names = "--videos", paramLabel = "N", description = "How many (${DEFAULT-VALUE}).")
  private int videos = 50_000;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "The least counts (${DEFAULT-VALUE}).")
  private int rounds = 3;

  @Option(names = "--only", split = ",", paramLabel = "INDEX", description = "These alone.")
  private List<String> only = List.of();

  private record Cost(double added, double changed, double mebibytes) {
    Cost least(Cost other) {
      return new Cost(Math.min(added, other.added), Math.min(changed, other.changed), mebibytes);
    }
  }

  @Override
  public void run() {
    try {
      System.out.println(table());
    } catch (IOException | SQLException failed) {
      throw new IllegalStateException("cannot time recording", failed);
    }
  }

  /**
   * Processor time, since one thread does all of it: what else runs here matters less. With and
   * without take turns all the same, or the one that comes later would seem to be the faster.
   */
  private String table() throws IOException, SQLException {
    record(ALL);
    StringBuilder table =
        new StringBuilder(
            "| without | new videos | changed counts | size |%n|---|---|---|---|%n".formatted());
    for (String index : only.isEmpty() ? indexes() : only) {
      Cost with = record(ALL);
      Cost without = record(index);
      for (int round = 1; round < rounds; round++) {
        without = without.least(record(index));
        with = with.least(record(ALL));
      }
      String row =
          String.format(
              Locale.ROOT,
              "| `%s` | %+.1f %% | %+.1f %% | %+.1f %% |%n",
              index,
              change(without.added(), with.added()),
              change(without.changed(), with.changed()),
              change(without.mebibytes(), with.mebibytes()));
      System.err.print(row);
      table.append(row);
    }
    return table.toString();
  }

  private static double change(double without, double with) {
    return (without / with - 1) * 100;
  }

  private Cost record(String index) throws IOException, SQLException {
    Path folder = Files.createTempDirectory("indexes");
    Path file = folder.resolve("tracker.db");
    try (SqliteDatabase database = SqliteDatabase.open(StorageConfig.defaults(file))) {
      if (!index.equals(ALL)) {
        execute(file, "DROP INDEX " + index);
      }
      Listings listings = new Listings(Network.of(videos), database);
      listings.track();
      double added = seconds(() -> listings.record(Network.NOW.minus(LATER), true));
      double changed = seconds(() -> listings.record(Network.NOW, true));
      database.admin().vacuum();
      return new Cost(added, changed, Files.size(file) / MIB);
    } finally {
      Folders.delete(folder);
    }
  }

  private static double seconds(Runnable work) {
    long began = THREADS.getCurrentThreadCpuTime();
    work.run();
    return (THREADS.getCurrentThreadCpuTime() - began) / NANOS;
  }

  private static List<String> indexes() throws IOException, SQLException {
    Path folder = Files.createTempDirectory("indexes");
    Path file = folder.resolve("tracker.db");
    SqliteDatabase.open(StorageConfig.defaults(file)).close();
    List<String> names = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT name FROM sqlite_schema WHERE type = 'index' AND name LIKE 'idx%'"
                    + " AND tbl_name IN ('videos', 'video_history', 'sounds', 'sound_usage',"
                    + " 'scrape_logs') AND sql NOT LIKE '%UNIQUE%' ORDER BY tbl_name, name")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    Folders.delete(folder);
    return names;
  }

  private static void execute(Path file, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
