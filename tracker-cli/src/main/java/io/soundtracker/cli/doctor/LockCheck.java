package io.soundtracker.cli.doctor;

import io.soundtracker.storage.DatabaseExamination;
import java.util.List;

/**
 * Who collects into the database now.
 *
 * @param database what is known of it
 */
public record LockCheck(DatabaseExamination database) implements Check {
  private static final String SUBJECT = "lock";

  @Override
  public List<Finding> look() {
    if (database.holder() != null) {
      return List.of(Finding.ok(SUBJECT, "collecting now: " + database.holder()));
    }
    return List.of(
        Finding.ok(
            SUBJECT,
            database.leftBehind() == null
                ? "free"
                : "free; its file tells of a process that died, which is harmless ("
                    + database.leftBehind()
                    + ")"));
  }
}
