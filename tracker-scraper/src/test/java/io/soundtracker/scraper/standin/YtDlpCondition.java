package io.soundtracker.scraper.standin;

import io.soundtracker.scraper.ytdlp.YtDlpConfig;
import io.soundtracker.scraper.ytdlp.YtDlpProbe;
import io.soundtracker.scraper.ytdlp.YtDlpVideoSource;
import java.time.Clock;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Asks once a JVM whether there is a yt-dlp to test with. */
final class YtDlpCondition implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Holder.RESULT;
  }

  private static ConditionEvaluationResult ask() {
    try (YtDlpVideoSource source =
        new YtDlpVideoSource(YtDlpConfig.defaults(), System.getenv(), Clock.systemUTC())) {
      YtDlpProbe probe = source.probe();
      if (probe.isUsable() && probe.plugin() == YtDlpProbe.Plugin.FIELDS) {
        return ConditionEvaluationResult.enabled("yt-dlp " + probe.version());
      }
      String why = probe.isUsable() ? probe.pluginProblem() : probe.problem();
      System.out.println("SKIPPED, the tests of the real yt-dlp: " + why);
      return ConditionEvaluationResult.disabled(why);
    }
  }

  private static final class Holder {
    static final ConditionEvaluationResult RESULT = ask();
  }
}
