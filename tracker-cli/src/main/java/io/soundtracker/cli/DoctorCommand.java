package io.soundtracker.cli;

import io.soundtracker.cli.config.LoadedConfig;
import io.soundtracker.cli.config.TrackerConfig;
import io.soundtracker.cli.doctor.Check;
import io.soundtracker.cli.doctor.ClockCheck;
import io.soundtracker.cli.doctor.CollectionCheck;
import io.soundtracker.cli.doctor.ConfigurationCheck;
import io.soundtracker.cli.doctor.DatabaseCheck;
import io.soundtracker.cli.doctor.Diagnosis;
import io.soundtracker.cli.doctor.DiskCheck;
import io.soundtracker.cli.doctor.Finding;
import io.soundtracker.cli.doctor.LockCheck;
import io.soundtracker.cli.doctor.Past;
import io.soundtracker.cli.doctor.Severity;
import io.soundtracker.cli.doctor.YtDlpCheck;
import io.soundtracker.cli.output.CellText;
import io.soundtracker.reports.rows.Column;
import io.soundtracker.scraper.ytdlp.YtDlpProbe;
import io.soundtracker.scraper.ytdlp.YtDlpVideoSource;
import io.soundtracker.storage.DatabaseExamination;
import io.soundtracker.storage.SqliteDatabase;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "doctor",
    description = {
      "Look at everything that can be wrong on this machine, and say what to do about it.",
      "Changes nothing."
    })
final class DoctorCommand implements Callable<Integer> {
  private static final List<Column<Finding>> COLUMNS =
      List.of(
          Column.text("check", "Check", Finding::subject),
          Column.id("status", "Status", finding -> finding.severity().word()),
          Column.text("found", "Found", Finding::found),
          Column.text("advice", "Advice", finding -> orNull(finding.advice())));

  @Mixin private final OutputOptions output;

  private final Application application;
  private final Surroundings surroundings;
  private final Messages messages;
  private final Suggestion suggestion;

  @Inject
  DoctorCommand(
      OutputOptions output,
      Application application,
      Surroundings surroundings,
      Messages messages,
      Suggestion suggestion) {
    this.output = output;
    this.application = application;
    this.surroundings = surroundings;
    this.messages = messages;
    this.suggestion = suggestion;
  }

  @Override
  public Integer call() {
    Diagnosis diagnosis = Diagnosis.of(checks(application.examine()));
    if (output.isTable()) {
      new DiagnosisText(surroundings.terminal())
          .lines(diagnosis.findings())
          .forEach(messages::result);
    } else {
      output.print(COLUMNS, diagnosis.findings());
    }
    long problems = diagnosis.count(Severity.PROBLEM);
    output.note(verdict(problems, diagnosis.count(Severity.WARNING)));
    output.note(
        (problems > 0 ? "Next, when that is solved: " : "Next: ")
            + suggestion.of(diagnosis.next()));
    return problems > 0 ? ExitCode.FAILED : ExitCode.DONE;
  }

  private List<Check> checks(LoadedConfig loaded) {
    TrackerConfig config = loaded.config();
    Instant now = surroundings.clock().instant();
    CellText texts = new CellText(config.zone());
    YtDlpProbe probe = probe(config);
    DatabaseExamination database = SqliteDatabase.examine(config.database());
    int configured =
        (int)
            Stream.concat(config.accounts().stream(), config.targetAccounts().stream())
                .map(account -> account.handle())
                .distinct()
                .count();
    return List.of(
        new ConfigurationCheck(loaded),
        new YtDlpCheck(probe, lookedFor(config), LocalDate.ofInstant(now, ZoneOffset.UTC)),
        DatabaseCheck.of(database),
        new LockCheck(database),
        new DiskCheck(places(config)),
        new ClockCheck(now, Past.known(probe, database), texts),
        new CollectionCheck(database, configured, texts));
  }

  private YtDlpProbe probe(TrackerConfig config) {
    try (YtDlpVideoSource source = SourceModule.ytDlp(config, surroundings)) {
      return source.probe();
    }
  }

  private String lookedFor(TrackerConfig config) {
    for (String variable : List.of("TRACKER_YTDLP_COMMAND", "TRACKER_YTDLP")) {
      if (!surroundings.environment().getOrDefault(variable, "").isBlank()) {
        return "from " + variable;
      }
    }
    return config.ytdlp().command() == null ? "on PATH" : "as configured";
  }

  private static Map<String, Path> places(TrackerConfig config) {
    Map<String, Path> places = new LinkedHashMap<>();
    places.put("database", config.database());
    places.put("output", config.outputDir().resolve("report"));
    places.put(DiskCheck.TEMPORARY, Path.of(System.getProperty("java.io.tmpdir"), "file"));
    return places;
  }

  private static String verdict(long problems, long warnings) {
    if (problems == 0 && warnings == 0) {
      return "All is well";
    }
    return (problems == 1 ? "1 problem" : problems + " problems")
        + ", "
        + (warnings == 1 ? "1 warning" : warnings + " warnings");
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
