package io.soundtracker.cli.config;

import io.soundtracker.core.InvalidInputException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads YAML as nodes, which know their lines. Nothing in the file is ever constructed. */
final class YamlFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private YamlFile() {}

  /** The file's root, null when it says nothing. The parser's limits on size and aliases hold. */
  static @Nullable Node read(Path file, String name) {
    String text = text(file);
    try {
      return new Yaml(new LoaderOptions()).compose(new StringReader(text));
    } catch (MarkedYAMLException malformed) {
      int line = malformed.getProblemMark() == null ? 1 : malformed.getProblemMark().getLine() + 1;
      String problem = String.valueOf(malformed.getProblem());
      throw new InvalidInputException(
          name + ":" + line + ": not valid YAML: " + problem,
          advice(problem, text, line, file),
          malformed);
    } catch (YAMLException malformed) {
      throw new InvalidInputException(
          name + ": not valid YAML: " + malformed.getMessage(), "Correct " + file, malformed);
    }
  }

  /** The line a node begins on, from 1. */
  static int line(Node node) {
    return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
  }

  private static String advice(String problem, String text, int line, Path file) {
    if (problem.contains("'@'")) {
      return "Put handles in quotes: \"@name\"";
    }
    if (problem.contains("\\t")) {
      return "Indent with spaces instead of tabs";
    }
    if (problem.contains("'}'") && text.contains("${")) {
      return "Put values with ${NAME} in quotes: \"${NAME}\"";
    }
    return "Correct line " + line + " of " + file;
  }

  private static String reason(IOException unreadable) {
    return unreadable instanceof AccessDeniedException
        ? "permission denied"
        : String.valueOf(unreadable.getMessage());
  }

  private static String text(Path file) {
    try {
      String text = Files.readString(file);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException notText) {
      throw new InvalidInputException(file + " is not UTF-8 text", "Save it as UTF-8", notText);
    } catch (IOException unreadable) {
      throw new InvalidInputException(
          "Cannot read " + file + ": " + reason(unreadable), "Make it readable", unreadable);
    }
  }
}
