package io.soundtracker.cli.doctor;

import io.soundtracker.cli.output.CellText;
import io.soundtracker.storage.DatabaseExamination;
import io.soundtracker.storage.DatabaseExamination.Contents;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the database can be used, and is kept well.
 *
 * @param database what it is
 * @param facts what the file system says of it
 */
public record DatabaseCheck(DatabaseExamination database, FileFacts facts) implements Check {
  private static final String SUBJECT = "database";

  /** Looks at the file itself. */
  public static DatabaseCheck of(DatabaseExamination database) {
    return new DatabaseCheck(database, FileFacts.of(database.database()));
  }

  @Override
  public List<Finding> look() {
    List<Finding> findings = new ArrayList<>(List.of(contents()));
    if (facts.isOpenToOthers() && database.present()) {
      findings.add(
          Finding.warning(
              SUBJECT,
              "others can use the file: its mode is " + facts.mode(),
              "Keep them out: chmod 600 " + database.database()));
    }
    if (!facts.folderWritable()) {
      findings.add(
          Finding.problem(
              SUBJECT,
              "its folder cannot be written, and SQLite keeps files beside the database",
              "Make it writable: " + FileFacts.nearestFolder(database.database())));
    }
    if (facts.isOnNetwork()) {
      findings.add(
          Finding.warning(
              SUBJECT,
              "it lies on a network share ("
                  + facts.fileSystem()
                  + "), where locks cannot be relied on and a database may be damaged",
              "Move it to a disk of this machine"));
    }
    return findings;
  }

  private Finding contents() {
    if (!database.problem().isEmpty()) {
      return Finding.problem(SUBJECT, database.problem(), database.wayOut());
    }
    Contents contents = database.contents();
    if (contents == null) {
      return Finding.warning(
              SUBJECT,
              "there is none yet at " + database.database(),
              "Create it with: tracker init")
          .then("init");
    }
    if (!contents.damage().isEmpty()) {
      return Finding.problem(
          SUBJECT,
          database.database() + " is damaged: " + String.join("; ", contents.damage()),
          "Restore the latest backup; keep the damaged file until that has worked");
    }
    String found =
        "%s, %s bytes, %s, schema version %d, journal %s"
            .formatted(
                database.database(),
                CellText.count(database.bytes()),
                contents.product(),
                contents.schemaVersion(),
                contents.journalMode());
    return contents.pending().isEmpty()
        ? Finding.ok(SUBJECT, found + ", sound")
        : Finding.warning(SUBJECT, found, contents.pending());
  }
}
