package io.soundtracker.reports.html.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Looks whether there is a browser to test with. */
final class ChromiumCondition implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    for (Path program : List.of(Browser.CHROMIUM, Browser.DRIVER)) {
      if (!Files.isExecutable(program)) {
        String why = "there is no " + program;
        System.out.println("SKIPPED, the tests of pages in a browser: " + why);
        return ConditionEvaluationResult.disabled(why);
      }
    }
    return ConditionEvaluationResult.enabled("there is " + Browser.CHROMIUM);
  }
}
