package io.soundtracker.cli;

import io.soundtracker.core.InvalidInputException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line, in two lines. */
final class UsageErrorHandler implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException thrown, String[] args) {
    CommandLine command = thrown.getCommandLine();
    PrintWriter err = command.getErr();
    if (thrown.getCause() instanceof InvalidInputException refused) {
      err.println("Error: " + refused.getMessage());
      err.println(refused.wayOut());
      return ExitCode.USAGE;
    }
    boolean isGroup = !(command.getCommandSpec().userObject() instanceof Callable);
    if (isGroup && !(thrown instanceof UnmatchedArgumentException)) {
      command.usage(err);
      return ExitCode.USAGE;
    }
    err.println("Error: " + thrown.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(thrown, err)) {
      err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    }
    return ExitCode.USAGE;
  }
}
