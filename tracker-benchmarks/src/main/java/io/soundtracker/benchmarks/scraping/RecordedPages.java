package io.soundtracker.benchmarks.scraping;

import io.soundtracker.benchmarks.network.Clip;
import io.soundtracker.benchmarks.network.Network;
import io.soundtracker.benchmarks.network.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Profiles for the script that stands in for yt-dlp: a folder for each, with a file for a page. */
final class RecordedPages {
  static final int ACCOUNTS = 32;

  private static final int PAGES = 5;
  private static final int PAGE = 15;

  /** 500 accounts, of which we take the first. */
  private static final Network NETWORK = Network.of(500 * PAGES * PAGE);

  private RecordedPages() {}

  static List<String> handles() {
    return IntStream.range(0, ACCOUNTS)
        .mapToObj(account -> NETWORK.handle(account).toString())
        .toList();
  }

  static void write(Path folder) {
    for (int account = 0; account < ACCOUNTS; account++) {
      List<Clip> clips = NETWORK.clips(account);
      Path profile = folder.resolve(NETWORK.handle(account).name());
      try {
        Files.createDirectories(profile);
      } catch (IOException failed) {
        throw new UncheckedIOException("cannot make " + profile, failed);
      }
      for (int page = 0; page < PAGES; page++) {
        Recording.write(
            clips.subList(page * PAGE, (page + 1) * PAGE),
            NETWORK.handle(account),
            profile.resolve("page" + page));
      }
    }
  }
}
