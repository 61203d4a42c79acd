package io.soundtracker.cli;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.fixture.Batches;
import io.soundtracker.core.fixture.Videos;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.core.video.Video;
import io.soundtracker.storage.SqliteDatabase;
import io.soundtracker.storage.StorageConfig;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;

/** A large network in a real database: each song is used by every tenth account. */
final class WorkbookNetwork {
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private static final int SECONDS_BETWEEN_POSTS = 3_600;

  private WorkbookNetwork() {}

  /** Fills a new database. */
  static void fill(Path file, int accounts, int videosEach, int songs) {
    try (SqliteDatabase database = SqliteDatabase.open(StorageConfig.defaults(file))) {
      SessionId session = database.sessions().open(NOW, "{}");
      for (int account = 0; account < accounts; account++) {
        String handle = "@account" + account;
        database.accounts().track(AccountHandle.of(handle));
        int first = account * videosEach;
        Video[] videos =
            IntStream.range(first, first + videosEach)
                .mapToObj(number -> video(number, number % songs))
                .toArray(Video[]::new);
        database
            .scrapeStore()
            .record(Batches.aBatch(session, handle).readAt(NOW).videos(videos).build());
      }
    }
  }

  private static Video video(int number, int song) {
    return Videos.aVideo()
        .number(number)
        .uploadedAt(NOW.minusSeconds((long) SECONDS_BETWEEN_POSTS * (number % 20_000)))
        .sound("Song number " + song, "Artist " + song % 97)
        .musicId(Integer.toString(1_000_000 + song))
        .metrics(new Metrics(1_000L + number, 100L, 10L, number % 50 == 0 ? null : 5L, 2L))
        .caption("video " + number + " with a caption of an ordinary length #fyp #music", "fyp")
        .build();
  }

  /** For measuring by hand: the file, accounts, videos of each, songs. */
  public static void main(String[] arguments) {
    fill(
        Path.of(arguments[0]),
        Integer.parseInt(arguments[1]),
        Integer.parseInt(arguments[2]),
        Integer.parseInt(arguments[3]));
  }
}
