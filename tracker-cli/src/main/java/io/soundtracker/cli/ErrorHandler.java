package io.soundtracker.cli;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.TrackerException;
import io.soundtracker.core.scrape.LockHeldException;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what escapes a command into words and a code. */
final class ErrorHandler implements IExecutionExceptionHandler {
  private final GlobalOptions options;
  private final PrintWriter err;
  private boolean outputLost;

  @Inject
  ErrorHandler(GlobalOptions options, Surroundings surroundings) {
    this.options = options;
    this.err = surroundings.err();
  }

  @Override
  public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
    return report(thrown);
  }

  int report(Throwable thrown) {
    if (thrown instanceof ResultStream.LostOutputException lost) {
      return reportLost(lost);
    }
    int code = ExitCode.FAILED;
    if (thrown instanceof TrackerException expected) {
      code = codeOf(expected);
      err.println("Error: " + expected.getMessage());
      if (!expected.wayOut().isEmpty()) {
        err.println(expected.wayOut());
      }
    } else {
      err.println("This is a bug in tracker: " + thrown);
      err.println("Please report it, with what you did and what -v prints");
    }
    if (options.isVerbose()) {
      thrown.printStackTrace(err);
    }
    return code;
  }

  private int reportLost(ResultStream.LostOutputException lost) {
    if (lost.readerHasGone()) {
      return ExitCode.DONE;
    }
    if (!outputLost) {
      err.println("Error: The results could not be written: " + lost.reason());
    }
    outputLost = true;
    return ExitCode.FAILED;
  }

  private static int codeOf(TrackerException expected) {
    if (expected instanceof LockHeldException) {
      return ExitCode.LOCKED;
    }
    return expected instanceof InvalidInputException ? ExitCode.USAGE : ExitCode.FAILED;
  }
}
