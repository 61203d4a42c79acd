package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.fixture.Entries;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsCommandTest {
  @TempDir Path directory;

  @Test
  void listsSessionsAndWhatOneDid() {
    Cli cli = new Cli(directory);
    cli.run("accounts", "add", "@one", "@gone");
    cli.tiktok.on("@one").shows(Entries.listing("@one", 3, Cli.NOW));
    cli.run("scrape");

    String sessions = cli.run("sessions").out();
    Matcher id =
        Pattern.compile("([0-9a-f]{8}) +2026-11-22 12:00 UTC .* partial").matcher(sessions);
    assertThat(id.find()).as(sessions).isTrue();
    Cli.Result logs = cli.run("sessions", id.group(1));

    assertThat(logs.code()).isZero();
    assertThat(logs.out())
        .containsPattern("@one +3 +3 +0 .* success +complete")
        .containsPattern("@gone +0 +0 +0 .* failed +missing +No such profile");
    assertThat(cli.run("sessions", "--format", "json").out())
        .containsPattern("\"session\":\"[0-9a-f-]{36}\"");
  }

  @Test
  void saysWhenThereIsNoSuchSession() {
    Cli cli = new Cli(directory);
    cli.run("init");

    assertThat(cli.run("sessions").out()).contains("No sessions yet");
    Cli.Result result = cli.run("sessions", "abc");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("There is no session abc");
  }
}
