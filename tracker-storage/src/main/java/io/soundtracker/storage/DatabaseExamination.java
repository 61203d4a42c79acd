package io.soundtracker.storage;

import io.soundtracker.core.scrape.ScrapeSession;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a database file that nobody opened, see {@link SqliteDatabase#examine}.
 *
 * @param database the file
 * @param present whether there is anything of that name
 * @param bytes its size with what waits beside it, 0 when it cannot be told
 * @param problem why it cannot be used, one sentence; empty when it can, or when it is not present
 * @param wayOut what to do about the problem, possibly empty
 * @param contents what is in it, null when it cannot be told
 * @param holder the process that collects into it now, as far as is known; null when none does
 * @param leftBehind who left a lock behind by dying, which is harmless; null when nobody did
 */
public record DatabaseExamination(
    Path database,
    boolean present,
    long bytes,
    String problem,
    String wayOut,
    @Nullable Contents contents,
    @Nullable String holder,
    @Nullable String leftBehind) {

  /**
   * What is in a database.
   *
   * @param product what runs it, with its version
   * @param schemaVersion the number of its last migration, 0 when it has had none
   * @param journalMode {@code wal}, or {@code rollback}, which makes readers and writers wait for
   *     each other
   * @param pending what its next use will do to it first, one sentence; empty for nothing
   * @param damage what is wrong with the file's structure, the first findings; empty when sound
   * @param activity what has been collected; null when the schema is not this program's
   */
  public record Contents(
      String product,
      int schemaVersion,
      String journalMode,
      String pending,
      List<String> damage,
      @Nullable Activity activity) {
    /** Copies the list. */
    public Contents {
      damage = List.copyOf(damage);
    }
  }

  /**
   * What has been collected.
   *
   * @param accounts how many are tracked now, ≥ 0
   * @param targets how many of those are ours, ≥ 0
   * @param newestReading when an account was last read, null when none ever was
   * @param lastSession the latest session, null when there is none
   */
  public record Activity(
      int accounts,
      int targets,
      @Nullable Instant newestReading,
      @Nullable ScrapeSession lastSession) {}
}
