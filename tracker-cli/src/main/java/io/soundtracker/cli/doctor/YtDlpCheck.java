package io.soundtracker.cli.doctor;

import io.soundtracker.scraper.ytdlp.YtDlpProbe;
import io.soundtracker.scraper.ytdlp.YtDlpProbe.Plugin;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether there is a yt-dlp that can list profiles, and how old it is.
 *
 * @param probe what it said
 * @param how how it was looked for, such as {@code on PATH}
 * @param today the UTC day
 */
public record YtDlpCheck(YtDlpProbe probe, String how, LocalDate today) implements Check {
  private static final int OLD_DAYS = 60;
  private static final String SUBJECT = "yt-dlp";

  @Override
  public List<Finding> look() {
    if (!probe.isUsable()) {
      // The problem tells how to install one.
      return List.of(Finding.problem(SUBJECT, probe.problem(), ""));
    }
    return List.of(version(), plugin());
  }

  private Finding version() {
    LocalDate released = probe.released();
    long age = released == null ? 0 : ChronoUnit.DAYS.between(released, today);
    List<String> facts = new ArrayList<>();
    facts.add(probe.command() + " (" + how + ")");
    facts.add("version " + probe.version());
    if (age > 0) {
      facts.add(age == 1 ? "1 day old" : age + " days old");
    }
    if (probe.python() != null) {
      facts.add("Python " + probe.python());
    }
    String found = String.join(", ", facts);
    return age < OLD_DAYS
        ? Finding.ok(SUBJECT, found)
        : Finding.warning(
            SUBJECT,
            found,
            "TikTok changes often, so update it: pipx upgrade yt-dlp, or as it was installed");
  }

  private Finding plugin() {
    if (probe.plugin() == Plugin.FIELDS) {
      return Finding.ok("plugin", "works: music ids, finer counts, profile counts");
    }
    String missing =
        probe.plugin() == Plugin.GUARD
            ? "Scrapes work, without music ids, finer counts and profile counts"
            : "Scrapes work, without music ids, finer counts, profile counts and without ending"
                + " yt-dlp when tracker dies";
    return Finding.warning(
        "plugin",
        "does not work fully: " + probe.pluginProblem(),
        missing + "; updating yt-dlp usually helps");
  }
}
