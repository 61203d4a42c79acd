package io.soundtracker.cli;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;

/** The commands, and what they share before the configuration is known. */
final class CliModule extends AbstractModule {
  private final Surroundings surroundings;
  private final Adjustment adjustment;
  private final CommandTable commands;

  CliModule(Surroundings surroundings, Adjustment adjustment, CommandTable commands) {
    this.surroundings = surroundings;
    this.adjustment = adjustment;
    this.commands = commands;
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
    bind(TrackerCommand.class);
    commands.all().filter(CliModule::isOurs).forEach(this::bind);
  }

  /** One of picocli's is for picocli to make. */
  private static boolean isOurs(Class<?> type) {
    return type.getPackage() == CliModule.class.getPackage();
  }
}
