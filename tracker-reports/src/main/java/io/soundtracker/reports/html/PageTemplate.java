package io.soundtracker.reports.html;

import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import io.soundtracker.core.TrackerException;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A compiled template. Safe for use by several threads. */
final class PageTemplate {
  private final Mustache template;
  private final TemplateCompiler compiler;

  PageTemplate(Mustache template, TemplateCompiler compiler) {
    this.template = template;
    this.compiler = compiler;
  }

  /**
   * Writes the page.
   *
   * @param scopes where names are looked up, the last one first
   * @throws IOException when the writer fails
   * @throws io.soundtracker.core.InvalidInputException when the template asks for something that
   *     there is not
   */
  void write(List<Object> scopes, Writer writer) throws IOException {
    try {
      template.execute(writer, scopes);
    } catch (MustacheException failed) {
      throw unwrapped(failed);
    }
  }

  /** What failed in the middle of a template says so itself, unless it is the template. */
  private RuntimeException unwrapped(MustacheException failed) throws IOException {
    for (Throwable each = failed; each != null; each = each.getCause()) {
      if (each instanceof IOException cause) {
        throw cause;
      }
      if (each instanceof TrackerException cause) {
        return cause;
      }
    }
    return TemplateCompiler.mistake(failed) == null
        ? failed
        : compiler.refusal(failed, template.getName());
  }
}
