package io.soundtracker.scraper.ytdlp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What yt-dlp needs as files: our plugin, and copies of the user's cookies. They lie in a temporary
 * folder that only this user can enter, for as long as this is open. Safe for use by several
 * threads.
 */
final class Workspace implements AutoCloseable {
  private static final List<String> PLUGIN =
      List.of("soundtracker_fields.py", "soundtracker_guard.py");

  private final AtomicLong copies = new AtomicLong();
  private @Nullable PrivateFolder folder;
  private boolean closed;

  /**
   * The folder to name to yt-dlp as that of plugins. What somebody has cleaned away is unpacked
   * again.
   *
   * @throws IOException when it cannot be written
   */
  synchronized Path plugins() throws IOException {
    Path plugins = folder().resolve("plugins");
    Path modules = plugins.resolve("soundtracker").resolve("yt_dlp_plugins").resolve("extractor");
    for (String file : PLUGIN) {
      if (!Files.isRegularFile(modules.resolve(file))) {
        Files.createDirectories(modules);
        unpack(file, modules);
      }
    }
    return plugins;
  }

  /**
   * Makes a copy of a file of cookies: yt-dlp rewrites the one it is given when it ends.
   *
   * @throws IOException when the original cannot be read, or the copy not be written
   */
  synchronized Path copyOf(Path cookies) throws IOException {
    byte[] content;
    try {
      content = Files.readAllBytes(cookies);
    } catch (IOException failed) {
      throw new IOException("the cookies file " + cookies + " cannot be read", failed);
    }
    Path copy = folder().resolve("cookies-" + copies.incrementAndGet() + ".txt");
    return Files.write(copy, content);
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (folder != null) {
      folder.close();
      folder = null;
    }
  }

  private Path folder() throws IOException {
    if (closed) {
      throw new IOException("it is closed");
    }
    if (folder == null || !Files.isDirectory(folder.path())) {
      folder = PrivateFolder.create();
    }
    return folder.path();
  }

  private static void unpack(String file, Path modules) throws IOException {
    try (InputStream in = Workspace.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in the jar");
      }
      Files.copy(in, modules.resolve(file));
    }
  }
}
