package io.soundtracker.cli;

import io.soundtracker.cli.config.TrackerConfig;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.SoundChoice;
import io.soundtracker.core.scrape.ScrapeSession;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.reports.Report;
import io.soundtracker.reports.ReportRenderer;
import io.soundtracker.reports.ReportScope;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what reports are about. */
final class ReportScopes {
  private static final String WORKBOOK = "excel";

  private final Application application;
  private final Surroundings surroundings;
  private final Grounds grounds;

  @Inject
  ReportScopes(Application application, Surroundings surroundings, Grounds grounds) {
    this.application = application;
    this.surroundings = surroundings;
    this.grounds = grounds;
  }

  /**
   * What somebody wants reports about.
   *
   * @param scope the videos, before exclusive sounds are left out
   * @param includeExclusive whether sounds decided to be exclusive stay in every report
   */
  record Question(Scope scope, boolean includeExclusive) {}

  /** The reports that answer a question. */
  Reports of(Question question, Snapshot snapshot, Workplace workplace) {
    return new Reports(
        question,
        snapshot,
        workplace.exclusiveSongs().keys(),
        lastSession(workplace.sessions().latest(2)));
  }

  /** What the last session brought is new, if there was one before it. */
  private static @Nullable Instant lastSession(List<ScrapeSession> latest) {
    return latest.size() < 2 ? null : latest.get(0).startedAt();
  }

  /** Reports over one snapshot, gathered when they are asked for. */
  final class Reports {
    private final Question question;
    private final Snapshot snapshot;
    private final Set<SoundKey> exclusive;
    private final @Nullable Instant newSince;
    private final Map<Selection, Report> gathered = new HashMap<>();

    private Reports(
        Question question, Snapshot snapshot, Set<SoundKey> exclusive, @Nullable Instant newSince) {
      this.question = question;
      this.snapshot = snapshot;
      this.exclusive = exclusive;
      this.newSince = newSince;
    }

    /** The report that a renderer is to make a file of. */
    Report of(ReportRenderer renderer) {
      TrackerConfig config = application.config();
      boolean everything =
          question.includeExclusive()
              || exclusive.isEmpty()
              || (renderer.name().equals(WORKBOOK) && config.reports().excel().includeExclusive());
      return everything ? withExclusive() : withoutExclusive();
    }

    private Report withExclusive() {
      return gather(question.scope().selection(), question.scope().filters());
    }

    private Report withoutExclusive() {
      List<String> filters = new ArrayList<>(question.scope().filters());
      filters.add(
          exclusive.size() == 1
              ? "1 sound decided to be exclusive"
              : exclusive.size() + " sounds decided to be exclusive");
      Selection selection = question.scope().selection();
      return gather(selection.of(without(selection.sounds(), exclusive)), filters);
    }

    private Report gather(Selection selection, List<String> filters) {
      return gathered.computeIfAbsent(
          selection, chosen -> Report.of(snapshot, scope(chosen, filters)));
    }

    private ReportScope scope(Selection selection, List<String> filters) {
      TrackerConfig config = application.config();
      return new ReportScope(
          selection,
          grounds.basis(snapshot, selection, filters),
          surroundings.clock().instant(),
          config.zone(),
          config.engagement().levels(),
          newSince);
    }
  }

  private static SoundChoice without(SoundChoice choice, Set<SoundKey> exclusive) {
    Set<SoundKey> keys = new HashSet<>(choice.keys());
    return switch (choice.rule()) {
      case EXCEPT -> {
        keys.addAll(exclusive);
        yield SoundChoice.except(keys);
      }
      case ONLY -> {
        keys.removeAll(exclusive);
        yield SoundChoice.only(keys);
      }
    };
  }
}
