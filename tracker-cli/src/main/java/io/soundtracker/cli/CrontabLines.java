package io.soundtracker.cli;

import io.soundtracker.core.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** What a user's crontab needs to have everything done once a day. */
final class CrontabLines {
  /** Debian's cron takes no longer command, and counts bytes. */
  private static final int LONGEST = 999;

  private CrontabLines() {}

  /** Writes them. */
  static List<String> of(Installation installation) {
    String command = escaped(command(installation));
    if (command.getBytes(StandardCharsets.UTF_8).length >= LONGEST) {
      throw new InvalidInputException(
          "The paths are too long for cron, which takes a command of " + LONGEST + " bytes",
          "Move the tracker or its configuration, or use tracker schedule systemd");
    }
    return List.of(
        "# Warner Sound Tracker: every day at 06:30, by the clock of this machine.",
        "# Add this to what your crontab has already (a second time adds it twice; crontab -e mends that):",
        "#   (crontab -l 2>/dev/null; "
            + installation.shellCommand("schedule", "cron")
            + ") | crontab -",
        "# cron mails you what goes wrong, where this machine can send mail.",
        "30 6 * * * " + command);
  }

  /** The variables are the command's own: those of a crontab would hold for the lines below too. */
  private static String command(Installation installation) {
    String words =
        installation.command("--quiet", "run").stream()
            .map(ShellWord::ofPosix)
            .collect(Collectors.joining(" "));
    return "cd "
        + ShellWord.ofPosix(installation.directory().toString())
        + " && PATH="
        + ShellWord.ofPosix(installation.path())
        + " JAVA_HOME="
        + ShellWord.ofPosix(installation.java().toString())
        + " "
        + words
        + " >/dev/null";
  }

  /** A percent sign would end the command, and a backslash escapes either. */
  private static String escaped(String command) {
    return command.replace("\\", "\\\\").replace("%", "\\%");
  }
}
