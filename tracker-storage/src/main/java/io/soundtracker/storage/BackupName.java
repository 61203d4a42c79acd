package io.soundtracker.storage;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** What copies beside a database are called: its name, the time in UTC, and what they are for. */
enum BackupName {
  /** What was there before something happened to the database. Nobody deletes it but its owner. */
  SET_ASIDE(".backup"),

  /** Copies made again and again, of which only the newest are kept. */
  AUTOMATIC(".auto.backup"),

  /** A backup on its way into the place of the database. */
  RESTORING(".restoring");

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String STAMP_FORM = "\\.\\d{8}-\\d{6}-\\d{3}";
  private static final String PART = ".part";

  private final String ending;

  BackupName(String ending) {
    this.ending = ending;
  }

  /** The name of a copy that is made now. */
  Path beside(Path database, Instant now) {
    Path absolute = database.toAbsolutePath();
    return absolute.resolveSibling(absolute.getFileName() + "." + STAMP.format(now) + ending);
  }

  /** The form of the names for a database. In their order they are in the order of time. */
  Pattern form(Path database) {
    return Pattern.compile(
        Pattern.quote(database.getFileName().toString()) + STAMP_FORM + Pattern.quote(ending));
  }

  /** What a copy is called before it is whole. */
  static Path part(Path target) {
    return target.resolveSibling(target.getFileName() + PART);
  }

  /** The form of what is left beside a database when copying was cut short. */
  static Pattern leftoverForm(Path database) {
    return Pattern.compile(
        Pattern.quote(database.getFileName().toString())
            + STAMP_FORM
            + "((\\.auto)?\\.backup\\.part|\\.restoring(\\.part)?)(-journal)?");
  }
}
