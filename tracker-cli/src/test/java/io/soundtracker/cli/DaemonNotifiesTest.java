package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a daemon tells a webhook, and what it keeps to itself. */
@EnabledOnOs(OS.LINUX)
@Timeout(300)
class DaemonNotifiesTest {
  /** Posted later, with a sound. */
  private static final String ANOTHER_VIDEO =
      DaemonScene.ONE_VIDEO
          .replace("7300", "7400")
          .replace("1763805600", "1763892000")
          .replace("\"view_count\"", "\"track\": \"Fresh\", \"artists\": [\"A\"], \"view_count\"");

  @TempDir Path directory;
  private LoopbackWebhook webhook;
  private DaemonScene scene;

  @BeforeEach
  void setUp() throws Exception {
    webhook = new LoopbackWebhook();
    scene =
        new DaemonScene(directory)
            .config("one", "notifications: {webhook: {url: '" + webhook.address("/hook") + "'}}");
  }

  @AfterEach
  void close() {
    webhook.close();
  }

  @Test
  void tellsWhatASessionChangedAndNothingWhenNothingDid() throws Exception {
    try (Program.Running daemon = scene.daemon()) {
      DaemonScene.says(daemon, "1 of 1 accounts read");
      Eventually.isTrue("sessions", () -> scene.sessions("completed") >= 3);
      assertThat(webhook.messages("digest")).isEmpty();

      scene.ytDlp(ANOTHER_VIDEO + DaemonScene.ONE_VIDEO);

      Eventually.isTrue("a digest", () -> webhook.messages("digest").size() == 1);
      int before = scene.sessions("completed");
      Eventually.isTrue("more sessions", () -> scene.sessions("completed") >= before + 2);
      assertThat(daemon.process().isAlive()).isTrue();
    }
    assertThat(webhook.messages("digest")).singleElement().asString().contains("Fresh", "@one");
    assertThat(webhook.messages("alert")).isEmpty();
  }

  @Test
  void tellsOnceThatYtDlpIsMissingAndOnceThatItIsBack() throws Exception {
    try (Program.Running daemon = scene.daemon()) {
      DaemonScene.says(daemon, "1 of 1 accounts read");
      scene.remove("yt-dlp");
      Eventually.isTrue("an alert", () -> webhook.messages("alert").size() == 1);
      int before = scene.sessions("failed");
      Eventually.isTrue("more failures", () -> scene.sessions("failed") >= before + 2);
      assertThat(webhook.messages("all-clear")).isEmpty();

      scene.ytDlp(DaemonScene.ONE_VIDEO);

      Eventually.isTrue("an all-clear", () -> webhook.messages("all-clear").size() == 1);
      int since = scene.sessions("completed");
      Eventually.isTrue("more sessions", () -> scene.sessions("completed") >= since + 2);
    }
    assertThat(webhook.messages("alert")).hasSize(1).first().asString().contains("yt-dlp");
    assertThat(webhook.messages("all-clear")).hasSize(1);
  }

  /** What was told is remembered: a new start is no news. */
  @Test
  void tellsNothingTwiceAfterAKill() throws Exception {
    scene.remove("yt-dlp");
    try (Program.Running daemon = scene.daemon()) {
      Eventually.isTrue("an alert", () -> webhook.messages("alert").size() == 1);
      daemon.signal("KILL");
    }
    int before = scene.sessions("failed");
    try (Program.Running daemon = scene.daemon()) {
      Eventually.isTrue("more failures", () -> scene.sessions("failed") >= before + 2);
      assertThat(daemon.process().isAlive()).isTrue();
    }
    assertThat(webhook.messages("alert")).hasSize(1);
    assertThat(webhook.messages("all-clear")).isEmpty();
  }
}
