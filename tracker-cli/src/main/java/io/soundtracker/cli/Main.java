package io.soundtracker.cli;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import io.soundtracker.analysis.AccountOrder;
import io.soundtracker.analysis.SoundOrder;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.reports.export.Export;
import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;

/**
 * The program.
 *
 * <p>Exit codes: 0 done (also: nothing due); 1 failed (also: every account failed, a check has
 * findings); 2 bad usage or configuration; 3 partial; 5 another process collects into the same
 * database; 130 interrupted.
 */
public final class Main {
  private Main() {}

  /** Runs the command line and exits with its code. */
  public static void main(String[] args) {
    System.exit(run(args, Surroundings.ofProcess(), Adjustment.NONE));
  }

  static int run(String[] args, Surroundings surroundings, Adjustment adjustment) {
    if (VersionProvider.isAllThatIsAsked(args)) {
      return tellVersion(surroundings);
    }
    CommandTable commands = CommandTable.of(args);
    Injector injector =
        Guice.createInjector(
            Stage.PRODUCTION,
            new StrictModule(),
            new CliModule(surroundings, adjustment, commands));
    ErrorHandler errors = injector.getInstance(ErrorHandler.class);
    try {
      int code = commandLine(commands, injector, surroundings, errors).execute(args);
      surroundings.out().flush();
      return code;
    } catch (RuntimeException | Error thrown) {
      return errors.report(thrown);
    } finally {
      injector.getInstance(Application.class).close();
      surroundings.err().flush();
    }
  }

  /** As picocli would, but without all that is not needed for it. */
  private static int tellVersion(Surroundings surroundings) {
    try {
      surroundings.out().println(new VersionProvider().getVersion()[0]);
      surroundings.out().flush();
      return ExitCode.DONE;
    } catch (ResultStream.LostOutputException lost) {
      return new ErrorHandler(new GlobalOptions(), surroundings).report(lost);
    }
  }

  private static CommandLine commandLine(
      CommandTable commands, Injector injector, Surroundings surroundings, ErrorHandler errors) {
    CommandLine commandLine = new CommandLine(TrackerCommand.class, new GuiceFactory(injector));
    commands.first().forEach(commandLine::addSubcommand);
    GlobalOptions options = injector.getInstance(GlobalOptions.class);
    return commandLine
        // "@name" is a handle, never a file of arguments.
        .setExpandAtFiles(false)
        .registerConverter(AccountHandle.class, AccountHandle::of)
        .registerConverter(LocalDate.class, Main::day)
        .registerConverter(Integer.class, Main::wholeNumber)
        .registerConverter(int.class, Main::wholeNumber)
        .registerConverter(OutputFormat.class, new Choice<>(OutputFormat.class))
        .registerConverter(ExclusiveFormat.class, new Choice<>(ExclusiveFormat.class))
        .registerConverter(SoundOrder.class, new Choice<>(SoundOrder.class))
        .registerConverter(AccountOrder.class, new Choice<>(AccountOrder.class))
        .registerConverter(Export.class, new Choice<>(Export.class))
        .registerConverter(ExportFormat.class, new Choice<>(ExportFormat.class))
        .setOut(surroundings.out())
        .setErr(surroundings.err())
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(
                surroundings.terminal().colours() ? Ansi.ON : Ansi.OFF))
        .setUsageHelpWidth(Math.min(100, surroundings.terminal().columns()))
        .setParameterExceptionHandler(new UsageErrorHandler())
        .setExecutionExceptionHandler(errors)
        .setExecutionStrategy(parsed -> execute(parsed, options, surroundings));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException noDay) {
      throw new TypeConversionException("expected a day such as 2026-01-31 but was '" + text + "'");
    }
  }

  private static Integer wholeNumber(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException noNumber) {
      throw new TypeConversionException(
          "expected a whole number up to " + Integer.MAX_VALUE + " but was '" + text + "'");
    }
  }

  private static int execute(ParseResult parsed, GlobalOptions options, Surroundings surroundings) {
    Logging.start(options, surroundings.err());
    return new RunLast().execute(parsed);
  }
}
