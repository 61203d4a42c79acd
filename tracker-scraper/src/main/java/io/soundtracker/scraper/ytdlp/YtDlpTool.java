package io.soundtracker.scraper.ytdlp;

import io.soundtracker.scraper.ytdlp.CommandSearch.Found;
import io.soundtracker.scraper.ytdlp.YtDlpProbe.Plugin;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The yt-dlp of this machine: finds it, asks it what it is, once. One that cannot be used is asked
 * again each time, for somebody may be installing it. Safe for use by several threads.
 */
final class YtDlpTool {
  private static final String INSTALL =
      "Install a recent one: pipx install yt-dlp (or brew install yt-dlp, or python3 -m pip install"
          + " -U yt-dlp; Debian's and Ubuntu's own packages are too old unless from backports)."
          + " Or point TRACKER_YTDLP to it.";
  private static final LocalDate OLDEST = LocalDate.of(2025, 1, 1);
  private static final LocalDate OLDEST_WITH_FIELDS = LocalDate.of(2025, 11, 1);
  private static final Duration LONGEST_TO_ANSWER = Duration.ofSeconds(60);
  private static final Pattern VERSION = Pattern.compile("(\\d{4})\\.(\\d{1,2})\\.(\\d{1,2})\\b.*");

  private final YtDlpConfig config;
  private final CommandSearch search;
  private final Workspace workspace;
  private final YtDlpProcess process;
  private @Nullable YtDlpProbe usable;

  YtDlpTool(
      YtDlpConfig config,
      Map<String, String> environment,
      Workspace workspace,
      YtDlpProcess process) {
    this.config = config;
    this.search = new CommandSearch(environment);
    this.workspace = workspace;
    this.process = process;
  }

  /** What is known of it; asks it when nothing is. */
  synchronized YtDlpProbe probe() {
    if (usable != null) {
      return usable;
    }
    YtDlpProbe probe = look();
    if (probe.isUsable()) {
      usable = probe;
    }
    return probe;
  }

  private YtDlpProbe look() {
    Found found = search.find(config.command());
    Path command = found.command();
    if (command == null) {
      return YtDlpProbe.unusable(
          null, null, "yt-dlp is missing: " + found.problem() + ". " + INSTALL);
    }
    Introduction self = introduce(command);
    String version = self.version();
    if (version == null) {
      return askVersion(command, self.problem());
    }
    return judge(
        command,
        version,
        self.python(),
        self.problem().isEmpty() ? Plugin.FIELDS : Plugin.GUARD,
        self.problem());
  }

  /** Has the plugin tell, in one start of yt-dlp, what runs there and whether its parts work. */
  private Introduction introduce(Path command) {
    List<String> arguments = new ArrayList<>(List.of(command.toString()));
    try {
      arguments.addAll(YtDlpArguments.undisturbed(workspace.plugins()));
    } catch (IOException failed) {
      return new Introduction(null, null, "the plugin cannot be unpacked: " + failed.getMessage());
    }
    List<String> lines = new ArrayList<>();
    ProcessResult result =
        process.run(
            arguments,
            ChildEnvironment.of(Plugin.FIELDS, Map.of("SOUNDTRACKER_PROBE", "1")),
            ProcessLimits.brief(toAnswer()),
            line -> lines.add(line.text()));
    return Introduction.in(lines, result);
  }

  private YtDlpProbe askVersion(Path command, String pluginProblem) {
    List<String> lines = new ArrayList<>();
    ProcessResult result =
        process.run(
            List.of(command.toString(), "--ignore-config", "--version"),
            ChildEnvironment.of(Plugin.NONE, Map.of()),
            ProcessLimits.brief(toAnswer()),
            line -> lines.add(line.text().strip()));
    Optional<String> version = lines.stream().filter(VERSION.asMatchPredicate()).findFirst();
    return version
        .map(text -> judge(command, text, null, Plugin.NONE, pluginProblem))
        .orElseGet(
            () ->
                YtDlpProbe.unusable(
                    command,
                    null,
                    "yt-dlp is broken: "
                        + command
                        + " does not tell its version ("
                        + Introduction.why(result)
                        + "). "
                        + INSTALL));
  }

  /** Who has little patience with a listing has none for a question. */
  private Duration toAnswer() {
    Duration listing = config.timeout();
    return listing.compareTo(LONGEST_TO_ANSWER) < 0 ? listing : LONGEST_TO_ANSWER;
  }

  private static YtDlpProbe judge(
      Path command, String version, @Nullable String python, Plugin plugin, String pluginProblem) {
    LocalDate released = released(version);
    if (released == null || released.isBefore(OLDEST)) {
      return YtDlpProbe.unusable(
          command, version, "yt-dlp is too old: " + command + " is of " + version + ". " + INSTALL);
    }
    if (plugin == Plugin.FIELDS && released.isBefore(OLDEST_WITH_FIELDS)) {
      String tooOld = "it needs yt-dlp 2025.11 or later";
      return new YtDlpProbe(command, version, released, python, Plugin.GUARD, tooOld, "");
    }
    return new YtDlpProbe(command, version, released, python, plugin, pluginProblem, "");
  }

  private static @Nullable LocalDate released(String version) {
    Matcher date = VERSION.matcher(version);
    if (!date.matches()) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(date.group(1)),
          Integer.parseInt(date.group(2)),
          Integer.parseInt(date.group(3)));
    } catch (DateTimeException noDay) {
      return null;
    }
  }
}
