package io.soundtracker.daemon.notify;

import io.soundtracker.daemon.notify.Notification.Kind;
import io.soundtracker.daemon.notify.Notification.Line;
import io.soundtracker.daemon.notify.Notification.Section;
import io.soundtracker.daemon.notify.Notification.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Decides what to tell of conditions that come, last and go: of one that begins, at once; of one
 * that lasts, again after the cool-down; of one that ends, once. Of one that comes and goes no more
 * than one alert and one all-clear are told within the cool-down. What was told outlives the
 * process. For one thread.
 */
public final class AlertLedger {
  private final AlertMemory memory;
  private final Duration coolDown;
  private final Map<String, ToldAlert> told;

  /**
   * Takes up what was told before.
   *
   * @param file where that is kept; made when there is something to keep
   * @param coolDown how long the same alert is not told again, &gt; 0
   */
  public AlertLedger(Path file, Duration coolDown) {
    this(new AlertFile(file), coolDown);
  }

  AlertLedger(AlertMemory memory, Duration coolDown) {
    this.memory = memory;
    this.coolDown = coolDown;
    this.told = new TreeMap<>(memory.load());
  }

  /**
   * Takes note of the conditions of this moment.
   *
   * @param present every condition that is, each name once
   * @param unknown names of conditions of which nobody can say whether they are: what was told of
   *     those stands
   * @return what is to be sent: at most an alert and an all-clear, each of several conditions
   */
  public List<Notification> update(List<AlertState> present, Set<String> unknown, Instant now) {
    Map<String, ToldAlert> before = Map.copyOf(told);
    List<Section> alerts = new ArrayList<>();
    present.forEach(state -> note(state, now, alerts));
    List<Section> over = new ArrayList<>();
    List<String> names = present.stream().map(AlertState::name).toList();
    before.forEach(
        (name, alert) -> {
          if (!names.contains(name) && !unknown.contains(name)) {
            noteGone(name, alert, now, over);
          }
        });
    if (!before.equals(told)) {
      memory.save(told);
    }
    return Stream.of(
            notification(Kind.ALERT, Severity.WARNING, now, alerts, "Alert", "alerts"),
            notification(Kind.ALL_CLEAR, Severity.GOOD, now, over, "All clear", "alerts are over"))
        .flatMap(List::stream)
        .toList();
  }

  private void note(AlertState state, Instant now, List<Section> alerts) {
    ToldAlert last = told.get(state.name());
    if (last != null && last.isRecent(coolDown, now)) {
      return;
    }
    Instant since = now;
    List<Line> lines = new ArrayList<>();
    if (last != null && last.open()) {
      since = last.since();
      lines.add(Line.of("still, since " + since));
    }
    state.evidence().forEach(line -> lines.add(Line.of(line)));
    alerts.add(new Section(state.summary() + " (" + state.name() + ")", lines, 0));
    told.put(state.name(), new ToldAlert(state.summary(), since, now, true));
  }

  private void noteGone(String name, ToldAlert alert, Instant now, List<Section> over) {
    if (alert.open()) {
      List<Line> lines = List.of(Line.of("was so since " + alert.since()));
      over.add(new Section(alert.summary() + " (" + name + ")", lines, 0));
    }
    if (alert.isRecent(coolDown, now)) {
      told.put(name, alert.closed());
    } else {
      told.remove(name);
    }
  }

  private static List<Notification> notification(
      Kind kind, Severity severity, Instant at, List<Section> about, String one, String many) {
    if (about.isEmpty()) {
      return List.of();
    }
    String title =
        about.size() == 1
            ? one + ": " + about.get(0).heading()
            : Words.number(about.size()) + " " + many;
    return List.of(new Notification(kind, severity, at, title, about));
  }
}
