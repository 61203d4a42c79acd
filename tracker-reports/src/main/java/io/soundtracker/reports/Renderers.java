package io.soundtracker.reports;

import io.soundtracker.core.InvalidInputException;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;

/**
 * The renderers that there are: those bound by Guice, and those that {@link ServiceLoader} finds on
 * the class path. Immutable.
 */
public final class Renderers {
  private final Map<String, ReportRenderer> byName = new TreeMap<>();

  /**
   * Finds those on the class path, too.
   *
   * @throws InvalidInputException when two have the same name
   */
  @Inject
  public Renderers(Set<ReportRenderer> bound) {
    add(bound);
    add(
        ServiceLoader.load(ReportRenderer.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList());
  }

  private void add(Collection<ReportRenderer> renderers) {
    for (ReportRenderer renderer : renderers) {
      ReportRenderer other = byName.putIfAbsent(renderer.name(), renderer);
      if (other != null) {
        throw new InvalidInputException(
            "Two renderers are called " + renderer.name() + ": " + other + " and " + renderer,
            "Give yours another name");
      }
    }
  }

  /** All of them, by name. */
  public List<ReportRenderer> all() {
    return List.copyOf(byName.values());
  }

  /**
   * The one of this name.
   *
   * @throws InvalidInputException when there is none
   */
  public ReportRenderer named(String name) {
    ReportRenderer renderer = byName.get(name);
    if (renderer == null) {
      throw new InvalidInputException(
          "There is no report called \"" + name + "\"",
          "There are: " + String.join(", ", byName.keySet()) + ", all");
    }
    return renderer;
  }
}
