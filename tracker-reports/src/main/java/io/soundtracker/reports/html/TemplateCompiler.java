package io.soundtracker.reports.html;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.DefaultMustacheVisitor;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.MustacheVisitor;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.reflect.MissingWrapper;
import com.github.mustachejava.reflect.ReflectionObjectHandler;
import com.github.mustachejava.util.Wrapper;
import io.soundtracker.core.InvalidInputException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Mustache, strict: a name that means nothing is an error and not an empty text. */
final class TemplateCompiler {
  private static final String EXTENSION = ".mustache";

  private final UnaryOperator<String> texts;
  private final String place;
  private final Map<String, PageTemplate> pages = new ConcurrentHashMap<>();

  /**
   * A compiler.
   *
   * @param texts a template's text by its name
   * @param place what to write before the name of a template that cannot be used
   */
  TemplateCompiler(UnaryOperator<String> texts, String place) {
    this.texts = texts;
    this.place = place;
  }

  /** Compiles a template, once. */
  PageTemplate page(String name) {
    return pages.computeIfAbsent(name, this::compile);
  }

  /**
   * Compiles a template for its mistakes alone.
   *
   * @throws InvalidInputException when it has one
   */
  void check(String name) {
    page(name);
  }

  private PageTemplate compile(String name) {
    try {
      Mustache compiled = new Factory().compile(name);
      return new PageTemplate(compiled, this);
    } catch (MustacheException | IllegalArgumentException failed) {
      throw refusal(failed, name);
    }
  }

  /** The mistake in a template that lies beneath a failure. */
  InvalidInputException refusal(RuntimeException failed, String name) {
    @Nullable MustacheException located = mistake(failed);
    String where =
        located == null ? name : located.getContext().file() + ":" + located.getContext().line();
    RuntimeException cause = located == null ? failed : located;
    String what = String.valueOf(cause.getMessage()).replaceFirst(" @?\\[[^\\]]*\\]$", "");
    return new InvalidInputException(
        place + where + " cannot be used: " + what,
        "Compare it with ours: `tracker report templates export DIR` writes them",
        failed);
  }

  /** The innermost failure that Mustache itself has found; null when it lies elsewhere. */
  static @Nullable MustacheException mistake(Throwable failed) {
    MustacheException located = null;
    for (Throwable each = failed; each != null; each = each.getCause()) {
      boolean mustache = each instanceof MustacheException;
      if (!mustache) {
        return null;
      }
      MustacheException own = (MustacheException) each;
      if (own.getContext() != null) {
        located = own;
      }
    }
    return located;
  }

  private final class Factory extends DefaultMustacheFactory {
    Factory() {
      setObjectHandler(new StrictNames());
    }

    @Override
    public Reader getReader(String name) {
      return new StringReader(texts.apply(name));
    }

    /** Names are relative to the folder of templates, wherever they stand. */
    @Override
    public String resolvePartialPath(String dir, String name, String extension) {
      return name + EXTENSION;
    }

    @Override
    public MustacheVisitor createMustacheVisitor() {
      return new DefaultMustacheVisitor(this) {
        @Override
        public void partial(TemplateContext where, String name, String indent) {
          requireTemplate(where, name);
          super.partial(where, name, indent);
        }

        @Override
        public void extend(TemplateContext where, String name, Mustache mustache) {
          requireTemplate(where, name);
          super.extend(where, name, mustache);
        }
      };
    }
  }

  private static void requireTemplate(TemplateContext where, String name) {
    if (!Templates.NAMES.contains(name + EXTENSION)) {
      throw new MustacheException("There is no template " + name + EXTENSION, where);
    }
  }

  private static final class StrictNames extends ReflectionObjectHandler {
    @Override
    public Wrapper find(String name, List<Object> scopes) {
      Wrapper found = super.find(name, scopes);
      if (found instanceof MissingWrapper) {
        throw new MustacheException("There is nothing here that is called " + name);
      }
      return found;
    }
  }
}
