package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.cli.output.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  private static final String LINE =
      """
      {"id": "7300000000000000001", "title": "a", "timestamp": 1763805600, "view_count": 1000, \
      "like_count": 10, "comment_count": 0, "repost_count": 0, "track": "Blue", \
      "artists": ["Red"], "uploader": "one", "channel": "One", "channel_id": "MS4wLjAB", \
      "uploader_id": "1", "webpage_url": "https://www.tiktok.com/@one/video/7300000000000000001", \
      "extractor_key": "TikTok", "epoch": 1763892000, "_type": "url"}
      """;

  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(directory);
  }

  @Test
  void storesRecordedLines() {
    cli.file("one.jsonl", LINE);

    Cli.Result result = cli.run("import", "one.jsonl");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).containsPattern("one.jsonl +1 +1 +1 +0 +0 +–");
    assertThat(result.err())
        .contains("New, and not scraped until somebody says so")
        .contains("@one");
    assertThat(cli.run("sounds").out()).contains("Blue - Red");
    assertThat(cli.run("accounts", "list", "--all", "--format", "csv").out())
        .contains("'@one,One,false,false");
  }

  @Test
  void tracksWhenAsked() {
    cli.file("one.jsonl", LINE).run("import", "--track", "one.jsonl");

    assertThat(cli.run("accounts", "list").out()).contains("@one");
  }

  @Test
  void namesNoMoreNewAccountsThanPeopleRead() {
    StringBuilder lines = new StringBuilder();
    for (int account = 10; account < 1510; account++) {
      lines.append(
          LINE.replace("0000001", "000" + account)
              .replace("one", "one" + account)
              .replace("LjAB", "LjAB" + account));
    }
    cli.file("many.jsonl", lines.toString());

    Cli.Result result =
        cli.on(new Terminal(false, false, true, 80, false)).run("import", "many.jsonl");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err())
        .contains("Reading many.jsonl ...", "Reading many.jsonl: 1,000 videos")
        .contains("@one29 and 1,480 more")
        .doesNotContain("@one30");
  }

  @Test
  void namesTheLinesItRejects() {
    cli.file("one.jsonl", LINE + "{broken\n" + LINE.replace("0001", "0002"));

    Cli.Result result = cli.run("import", "one.jsonl");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("one.jsonl:2: ");
  }

  @Test
  void goesOnAfterAFileThatCannotBeRead() {
    cli.file("one.jsonl", LINE);

    Cli.Result some = cli.run("import", "absent.jsonl", "one.jsonl");
    Cli.Result none = cli.run("import", "absent.jsonl");

    assertThat(some.code()).isEqualTo(3);
    assertThat(some.out()).contains("absent.jsonl");
    assertThat(none.code()).isEqualTo(1);
  }
}
