package io.soundtracker.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.multibindings.Multibinder;
import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.TrackerException;
import io.soundtracker.reports.wiring.ReportsConfig;
import io.soundtracker.reports.wiring.ReportsModule;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RenderersTest {
  @Test
  void findsOursAndThoseOnTheClassPath() {
    Renderers renderers =
        Guice.createInjector(new ReportsModule(ReportsConfig.defaults()))
            .getInstance(Renderers.class);

    assertThat(renderers.all())
        .extracting(ReportRenderer::name, ReportRenderer::fileName)
        .containsExactly(
            tuple("cyberpunk", "cyberpunk.html"),
            tuple("excel", "shared-songs.xlsx"),
            tuple("glass", "glass.html"),
            tuple("network", "network.html"),
            tuple("plain", "plain.txt"));
    assertThat(renderers.named("plain")).isInstanceOf(Plain.class);
  }

  @Test
  void takesRenderersThatAreBoundBesideOurs() {
    Injector injector =
        Guice.createInjector(
            new ReportsModule(ReportsConfig.defaults()),
            new AbstractModule() {
              @Override
              protected void configure() {
                Multibinder.newSetBinder(binder(), ReportRenderer.class)
                    .addBinding()
                    .toInstance(new Named("mine"));
              }
            });

    assertThat(injector.getInstance(Renderers.class).named("mine")).isInstanceOf(Named.class);
  }

  @Test
  void refusesANameThatIsNotThere() {
    assertThatThrownBy(() -> new Renderers(Set.of(new Named("mine"))).named("other"))
        .isInstanceOfSatisfying(
            TrackerException.class,
            refused -> {
              assertThat(refused).hasMessageContaining("no report called \"other\"");
              assertThat(refused.wayOut()).contains("mine, plain, all");
            });
  }

  @Test
  void refusesTwoOfOneName() {
    assertThatThrownBy(() -> new Renderers(Set.of(new Named("plain"))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("Two renderers are called plain");
  }

  /** One that {@link java.util.ServiceLoader} finds. */
  public static final class Plain extends Named {
    /** Called by name. */
    public Plain() {
      super("plain");
    }
  }

  private static class Named implements ReportRenderer {
    private final String name;

    Named(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String fileName() {
      return name + ".txt";
    }

    @Override
    public void render(Report report, OutputStream out) throws IOException {
      out.write((report.totals().videos() + " videos\n").getBytes(UTF_8));
    }
  }
}
