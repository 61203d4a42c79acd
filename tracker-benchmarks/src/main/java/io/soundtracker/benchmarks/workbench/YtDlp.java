package io.soundtracker.benchmarks.workbench;

/** The yt-dlp to compare with: what {@code TRACKER_YTDLP} names, else the one on the path. */
public final class YtDlp {
  private YtDlp() {}

  /** The start of a command. */
  public static String command() {
    String named = System.getenv("TRACKER_YTDLP");
    return named == null || named.isBlank() ? "yt-dlp" : named;
  }
}
