package io.soundtracker.analysis.health;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the database cannot say of itself and its surroundings.
 *
 * @param databaseBytes its size with what is still in its journal, ≥ 0
 * @param disk the room where it lies, null when that is unknown
 * @param ytDlpReleased the day of yt-dlp's version, null when that is unknown
 * @param ytDlpProblem why yt-dlp cannot be used, empty when it can
 * @param lastBackup when the newest backup beside the database was made, null when there is none
 */
public record Machine(
    long databaseBytes,
    @Nullable Disk disk,
    @Nullable LocalDate ytDlpReleased,
    String ytDlpProblem,
    @Nullable Instant lastBackup) {

  /**
   * The room on a disk.
   *
   * @param free bytes that may be used, ≥ 0
   * @param total its bytes; 0 when unknown
   */
  public record Disk(long free, long total) {

    /** How much of it may be used. */
    public Share freeShare() {
      return new Share(free, total);
    }
  }
}
