package io.soundtracker.cli;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import java.util.List;

/** The commands, and what they share before the configuration is known. */
final class CliModule extends AbstractModule {
  private static final List<Class<?>> COMMANDS =
      List.of(
          TrackerCommand.class,
          DemoCommand.class,
          InitCommand.class,
          DoctorCommand.class,
          AccountsCommand.class,
          AccountsListCommand.class,
          AccountsAddCommand.class,
          AccountsImportCommand.class,
          AccountsRemoveCommand.class,
          AccountsRetryCommand.class,
          AccountsTargetCommand.class,
          AccountsShowCommand.class,
          AccountsRankCommand.class,
          AccountsActivityCommand.class,
          ScrapeCommand.class,
          AnalyzeCommand.class,
          ImportCommand.class,
          SoundsCommand.class,
          ExportCommand.class,
          ExclusiveCommand.class,
          NewCommand.class,
          GrowthCommand.class,
          GrowthSoundsCommand.class,
          GrowthAccountsCommand.class,
          GrowthVideosCommand.class,
          SessionsCommand.class,
          StatusCommand.class,
          HealthCommand.class,
          ReportCommand.class,
          ReportTemplatesCommand.class,
          ReportTemplatesExportCommand.class,
          RunCommand.class,
          DaemonCommand.class,
          ScheduleCommand.class,
          ScheduleCronCommand.class,
          ScheduleSystemdCommand.class,
          NotifyCommand.class,
          NotifyTestCommand.class,
          DbCommand.class,
          DbInfoCommand.class,
          DbCheckCommand.class,
          DbBackupCommand.class,
          DbRestoreCommand.class,
          DbPruneCommand.class,
          DbVacuumCommand.class,
          DbResetCommand.class);

  private final Surroundings surroundings;
  private final Adjustment adjustment;

  CliModule(Surroundings surroundings, Adjustment adjustment) {
    this.surroundings = surroundings;
    this.adjustment = adjustment;
  }

  @Override
  protected void configure() {
    bind(Surroundings.class).toInstance(surroundings);
    bind(Adjustment.class).toInstance(adjustment);
    bind(GlobalOptions.class).in(Singleton.class);
    bind(Application.class).in(Singleton.class);
    bind(Messages.class);
    bind(Suggestion.class);
    bind(ErrorHandler.class);
    bind(OutputOptions.class);
    bind(Confirmation.class);
    bind(TopOption.class);
    bind(PeriodOptions.class);
    bind(AccountOptions.class);
    bind(SelectionOptions.class);
    bind(ConfiguredFilter.class);
    bind(FilterOptions.class);
    bind(ScopeOptions.class);
    bind(Grounds.class);
    bind(MonthOptions.class);
    bind(ExclusiveOutput.class);
    bind(ExclusiveQuestion.class);
    bind(ExclusiveSaving.class);
    bind(GrowthOptions.class);
    bind(GrowthAnswer.class);
    bind(ScrapeWork.class);
    bind(ReportOptions.class);
    bind(ReportScopes.class);
    bind(ReportWriting.class);
    bind(DailyReports.class);
    bind(Checkup.class);
    bind(Surveyor.class);
    COMMANDS.forEach(this::bind);
  }
}
