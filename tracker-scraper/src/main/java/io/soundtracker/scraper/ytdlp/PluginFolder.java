package io.soundtracker.scraper.ytdlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Our plugin as files, in a folder that only this user can enter, for as long as this is open. Safe
 * for use by several threads.
 */
final class PluginFolder implements AutoCloseable {
  private static final List<String> FILES =
      List.of("soundtracker_fields.py", "soundtracker_guard.py");

  private @Nullable PrivateFolder folder;

  /**
   * The folder to name to yt-dlp. It is unpacked again when somebody has cleaned it away.
   *
   * @throws UncheckedIOException when it cannot be written
   */
  synchronized Path path() {
    if (folder == null || !isWhole(folder.path())) {
      close();
      folder = unpack();
    }
    return folder.path();
  }

  @Override
  public synchronized void close() {
    if (folder != null) {
      folder.close();
      folder = null;
    }
  }

  private static boolean isWhole(Path folder) {
    return FILES.stream().allMatch(file -> Files.isRegularFile(modules(folder).resolve(file)));
  }

  private static Path modules(Path folder) {
    return folder.resolve("soundtracker").resolve("yt_dlp_plugins").resolve("extractor");
  }

  private static PrivateFolder unpack() {
    PrivateFolder folder = PrivateFolder.create();
    try {
      Path modules = Files.createDirectories(modules(folder.path()));
      for (String file : FILES) {
        try (InputStream in = PluginFolder.class.getResourceAsStream(file)) {
          if (in == null) {
            throw new IllegalStateException(file + " is not in the jar");
          }
          Files.copy(in, modules.resolve(file));
        }
      }
      return folder;
    } catch (IOException failed) {
      folder.close();
      throw new UncheckedIOException(failed);
    }
  }
}
