package io.soundtracker.cli.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where values come from: the environment before the file. Collects what is worth a warning. */
final class ConfigSource {
  private static final String PREFIX = "TRACKER_";

  /** Named in everybody's installation notes, and shorter than the rule would have it. */
  private static final Map<String, String> SHORT_NAMES = Map.of("ytdlp.command", "TRACKER_YTDLP");

  /** Variables that are no settings. */
  private static final Set<String> OTHERS = Set.of("TRACKER_CONFIG", "TRACKER_JAVA_OPTS");

  private final @Nullable Path file;
  private final Path directory;
  private final Map<String, String> environment;
  private final Set<String> variables = new TreeSet<>(OTHERS);
  private final Set<String> secrets = new TreeSet<>();
  private final List<String> doubts = new ArrayList<>();

  ConfigSource(@Nullable Path file, Path directory, Map<String, String> environment) {
    this.file = file;
    this.directory = directory;
    this.environment = environment;
  }

  @Nullable Path file() {
    return file;
  }

  /** What relative paths in the file, and default paths, are relative to. */
  Path base() {
    Path parent = file == null ? null : file.getParent();
    return parent == null ? directory : parent;
  }

  String home() {
    return environment.getOrDefault("HOME", "");
  }

  /** An environment variable, for substitution; null when it is not set. */
  @Nullable String variable(String name) {
    return environment.get(name);
  }

  Origin line(int line) {
    return new Origin(
        shownName() + ":" + line, "Correct line " + line + " of " + file, base(), this);
  }

  String shownName() {
    Path name = file == null ? null : file.getFileName();
    return name == null ? "the configuration" : name.toString();
  }

  /** What the environment says for a key; null when it says nothing. */
  @Nullable Value fromEnvironment(String key) {
    Value value = fromVariable(key, variableFor(key));
    String shortName = SHORT_NAMES.get(key);
    return value != null || shortName == null ? value : fromVariable(key, shortName);
  }

  private @Nullable Value fromVariable(String key, String variable) {
    variables.add(variable);
    String text = environment.get(variable);
    if (text == null || text.isBlank()) {
      return null;
    }
    Origin origin =
        new Origin(variable, "Correct the environment variable " + variable, directory, this);
    return new Value(key, text.strip(), text.strip(), origin);
  }

  /** {@code scrape.staleAfter} is {@code TRACKER_SCRAPE_STALE_AFTER}. */
  static String variableFor(String key) {
    return PREFIX
        + key.replace('.', '_').replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }

  void holdsSecret(String key, Origin origin) {
    if (origin.base().equals(base()) && !origin.place().startsWith(PREFIX)) {
      secrets.add(key);
    }
  }

  /** Notes something that is no error, and that somebody should look into. */
  void doubt(String warning) {
    doubts.add(warning);
  }

  List<String> doubts() {
    return doubts;
  }

  Set<String> secrets() {
    return secrets;
  }

  /** Variables that look like settings and are none, to be called when all settings were asked. */
  List<String> strayVariables() {
    List<String> warnings = new ArrayList<>();
    for (String name : new TreeMap<>(environment).keySet()) {
      if (name.startsWith(PREFIX) && !variables.contains(name)) {
        String hint =
            Nearest.to(name, variables).map(near -> "; did you mean " + near + "?").orElse("");
        warnings.add("The environment variable " + name + " is not a setting" + hint);
      }
    }
    return warnings;
  }
}
