package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** No log holds a secret, however much is logged and whatever fails. */
@EnabledOnOs(OS.LINUX)
@Timeout(300)
class DaemonSecretsTest {
  private static final String SECRET = "S3CRET";

  /** Repeats what it was given, as yt-dlp does in the messages of some errors. */
  private static final String INDISCREET =
      """
      echo "ERROR: [tiktok:user] $name: cannot connect with $*" >&2
      while [ $# -gt 0 ]; do [ "$1" = --cookies ] && cat "$2" >&2; shift; done
      exit 1
      """;

  @TempDir Path directory;

  @Test
  void logsNoSecret() throws Exception {
    try (LoopbackWebhook webhook = new LoopbackWebhook()) {
      DaemonScene scene =
          new DaemonScene(directory)
              .ytDlp(INDISCREET)
              .file("cookies.txt", ".tiktok.com\tTRUE\t/\tTRUE\t0\tsessionid\tS3CRETcookie\n")
              .with("TRACKER_YTDLP_PROXY", "http://user:S3CRETproxy@127.0.0.1:9")
              .with("TRACKER_YTDLP_COOKIES", directory.resolve("cookies.txt").toString())
              .config("one", channels(webhook));
      Files.setPosixFilePermissions(
          directory.resolve("tracker.yaml"), PosixFilePermissions.fromString("rw-------"));
      try (Program.Running daemon = scene.daemon("-v")) {
        Eventually.isTrue("a message", () -> !webhook.messages("digest").isEmpty());
        DaemonScene.says(daemon, "mail");
        scene.config("one, two", channels(webhook));
        DaemonScene.says(daemon, "The configuration has changed");
        scene.config("one, two", channels(webhook) + "oops: S3CRET\n");
        DaemonScene.says(daemon, "cannot be used");
        daemon.signal("TERM");
        Cli.Result result = daemon.result(Eventually.PATIENCE);

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.err()).contains("DEBUG").doesNotContain(SECRET);
      }
      assertThat(scene.log()).contains("DEBUG", "Ends").doesNotContain(SECRET);
      assertThat(scene.rows("SELECT error_message || details FROM scrape_logs").toString())
          .contains("connect")
          .doesNotContain(SECRET);
      assertThat(Files.getPosixFilePermissions(directory.resolve("daemon.log")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  /** Port 9 refuses, so that the mail server's failure is logged too. */
  private static String channels(LoopbackWebhook webhook) {
    return """
        notifications:
          webhook: {url: '%s', secret: S3CRETsignature}
          slack: {url: 'http://127.0.0.1:9/services/S3CRETslack'}
          mail: {host: 127.0.0.1, port: 9, tls: none, user: me, password: S3CRETmail, from: a@b.example, to: [c@d.example]}
        """
        .formatted(webhook.address("/S3CREThook?token=S3CRETtoken"));
  }
}
