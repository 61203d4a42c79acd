package example;

import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.scrape.InstanceLock;
import io.soundtracker.scraper.ImportListener;
import io.soundtracker.scraper.ImportService;
import io.soundtracker.scraper.UnknownAccounts;
import io.soundtracker.storage.SqliteDatabase;
import io.soundtracker.storage.StorageConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Reads recordings into a database and prints the sounds that are used most. */
public final class TopSounds {
  private TopSounds() {}

  /** Takes a database file and any number of recordings. */
  public static void main(String[] args) {
    List<Path> paths = Arrays.stream(args).map(Path::of).toList();
    try (SqliteDatabase database = SqliteDatabase.open(StorageConfig.defaults(paths.get(0)))) {
      read(paths.subList(1, paths.size()), database);
      printTopSounds(database);
    }
  }

  private static void read(List<Path> recordings, SqliteDatabase database) {
    ImportService imports =
        new ImportService(
            database.accounts(), database.sessions(), database.scrapeStore(), Clock.systemUTC());
    InstanceLock.Held collecting = database.instanceLock().acquire();
    try (collecting) {
      imports.importFiles(recordings, UnknownAccounts.ADD_INACTIVE, ImportListener.NONE);
    }
  }

  private static void printTopSounds(SqliteDatabase database) {
    try (Snapshot now = database.snapshots().open();
        Stream<SoundUsage> sounds = now.soundUsage(Selection.EVERYTHING)) {
      sounds
          .sorted(Comparator.comparing(SoundUsage::uses).reversed().thenComparing(SoundUsage::key))
          .limit(10)
          .forEach(sound -> System.out.printf("%4d  %s%n", sound.uses(), sound.key()));
    }
  }
}
