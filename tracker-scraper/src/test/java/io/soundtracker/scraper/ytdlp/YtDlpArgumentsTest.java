package io.soundtracker.scraper.ytdlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.ChannelId;
import io.soundtracker.core.scrape.ListingRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YtDlpArgumentsTest {
  private static final String ADDRESS = YtDlpArguments.address(asking(null));

  @Test
  void listsAProfileWithTheDefaults() {
    YtDlpArguments arguments = new YtDlpArguments(YtDlpConfig.defaults());

    assertThat(String.join(" ", arguments.listing(null, null, null, ADDRESS)))
        .isEqualTo(
            "--ignore-config --no-update --ies tiktok:user --no-cache-dir --flat-playlist"
                + " --lazy-playlist --print-json --socket-timeout 15 --sleep-requests 1"
                + " -- https://www.tiktok.com/@one");
  }

  @Test
  void addsWhatIsAskedFor() {
    YtDlpArguments arguments =
        new YtDlpArguments(
            new YtDlpConfig(
                null,
                "http://proxy:1",
                Path.of("original.txt"),
                Duration.ofMillis(1500),
                Duration.ofMinutes(1),
                List.of("--no-check-certificates")));

    assertThat(
            String.join(
                " ", arguments.listing(Path.of("plugins"), Path.of("copy.txt"), 30, ADDRESS)))
        .isEqualTo(
            "--ignore-config --no-update --no-plugin-dirs --plugin-dirs plugins --ies tiktok:user"
                + " --no-cache-dir --flat-playlist --lazy-playlist --print-json --socket-timeout 15"
                + " --sleep-requests 1.5 --playlist-end 30 --proxy http://proxy:1"
                + " --cookies copy.txt --no-check-certificates -- https://www.tiktok.com/@one");
  }

  @Test
  void aChannelIsAnAddressToo() {
    assertThat(YtDlpArguments.address(asking(new ChannelId("MS4wLjABAAAA-_x"))))
        .isEqualTo("tiktokuser:MS4wLjABAAAA-_x");
  }

  @Test
  void defaultsAreWhatTheManualSays() {
    assertThat(YtDlpConfig.defaults())
        .isEqualTo(
            new YtDlpConfig(
                null, null, null, Duration.ofSeconds(1), Duration.ofMinutes(10), List.of()));
  }

  @Test
  void durationsHaveTheirRange() {
    assertThatThrownBy(
            () ->
                new YtDlpConfig(
                    null, null, null, Duration.ofSeconds(-1), Duration.ofMinutes(1), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new YtDlpConfig(null, null, null, Duration.ZERO, Duration.ZERO, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPasswordInTheProxyIsNotPrinted() {
    YtDlpConfig config =
        new YtDlpConfig(
            null, "http://u:secret@p:1", null, Duration.ZERO, Duration.ofMinutes(1), List.of());

    assertThat(config.toString()).doesNotContain("secret");
  }

  private static ListingRequest asking(@Nullable ChannelId channel) {
    return new ListingRequest(new AccountHandle("one"), channel, null);
  }
}
