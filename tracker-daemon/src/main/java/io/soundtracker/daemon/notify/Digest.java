package io.soundtracker.daemon.notify;

import io.soundtracker.analysis.growth.Change;
import io.soundtracker.analysis.news.FirstUse;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.daemon.notify.Notification.Kind;
import io.soundtracker.daemon.notify.Notification.Line;
import io.soundtracker.daemon.notify.Notification.Section;
import io.soundtracker.daemon.notify.Notification.Severity;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells, after a session, what it changed. */
public final class Digest {
  /** Of each kind; of the others only the number. */
  private static final int MOST = 5;

  /** Of the accounts that use a sound. */
  private static final int MOST_ACCOUNTS = 3;

  private Digest() {}

  /**
   * Makes the notification.
   *
   * @return empty when nothing changed
   */
  public static Optional<Notification> of(Changes changes) {
    List<Section> sections = new ArrayList<>();
    List<String> title = new ArrayList<>();
    add(
        Words.count(changes.firstUsed().size(), "new sound", "new sounds"),
        changes.firstUsed().stream().map(Digest::line).toList(),
        sections,
        title);
    add(
        Words.count(changes.rising().size(), "rising sound", "rising sounds"),
        changes.rising().stream().map(Digest::line).toList(),
        sections,
        title);
    add(
        Words.count(changes.failed().size(), "account failed", "accounts failed"),
        changes.failed().stream().map(Digest::line).toList(),
        sections,
        title);
    Severity severity = changes.failed().isEmpty() ? Severity.INFO : Severity.WARNING;
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Notification(
                Kind.DIGEST, severity, changes.at(), String.join(", ", title), sections));
  }

  private static void add(
      String heading, List<Line> lines, List<Section> sections, List<String> title) {
    if (!lines.isEmpty()) {
      sections.add(Section.firstOf(heading, lines, MOST));
      title.add(heading);
    }
  }

  private static Line line(FirstUse use) {
    String accounts =
        use.by().stream()
            .limit(MOST_ACCOUNTS)
            .map(each -> each.account().toString())
            .collect(Collectors.joining(", "));
    int others = use.by().size() - MOST_ACCOUNTS;
    return new Line(
        use.sound().key()
            + ": "
            + Words.count(use.sound().uses(), "use", "uses")
            + " by "
            + accounts
            + (others > 0 ? " and " + Words.number(others) + " more" : ""),
        link(use.sound()));
  }

  private static Line line(RisingSound rising) {
    Change views = rising.views();
    return new Line(
        rising.sound().key()
            + ": "
            + Words.number(views.current().likely())
            + " views gained in 7 days, "
            + Words.number(views.previous().likely())
            + " in the 7 before",
        link(rising.sound()));
  }

  private static Line line(FailedAccount failed) {
    return new Line(failed.account() + ": " + failed.reason(), failed.account().profileUrl());
  }

  private static @Nullable URI link(SoundUsage sound) {
    return sound.musicId() == null ? null : sound.musicId().link(sound.title());
  }
}
