package io.soundtracker.benchmarks.scraping;

import io.soundtracker.benchmarks.Benchmark;
import io.soundtracker.benchmarks.Limit;
import io.soundtracker.benchmarks.Limit.Measure;
import io.soundtracker.benchmarks.Trial;
import io.soundtracker.benchmarks.workbench.Sample;
import io.soundtracker.benchmarks.workbench.Workbench;
import io.soundtracker.benchmarks.workbench.YtDlp;
import io.soundtracker.scraper.standin.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A pass over accounts where nothing is new: what it costs beyond the work of yt-dlp. The peer is
 * yt-dlp alone, an account after the other, with the arguments that ours gives it; it stops at the
 * video where ours has enough.
 */
public final class IncrementalBenchmark implements Benchmark {
  private static final int ACCOUNTS = 100;
  private static final int VIDEOS = 40;

  /** Twelve are younger than 30 days; fifteen known ones in a row are enough. */
  private static final int READ = 27;

  @Override
  public String name() {
    return "unchanged";
  }

  @Override
  public String title() {
    return "pass over 100 unchanged accounts, all processes";
  }

  @Override
  public String peer() {
    return "yt-dlp alone, same arguments and stop";
  }

  @Override
  public Limit limit() {
    return new Limit(Measure.CPU, 1.3, 1.1);
  }

  @Override
  public boolean dependsOnSize() {
    return false;
  }

  @Override
  public boolean needsYtDlp() {
    return true;
  }

  @Override
  public Trial prepare(Workbench workbench) {
    int accounts = Math.min(ACCOUNTS, workbench.network().videos() / 500);
    Loopback tiktok = new Loopback(accounts, VIDEOS, Script.HEALTHY);
    Path notes = workbench.scratch("unchanged-notes");
    Path known = workbench.scratch("unchanged-before");
    Map<String, String> noting = Map.of("NOTES", notes.toString(), "YTDLP", YtDlp.command());
    new Collection(workbench, tiktok.handles(), noting)
        .into(known, workbench.script("noting-yt-dlp").toString(), tiktok.arguments());
    Collection collection = new Collection(workbench, tiktok.handles(), Map.of());
    return new Trial() {
      @Override
      public Sample ours() {
        tiktok.forget();
        Path folder = workbench.scratch("unchanged-ours");
        Collection.copy(Collection.database(known), Collection.database(folder));
        return collection
            .into(folder, YtDlp.command(), tiktok.arguments(), "--force")
            .answering(LastPass.found(Collection.database(folder)));
      }

      @Override
      public Sample peer() {
        tiktok.forget();
        Path folder = workbench.scratch("unchanged-peer");
        Path printed = folder.resolve("printed.jsonl");
        Path handles = write(folder.resolve("handles"), tiktok.handles());
        List<String> command =
            Stream.of(
                    Stream.of(workbench.script("list-each.sh"), handles, printed)
                        .map(Path::toString),
                    Stream.of(YtDlp.command()),
                    arguments(notes).stream())
                .flatMap(words -> words)
                .toList();
        Map<String, String> fields =
            Map.of("SOUNDTRACKER_FIELDS", "1", "PYTHONIOENCODING", "utf-8");
        return workbench
            .measured()
            .run(folder, fields, command)
            .answering(accounts + " accounts, " + lines(printed).size() + " videos");
      }

      @Override
      public void close() {
        tiktok.close();
      }
    };
  }

  /** Those of ours, with the plugin where it was kept, the stop, and without the address. */
  private static List<String> arguments(Path notes) {
    List<String> noted = lines(notes.resolve("arguments"));
    int plugins = noted.indexOf("--plugin-dirs") + 1;
    int end = noted.lastIndexOf("--");
    return Stream.of(
            noted.subList(0, plugins).stream(),
            Stream.of(notes.resolve("plugins").toString()),
            noted.subList(plugins + 1, end).stream(),
            Stream.of("--playlist-end", Integer.toString(READ), "--"))
        .flatMap(words -> words)
        .toList();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot read " + file, failed);
    }
  }

  private static Path write(Path file, List<String> handles) {
    try {
      return Files.write(file, handles);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write " + file, failed);
    }
  }
}
