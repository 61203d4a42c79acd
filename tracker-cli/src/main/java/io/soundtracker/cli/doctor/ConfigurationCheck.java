package io.soundtracker.cli.doctor;

import io.soundtracker.cli.config.LoadedConfig;
import io.soundtracker.core.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the configuration can be used.
 *
 * @param loaded what loading it brought
 */
public record ConfigurationCheck(LoadedConfig loaded) implements Check {
  private static final String SUBJECT = "configuration";

  @Override
  public List<Finding> look() {
    List<Finding> findings = new ArrayList<>();
    InvalidInputException failure = loaded.failure();
    if (failure == null) {
      Path file = loaded.config().file();
      findings.add(
          Finding.ok(
              SUBJECT, file == null ? "no tracker.yaml, so the defaults hold" : file.toString()));
    } else {
      findings.add(
          Finding.problem(
              SUBJECT,
              failure.getMessage() + " (what follows goes by the defaults)",
              failure.wayOut()));
    }
    Path cookies = loaded.config().ytdlp().cookies();
    if (cookies != null && !(Files.isRegularFile(cookies) && Files.isReadable(cookies))) {
      findings.add(
          Finding.problem(
              SUBJECT,
              "ytdlp.cookies: " + cookies + " cannot be read",
              "Put the file there, or correct ytdlp.cookies"));
    }
    loaded.warnings().forEach(warning -> findings.add(Finding.warning(SUBJECT, warning, "")));
    return findings;
  }
}
