package io.soundtracker.scraper.ytdlp;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What our plugin says of the place it runs in.
 *
 * @param version of yt-dlp, null when the plugin said nothing
 * @param python its version, null likewise
 * @param problem why not all of the plugin works, empty when it does
 */
record Introduction(@Nullable String version, @Nullable String python, String problem) {
  private static final String MARK = "SOUNDTRACKER ";

  /** Finds it in what yt-dlp printed. */
  static Introduction in(List<String> lines, ProcessResult result) {
    return lines.stream()
        .filter(line -> line.startsWith(MARK))
        .findFirst()
        .map(line -> read(line.substring(MARK.length())))
        .orElseGet(() -> new Introduction(null, null, why(result)));
  }

  /** Why a run did not answer. */
  static String why(ProcessResult result) {
    String last = "";
    for (String line : result.messages()) {
      last = line.isBlank() ? last : line;
    }
    String how =
        result.ending() == ProcessResult.Ending.EXITED
            ? "exit code " + result.exitCode()
            : result.ending().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return last.isEmpty() ? how : how + ": " + SafeMessage.of(last);
  }

  private static Introduction read(String json) {
    try {
      InfoDict said = InfoDict.parse(json);
      String problem = said.text("fields_problem");
      return new Introduction(
          said.text("yt_dlp"), said.text("python"), problem == null ? "" : SafeMessage.of(problem));
    } catch (RejectedLineException garbled) {
      return new Introduction(null, null, "the plugin does not introduce itself");
    }
  }
}
