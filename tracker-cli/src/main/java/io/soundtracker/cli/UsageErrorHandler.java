package io.soundtracker.cli;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.account.AccountHandle;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line, in two lines. */
final class UsageErrorHandler implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException thrown, String[] args) {
    CommandLine command = thrown.getCommandLine();
    PrintWriter err = command.getErr();
    if (thrown.getCause() instanceof InvalidInputException refused) {
      return refuse(refused, err);
    }
    if (thrown instanceof UnmatchedArgumentException unmatched && takesHandles(command)) {
      Optional<InvalidInputException> refused = noHandle(unmatched.getUnmatched().get(0));
      if (refused.isPresent()) {
        return refuse(refused.get(), err);
      }
    }
    boolean isGroup = !(command.getCommandSpec().userObject() instanceof Callable);
    if (isGroup && !(thrown instanceof UnmatchedArgumentException)) {
      command.usage(err);
      return ExitCode.USAGE;
    }
    Optional<String> stray = strayOption(thrown, args);
    err.println(
        "Error: "
            + stray.map(option -> "Unknown option: '" + option + "'").orElse(thrown.getMessage()));
    if (!UnmatchedArgumentException.printSuggestions(thrown, err)) {
      err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    }
    return ExitCode.USAGE;
  }

  private static int refuse(InvalidInputException refused, PrintWriter err) {
    err.println("Error: " + refused.getMessage());
    err.println(refused.wayOut());
    return ExitCode.USAGE;
  }

  /** Where handles may follow, picocli leaves one that cannot be read for whoever wants it. */
  private static boolean takesHandles(CommandLine command) {
    return command.getCommandSpec().positionalParameters().stream()
        .anyMatch(parameter -> parameter.auxiliaryTypes()[0] == AccountHandle.class);
  }

  private static Optional<InvalidInputException> noHandle(String text) {
    if (text.startsWith("-")) {
      return Optional.empty();
    }
    try {
      AccountHandle.of(text);
      return Optional.empty();
    } catch (InvalidInputException refused) {
      return Optional.of(refused);
    }
  }

  /** Of a parameter that is missing and an option that is none, the option was the slip. */
  private static Optional<String> strayOption(ParameterException thrown, String[] args) {
    if (!(thrown instanceof MissingParameterException)) {
      return Optional.empty();
    }
    Set<String> known = thrown.getCommandLine().getCommandSpec().optionsMap().keySet();
    return Arrays.stream(args)
        .filter(argument -> argument.length() > 1 && argument.startsWith("-"))
        .filter(argument -> !known.contains(argument.split("=", 2)[0]))
        .findFirst();
  }
}
