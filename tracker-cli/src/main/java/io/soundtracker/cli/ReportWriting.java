package io.soundtracker.cli;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.reports.OutputFile;
import io.soundtracker.reports.Renderers;
import io.soundtracker.reports.Report;
import io.soundtracker.reports.ReportRenderer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes reports, all of them from one snapshot, so that no two disagree. */
final class ReportWriting {
  private static final String ALL = "all";

  private final Application application;
  private final Surroundings surroundings;
  private final GlobalOptions options;
  private final ReportScopes scopes;

  @Inject
  ReportWriting(
      Application application,
      Surroundings surroundings,
      GlobalOptions options,
      ReportScopes scopes) {
    this.application = application;
    this.surroundings = surroundings;
    this.options = options;
    this.scopes = scopes;
  }

  /**
   * Finds the renderers.
   *
   * @param names of renderers, or {@code all}
   * @throws InvalidInputException when there is no such renderer
   */
  List<ReportRenderer> renderers(List<String> names, ReportOptions wishes) {
    Renderers renderers = application.renderers(wishes.templates());
    return names.contains(ALL)
        ? renderers.all()
        : names.stream().distinct().map(renderers::named).toList();
  }

  /**
   * Writes them one after the other.
   *
   * @param scope what they are about, before exclusive sounds are left out
   */
  List<WrittenReport> write(
      List<ReportRenderer> renderers,
      Function<Snapshot, Scope> scope,
      ReportOptions wishes,
      Workplace workplace) {
    List<WrittenReport> written = new ArrayList<>();
    try (Snapshot snapshot = workplace.snapshots().open();
        StatusLine progress = StatusLine.on(surroundings, options.isQuiet())) {
      ReportScopes.Question question =
          new ReportScopes.Question(scope.apply(snapshot), wishes.includesExclusive());
      ReportScopes.Reports reports = scopes.of(question, snapshot, workplace);
      for (ReportRenderer renderer : renderers) {
        Path file = wishes.folder().resolve(fileName(renderer, wishes));
        progress.show("Writing " + file.getFileName() + " ...");
        written.add(write(renderer, reports.of(renderer), file));
      }
    }
    return written;
  }

  private WrittenReport write(ReportRenderer renderer, Report report, Path file) {
    Instant begun = surroundings.clock().instant();
    new OutputFile(file).write(out -> renderer.render(report, out));
    return new WrittenReport(
        renderer.name(), file, size(file), Duration.between(begun, surroundings.clock().instant()));
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private String fileName(ReportRenderer renderer, ReportOptions wishes) {
    String name = renderer.fileName();
    if (!wishes.isDated()) {
      return name;
    }
    LocalDate today =
        LocalDate.ofInstant(surroundings.clock().instant(), application.config().zone());
    int dot = name.lastIndexOf('.');
    return dot < 0
        ? name + "-" + today
        : name.substring(0, dot) + "-" + today + name.substring(dot);
  }
}
