package io.soundtracker.reports.html;

import io.soundtracker.core.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What pages are made of: templates, partials, themes, style sheets and one script. A folder may
 * hold files of the same names, which then take the place of ours. Immutable; safe for use by
 * several threads.
 */
public final class Templates {
  /** The names of all of them, relative to a folder. */
  public static final List<String> NAMES =
      List.of(
          "layout.mustache",
          "cyberpunk.mustache",
          "glass.mustache",
          "network.mustache",
          "partials/account-card.mustache",
          "partials/account-list.mustache",
          "partials/badge.mustache",
          "partials/chart.mustache",
          "partials/cover.mustache",
          "partials/figure.mustache",
          "partials/metrics.mustache",
          "partials/news.mustache",
          "partials/notes.mustache",
          "partials/sound-card.mustache",
          "partials/sound-list.mustache",
          "partials/tools.mustache",
          "partials/totals.mustache",
          "partials/video-counts.mustache",
          "print.css",
          "report.css",
          "report.js",
          "themes/cyberpunk.css",
          "themes/glass.css",
          "themes/network.css");

  private final TemplateCompiler compiler;
  private final Map<String, String> overrides;

  private Templates(Map<String, String> overrides, String place) {
    this.overrides = Map.copyOf(overrides);
    this.compiler = new TemplateCompiler(this::text, place);
  }

  /** Ours. */
  public static Templates ours() {
    return new Templates(Map.of(), "");
  }

  /**
   * Ours, except for those of which a folder has a file of the same name. Files and folders whose
   * names begin with a period are not looked at.
   *
   * @throws InvalidInputException when the folder has a file that takes the place of nothing, or
   *     one that cannot be used; it tells which, and the line
   */
  public static Templates overriddenBy(Path folder) {
    Templates templates = new Templates(TemplateFolder.read(folder), folder + "/");
    NAMES.stream()
        .filter(name -> !name.contains("/") && name.endsWith(".mustache"))
        .forEach(templates.compiler::check);
    return templates;
  }

  /**
   * Writes all of ours into a folder, which is made when there is none.
   *
   * @return what was written
   * @throws InvalidInputException when one of the files is there already, before anything is
   *     written; or when the folder cannot be written to
   */
  public List<Path> exportTo(Path folder) {
    List<Path> there =
        NAMES.stream().map(folder::resolve).filter(path -> Files.exists(path)).toList();
    if (!there.isEmpty()) {
      throw new InvalidInputException(
          there.get(0) + " is there already",
          "Export into an empty folder, or ask for files to be overwritten");
    }
    return exportOver(folder);
  }

  /**
   * Writes all of ours into a folder, which is made when there is none, over what is there.
   *
   * @return what was written
   * @throws InvalidInputException when the folder cannot be written to
   */
  public List<Path> exportOver(Path folder) {
    try {
      for (String name : NAMES) {
        Path target = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.writeString(target, ours(name));
      }
      return NAMES.stream().map(folder::resolve).toList();
    } catch (IOException failed) {
      throw new InvalidInputException(
          "The templates cannot be written to " + folder + ": " + failed.getMessage(),
          "Name a folder that can be written to",
          failed);
    }
  }

  /** The compiled template of a page. */
  PageTemplate page(String name) {
    return compiler.page(name);
  }

  /** A file's text, the user's before ours. */
  String text(String name) {
    String own = overrides.get(name);
    return own == null ? ours(name) : own;
  }

  private static String ours(String name) {
    try (InputStream content =
        Objects.requireNonNull(Templates.class.getResourceAsStream(name), name)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new IllegalStateException("our own " + name + " cannot be read", failed);
    }
  }
}
