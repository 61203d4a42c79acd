package io.soundtracker.cli;

import java.util.List;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/**
 * The commands in the order of the help; of a command line that begins with the name of one, that
 * one alone. To make them all takes longer than a short answer.
 */
final class CommandTable {
  private static final List<Class<?>> ALL =
      List.of(
          DemoCommand.class,
          InitCommand.class,
          DoctorCommand.class,
          AccountsCommand.class,
          RunCommand.class,
          ScrapeCommand.class,
          AnalyzeCommand.class,
          ImportCommand.class,
          SoundsCommand.class,
          ExportCommand.class,
          ExclusiveCommand.class,
          NewCommand.class,
          GrowthCommand.class,
          ReportCommand.class,
          DaemonCommand.class,
          ScheduleCommand.class,
          SessionsCommand.class,
          StatusCommand.class,
          HealthCommand.class,
          NotifyCommand.class,
          DbCommand.class,
          AutoComplete.GenerateCompletion.class);

  private final List<Class<?>> commands;

  private CommandTable(List<Class<?>> commands) {
    this.commands = commands;
  }

  /** Those that a command line can mean, or speak of. */
  static CommandTable of(String... args) {
    return new CommandTable(
        ALL.stream()
            // It writes down all the others.
            .filter(type -> type != AutoComplete.GenerateCompletion.class)
            .filter(type -> args.length > 0 && args[0].equals(name(type)))
            .findFirst()
            .<List<Class<?>>>map(List::of)
            .orElse(ALL));
  }

  /** Those that stand right after the program's name. */
  List<Class<?>> first() {
    return commands;
  }

  /** All of them, with those that stand after others. */
  Stream<Class<?>> all() {
    return commands.stream().flatMap(CommandTable::withThoseBelow);
  }

  private static Stream<Class<?>> withThoseBelow(Class<?> type) {
    return Stream.concat(
        Stream.of(type),
        Stream.of(type.getAnnotation(Command.class).subcommands())
            .flatMap(CommandTable::withThoseBelow));
  }

  private static String name(Class<?> type) {
    return type.getAnnotation(Command.class).name();
  }
}
