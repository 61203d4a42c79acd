package io.soundtracker.cli;

import io.soundtracker.analysis.CountSummary;
import io.soundtracker.analysis.ProfileSummary;
import io.soundtracker.analysis.ProfileSummary.Use;
import io.soundtracker.analysis.RateSummary;
import io.soundtracker.cli.output.CellText;
import io.soundtracker.core.account.AccountProfile;
import io.soundtracker.core.scrape.Channel;
import io.soundtracker.scraper.ProfileReading;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What a look at a profile comes to, in words. */
final class ProfileText {
  private static final int SOUNDS = 5;

  private ProfileText() {}

  static List<String> lines(ProfileReading reading) {
    ProfileSummary summary = ProfileSummary.of(reading.videos());
    List<String> lines = new ArrayList<>();
    lines.add(line("Profile", profile(reading)));
    lines.add(line("Videos", videos(summary)));
    if (summary.videos() > 0) {
      lines.add(line("Views", counts(summary.views(), summary.videos())));
      lines.add(line("Likes", counts(summary.likes(), summary.videos())));
      lines.add(line("Comments", counts(summary.comments(), summary.videos())));
      lines.add(line("Shares", counts(summary.shares(), summary.videos())));
      lines.add(line("Saves", counts(summary.saves(), summary.videos())));
      lines.add(line("Engagement", rates(summary.engagement(), summary.videos())));
      lines.add(line("Sounds", sounds(summary)));
    }
    int quarantined = reading.details().quarantined();
    if (quarantined > 0) {
      lines.add(line("Left out", CellText.count(quarantined) + " lines that were no videos of it"));
    }
    return lines;
  }

  private static String line(String label, String text) {
    return "%-10s  %s".formatted(label, text);
  }

  private static String profile(ProfileReading reading) {
    List<String> facts = new ArrayList<>(List.of(reading.account().toString()));
    Channel channel = reading.channel();
    if (channel != null) {
      AccountProfile profile = channel.profile();
      facts.addAll(ProfileFacts.name(profile));
      facts.addAll(ProfileFacts.counts(profile));
    }
    return String.join(", ", facts);
  }

  private static String videos(ProfileSummary summary) {
    return summary.videos() == 0
        ? "0"
        : CellText.count(summary.videos())
            + ", uploaded from "
            + summary.first()
            + " to "
            + summary.last()
            + " (UTC)";
  }

  private static String counts(CountSummary counts, int videos) {
    if (counts.known().isEmpty()) {
      return CellText.UNKNOWN;
    }
    return "total "
        + CellText.volume(counts.sum())
        + ", mean "
        + CellText.volume(Math.round(counts.mean().orElseThrow()))
        + ", median "
        + CellText.volume(Math.round(counts.median().orElseThrow()))
        + over(counts.known().size(), videos, "known");
  }

  private static String rates(RateSummary rates, int videos) {
    if (rates.rates().isEmpty()) {
      return CellText.UNKNOWN;
    }
    return "pooled "
        + percent(rates.pooled())
        + ", mean "
        + percent(rates.mean())
        + ", median "
        + percent(rates.median())
        + over(rates.rates().size(), videos, "rated");
  }

  private static String percent(OptionalDouble rate) {
    return CellText.rate(rate.orElseThrow());
  }

  private static String over(int some, int all, String what) {
    return " (" + CellText.count(some) + " of " + CellText.count(all) + " videos " + what + ")";
  }

  private static String sounds(ProfileSummary summary) {
    String most =
        summary.sounds().stream()
            .limit(SOUNDS)
            .map(ProfileText::use)
            .collect(Collectors.joining(", "));
    return CellText.count(summary.sounds().size())
        + " different, "
        + CellText.count(summary.unidentified())
        + " videos without a known sound"
        + (most.isEmpty() ? "" : "; most used: " + most);
  }

  private static String use(Use use) {
    return CellText.harmless(use.sound().value()) + " (" + CellText.count(use.videos()) + ")";
  }
}
