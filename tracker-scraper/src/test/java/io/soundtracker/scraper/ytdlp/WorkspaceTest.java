package io.soundtracker.scraper.ytdlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
  private static final String MODULES = "soundtracker/yt_dlp_plugins/extractor/";

  private final Workspace workspace = new Workspace();

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyItsOwnerCanEnter() throws IOException {
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(workspace.plugins().getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void isUnpackedOnceAndGoneAfterwards() throws IOException {
    Path plugins = workspace.plugins();
    Files.writeString(plugins.resolve("cached.pyc"), "x");

    assertThat(workspace.plugins()).isEqualTo(plugins);
    assertThat(plugins.resolve(MODULES + "soundtracker_guard.py")).isRegularFile();
    assertThat(plugins.resolve(MODULES + "soundtracker_fields.py")).isRegularFile();

    workspace.close();
    assertThat(plugins.getParent()).doesNotExist();
  }

  @Test
  void unpacksAgainWhatSomebodyCleanedAway() throws IOException {
    Path plugins = workspace.plugins();
    Files.delete(plugins.resolve(MODULES + "soundtracker_guard.py"));
    assertThat(workspace.plugins().resolve(MODULES + "soundtracker_guard.py")).isRegularFile();

    new PrivateFolder(plugins.getParent()).close();
    assertThat(workspace.plugins().resolve(MODULES + "soundtracker_guard.py")).isRegularFile();
  }

  @Test
  void everyListingHasItsOwnCookies(@TempDir Path elsewhere) throws IOException {
    Path cookies = Files.writeString(elsewhere.resolve("cookies.txt"), "secret");

    Path one = workspace.copyOf(cookies);
    Path two = workspace.copyOf(cookies);

    assertThat(one).hasContent("secret").isNotEqualTo(two);
    workspace.close();
    assertThat(one).doesNotExist();
    assertThatThrownBy(() -> workspace.copyOf(elsewhere.resolve("nowhere")))
        .hasMessageContaining("nowhere cannot be read");
  }
}
