package io.soundtracker.cli.config;

import io.soundtracker.core.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A section of the configuration, asked key by key. What was asked for is what may be there: {@link
 * #read} refuses every other key.
 */
final class Section {
  private final ConfigSource source;
  private final String path;
  private final @Nullable MappingNode node;
  private final Map<String, Node> keys = new LinkedHashMap<>();
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  private Section(ConfigSource source, String path, @Nullable MappingNode node) {
    this.source = source;
    this.path = path;
    this.node = node;
    if (node != null) {
      node.getValue().forEach(this::take);
    }
  }

  /** Reads a whole section, and refuses what the reader did not ask for. */
  static <T> T read(
      ConfigSource source, String path, @Nullable Node node, Function<Section, T> reader) {
    if (node != null && !isNull(node) && !(node instanceof MappingNode)) {
      String name = path.isEmpty() ? "the file" : path;
      throw refusal(source, node, name + " is no section; expected lines of the form key: value");
    }
    MappingNode mapping = node instanceof MappingNode found ? found : null;
    Section section = new Section(source, path, mapping);
    T result = reader.apply(section);
    section.refuseUnknown();
    return result;
  }

  <T> T section(String key, Function<Section, T> reader) {
    asked.add(key);
    return read(source, pathOf(key), values.get(key), reader);
  }

  <T> T get(String key, Type<T> type, T fallback) {
    T found = find(key, type);
    return found == null ? fallback : found;
  }

  <T> @Nullable T find(String key, Type<T> type) {
    asked.add(key);
    Value fromEnvironment = source.fromEnvironment(pathOf(key));
    if (fromEnvironment != null) {
      return type.read(fromEnvironment);
    }
    Node node = values.get(key);
    return node == null || isNull(node) ? null : type.read(scalar(key, node));
  }

  /** A value without which the rest of the section means nothing. */
  <T> T require(String key, Type<T> type) {
    T found = find(key, type);
    if (found == null) {
      throw missing(key);
    }
    return found;
  }

  /** Refuses a section that lacks a key. */
  InvalidInputException missing(String key) {
    String problem = pathOf(key) + " is missing; without it, " + path + " means nothing";
    return node == null
        ? new InvalidInputException(
            source.shownName() + ": " + problem, "Set " + ConfigSource.variableFor(pathOf(key)))
        : refusal(source, node, problem);
  }

  /** The value of a key that {@code null} switches off, unlike one that is not there. */
  <T> @Nullable T unlessOff(String key, Type<T> type, T fallback) {
    Value fromEnvironment = source.fromEnvironment(pathOf(key));
    Node written = values.get(key);
    boolean off =
        fromEnvironment == null
            ? written != null && isNull(written)
            : fromEnvironment.text().equals("null");
    if (off) {
      asked.add(key);
      return null;
    }
    return get(key, type, fallback);
  }

  /** In the environment, items stand on lines of their own or, on a single line, after commas. */
  <T> List<T> list(String key, Type<T> type) {
    asked.add(key);
    Value fromEnvironment = source.fromEnvironment(pathOf(key));
    if (fromEnvironment != null) {
      return split(fromEnvironment).stream().map(type::read).toList();
    }
    Node node = values.get(key);
    if (node == null || isNull(node)) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      String is = node instanceof MappingNode ? " is a section" : " is a single value";
      throw refusal(source, node, pathOf(key) + is + "; expected a list: [\"one\", \"two\"]");
    }
    List<T> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(type.read(scalar(key, item)));
    }
    return items;
  }

  private static List<Value> split(Value list) {
    String separator = list.text().contains("\n") ? "\n" : ",";
    List<Value> items = new ArrayList<>();
    for (String item : list.text().split(separator, -1)) {
      if (!item.isBlank()) {
        items.add(new Value(list.key(), item.strip(), item.strip(), list.origin()));
      }
    }
    return items;
  }

  private Value scalar(String key, Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      throw refusal(source, node, pathOf(key) + " is a list or a section; expected a single value");
    }
    Origin origin = source.line(YamlFile.line(node));
    String written = scalar.getValue().strip();
    Value value =
        new Value(pathOf(key), Substitution.fill(written, pathOf(key), origin), written, origin);
    if (value.text().isEmpty() || isNull(node)) {
      throw value.expected("a value");
    }
    return value;
  }

  private void take(NodeTuple entry) {
    if (!(entry.getKeyNode() instanceof ScalarNode scalar)) {
      throw refusal(source, entry.getKeyNode(), "a list or a section stands where a key should");
    }
    String key = scalar.getValue();
    Node earlier = keys.put(key, scalar);
    if (earlier != null) {
      throw refusal(
          source,
          scalar,
          pathOf(key) + " is set twice; the first time on line " + YamlFile.line(earlier));
    }
    values.put(key, entry.getValueNode());
  }

  private void refuseUnknown() {
    for (Map.Entry<String, Node> entry : keys.entrySet()) {
      if (!asked.contains(entry.getKey())) {
        String hint =
            Nearest.to(entry.getKey(), asked)
                .map(near -> "did you mean " + near + "?")
                .orElseGet(() -> "expected one of " + String.join(", ", asked));
        throw refusal(
            source, entry.getValue(), pathOf(entry.getKey()) + " is not a setting; " + hint);
      }
    }
  }

  private String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static boolean isNull(Node node) {
    return Tag.NULL.equals(node.getTag());
  }

  private static InvalidInputException refusal(ConfigSource source, Node node, String problem) {
    Origin origin = source.line(YamlFile.line(node));
    return new InvalidInputException(origin.place() + ": " + problem, origin.wayOut());
  }
}
