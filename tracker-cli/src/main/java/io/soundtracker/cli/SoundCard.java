package io.soundtracker.cli;

import io.soundtracker.analysis.Medians;
import io.soundtracker.analysis.SoundProfile;
import io.soundtracker.cli.output.CellText;
import io.soundtracker.core.query.KnownSum;
import io.soundtracker.core.query.SoundPost;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.video.Metrics;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Everything about one sound, for people, on a few lines. */
final class SoundCard {
  private final LocalDate newSince;
  private final LocalDate today;

  /**
   * Creates cards.
   *
   * @param newSince the first UTC day of what counts as new
   * @param today the present UTC day
   */
  SoundCard(LocalDate newSince, LocalDate today) {
    this.newSince = newSince;
    this.today = today;
  }

  /** The lines. */
  List<String> lines(SoundProfile sound) {
    SoundUsage usage = sound.usage();
    Medians medians = sound.details().medians();
    List<String> lines = new ArrayList<>();
    lines.add("%3d  %s".formatted(sound.ranked().rank(), CellText.harmless(usage.key().value())));
    URI link = SoundColumns.link(usage);
    if (link != null) {
      lines.add("     " + link);
    }
    lines.add(line("Uses", uses(sound)));
    lines.add(line("Views", counts(usage.views(), medians.views(), usage.uses()) + share(sound)));
    lines.add(line("Likes", counts(usage.likes(), medians.likes(), usage.uses())));
    lines.add(line("Comments", counts(usage.comments(), medians.comments(), usage.uses())));
    lines.add(line("Shares", counts(usage.shares(), medians.shares(), usage.uses())));
    lines.add(line("Saves", counts(usage.saves(), medians.saves(), usage.uses())));
    lines.add(line("Engagement", engagement(sound)));
    lines.add(line("First use", usage.firstUsed() + ", " + sound.details().first().account()));
    lines.add(line("Last use", usage.lastUsed() + ", " + ago(sound.daysSinceLastUse(today))));
    String label = "Best";
    for (SoundPost video : sound.details().top()) {
      lines.add(line(label, video(video)));
      label = "";
    }
    return lines;
  }

  private static String line(String label, String text) {
    return "     %-10s  %s".formatted(label, text);
  }

  private String uses(SoundProfile sound) {
    long accounts = sound.usage().accounts();
    return CellText.count(sound.usage().uses())
        + " by "
        + CellText.count(accounts)
        + (accounts == 1 ? " account, " : " accounts, ")
        + CellText.count(sound.newUses())
        + " since "
        + newSince;
  }

  private static String counts(KnownSum sum, @Nullable Double median, long uses) {
    if (sum.known() == 0 || median == null) {
      return CellText.UNKNOWN;
    }
    return full(sum.sum())
        + ", average "
        + CellText.volume(Math.round(sum.mean().orElseThrow()))
        + ", median "
        + CellText.volume(Math.round(median))
        + (sum.known() == uses ? "" : ", known of " + CellText.count(sum.known()) + " uses");
  }

  private static String share(SoundProfile sound) {
    OptionalDouble share = sound.shareOfViews();
    return share.isPresent() ? ", " + CellText.rate(share.getAsDouble()) + " of all views" : "";
  }

  private static String engagement(SoundProfile sound) {
    Double median = sound.details().medians().engagement();
    if (median == null) {
      return CellText.UNKNOWN;
    }
    long rated = sound.usage().rated().videos();
    return CellText.rate(sound.ranked().pooledEngagement().orElseThrow())
        + " pooled, "
        + CellText.rate(sound.ranked().meanEngagement().orElseThrow())
        + " mean, "
        + CellText.rate(median)
        + " median"
        + (rated == sound.usage().uses() ? "" : ", known of " + CellText.count(rated) + " uses");
  }

  private static String ago(long days) {
    if (days == 0) {
      return "today";
    }
    return days == 1 ? "1 day ago" : CellText.count(days) + " days ago";
  }

  private static String video(SoundPost row) {
    Metrics metrics = row.metrics();
    OptionalDouble rate = metrics.engagementRate();
    Long views = metrics.views();
    return "%8s  %6s views  %s"
        .formatted(
            rate.isPresent() ? CellText.rate(rate.getAsDouble()) : CellText.UNKNOWN,
            views == null ? CellText.UNKNOWN : CellText.volume(views),
            row.link());
  }

  private static String full(long count) {
    String whole = CellText.count(count);
    String brief = CellText.volume(count);
    return whole.equals(brief) ? whole : whole + " (" + brief + ")";
  }
}
