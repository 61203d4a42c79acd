package io.soundtracker.reports.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soundtracker.core.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates of a user's own. */
final class TemplatesTest {
  @TempDir Path folder;

  @Test
  void exportsWhatCanBeUsedUnchanged() {
    Templates.ours().exportTo(folder.resolve("new/templates"));

    Templates exported = Templates.overriddenBy(folder.resolve("new/templates"));

    assertThat(Network.small().page("network", exported))
        .isEqualTo(Network.small().page("network"));
  }

  @Test
  void exportsOverNothing() throws IOException {
    write("themes/glass.css", "mine");

    assertThatThrownBy(() -> Templates.ours().exportTo(folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("glass.css is there already");

    assertThat(folder.resolve("layout.mustache")).doesNotExist();
    assertThat(folder.resolve("themes/glass.css")).hasContent("mine");
  }

  @Test
  void exportsOverWhatIsThereWhenTold() throws IOException {
    write("themes/glass.css", "mine");

    assertThat(Templates.ours().exportOver(folder)).hasSameSizeAs(Templates.NAMES);

    assertThat(folder.resolve("themes/glass.css")).content().contains("Glass");
  }

  @Test
  void replacesATemplateAPartialAndATheme() throws IOException {
    write("partials/notes.mustache", "<p>our own notes, {{soundCount}}</p>");
    write("themes/glass.css", "body { color: hotpink }");
    write(".DS_Store", "whatever");

    String page = Network.small().page("glass", Templates.overriddenBy(folder));

    assertThat(page)
        .contains("<p>our own notes, 3 sounds</p>", "hotpink", "Used by")
        .doesNotContain("How to read this");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "partials/cards.mustache|takes the place of no template",
        "sound-card.mustache|takes the place of no template",
        "themes/pink.css|takes the place of no template",
      })
  void refusesAFileThatTakesThePlaceOfNothing(String name, String message) throws IOException {
    write(name, "x");

    assertThatThrownBy(() -> Templates.overriddenBy(folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(name)
        .hasMessageContaining(message);
  }

  @Test
  void saysWhereAFileWouldBelong() throws IOException {
    write("sound-card.mustache", "x");

    assertThatThrownBy(() -> Templates.overriddenBy(folder))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refusal -> assertThat(refusal.wayOut()).contains("partials/sound-card.mustache"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "layout.mustache|a;b;{{#unclosed}}|layout.mustache:3",
        "glass.mustache|a;{{/never}}|glass.mustache:2",
        "partials/cover.mustache|a;b {{broken|partials/cover.mustache:2",
        "partials/cover.mustache|a;{{>partials/nowhere}}|partials/cover.mustache:2",
        "report.css|a;b { };</STYLE>|report.css:3",
        "report.js|a;;'</script>'|report.js:3",
      })
  void refusesABrokenFileAndSaysWhere(String name, String lines, String where) throws IOException {
    write(name, lines.replace(';', '\n'));

    assertThatThrownBy(() -> Templates.overriddenBy(folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(folder + "/" + where);
  }

  @Test
  void refusesANameThatMeansNothingAndSaysWhere() throws IOException {
    write("partials/notes.mustache", "<p>\n{{period}}\n{{perriod}}</p>");
    Templates templates = Templates.overriddenBy(folder);

    assertThatThrownBy(() -> Network.small().page("glass", templates))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(folder + "/partials/notes.mustache:3")
        .hasMessageContaining("perriod");
  }

  @Test
  void refusesAFileThatIsNoText() throws IOException {
    Files.write(folder.resolve("report.css"), new byte[] {'a', '\n', (byte) 0xC3, (byte) 0x28});

    assertThatThrownBy(() -> Templates.overriddenBy(folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("report.css:2 is not UTF-8");
  }

  @Test
  void refusesAFolderThatIsNone() {
    assertThatThrownBy(() -> Templates.overriddenBy(folder.resolve("none")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("is not a folder");
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
