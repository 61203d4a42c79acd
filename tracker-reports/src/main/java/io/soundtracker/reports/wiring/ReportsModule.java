package io.soundtracker.reports.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.soundtracker.reports.Renderers;
import io.soundtracker.reports.ReportRenderer;
import io.soundtracker.reports.excel.ExcelRenderer;
import io.soundtracker.reports.html.HtmlRenderer;

/**
 * Binds {@link Renderers} over our renderers. Another one is added to them with {@code
 * Multibinder.newSetBinder(binder(), ReportRenderer.class).addBinding()}.
 */
public final class ReportsModule extends AbstractModule {
  private final ReportsConfig config;

  /** Creates the module. */
  public ReportsModule(ReportsConfig config) {
    this.config = config;
  }

  @Override
  protected void configure() {
    Multibinder<ReportRenderer> renderers =
        Multibinder.newSetBinder(binder(), ReportRenderer.class);
    renderers.addBinding().toInstance(new ExcelRenderer(config.excel()));
    HtmlRenderer.all(config.templates())
        .forEach(renderer -> renderers.addBinding().toInstance(renderer));
    bind(Renderers.class);
  }
}
