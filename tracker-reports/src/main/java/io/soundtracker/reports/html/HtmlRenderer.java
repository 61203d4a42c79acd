package io.soundtracker.reports.html;

import io.soundtracker.reports.Report;
import io.soundtracker.reports.ReportRenderer;
import io.soundtracker.reports.html.view.PageView;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Makes pages: one file with everything in it, which asks nothing of anybody else, can be read
 * without scripts, and grows on disk but not in memory with the number of videos. Immutable.
 */
public final class HtmlRenderer implements ReportRenderer {
  private final String name;
  private final Templates templates;

  private HtmlRenderer(String name, Templates templates) {
    this.name = name;
    this.templates = templates;
  }

  /** Every sound with all its videos, in neon. */
  public static HtmlRenderer cyberpunk(Templates templates) {
    return new HtmlRenderer("cyberpunk", templates);
  }

  /** Every sound with all its videos, behind frosted glass. */
  public static HtmlRenderer glass(Templates templates) {
    return new HtmlRenderer("glass", templates);
  }

  /** The network by sound and by account, and what is new in it. */
  public static HtmlRenderer network(Templates templates) {
    return new HtmlRenderer("network", templates);
  }

  /** All of them. */
  public static List<HtmlRenderer> all(Templates templates) {
    return List.of(cyberpunk(templates), glass(templates), network(templates));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String fileName() {
    return name + ".html";
  }

  @Override
  public void render(Report report, OutputStream out) throws IOException {
    PageTemplate template = templates.page(name + ".mustache");
    PageAssets assets = PageAssets.of(templates, name);
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    template.write(List.of(assets, PageView.of(report)), writer);
    writer.flush();
  }
}
