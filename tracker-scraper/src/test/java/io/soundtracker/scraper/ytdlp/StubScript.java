package io.soundtracker.scraper.ytdlp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A program of a few lines that stands for yt-dlp. */
final class StubScript {
  private StubScript() {}

  static Path write(Path folder, String body) throws IOException {
    Path script = folder.resolve("yt-dlp");
    Files.writeString(script, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return script;
  }
}
