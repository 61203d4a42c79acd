package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsImportCommandTest {
  private static final String SECRET = "Xq7SECRETzz";
  private static final String LIST =
      """
      account Handle;Login;Password
      @One;me@x.com;Xq7SECRETzz
      Xq7SECRETzz@x.com;;
      @one;;
      https://vm.tiktok.com/Xq7SECRETzz;;
      @two;;
      """;

  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(directory);
  }

  @Test
  void tracksTheAccountsOfAFileAndTellsOfEveryRow() {
    cli.run("accounts", "add", "@two");

    Cli.Result result = cli.file("list.csv", LIST).run("accounts", "import", "list.csv");

    assertThat(result.code()).as(result.err()).isEqualTo(3);
    assertThat(result.out())
        .isEqualTo(
            """
            Line  Verdict     Account  Reason
               2  accepted    @one     new
               3  rejected    –        it is an e-mail address
               4  duplicate   @one     line 2 has it already
               5  unresolved  –        it is a short link; open it and copy the address it leads to
               6  duplicate   @two     already tracked
            1 accepted, 2 duplicate, 1 rejected, 1 unresolved
            """);
    assertThat(result.err()).contains("Next: tracker scrape").doesNotContain(SECRET);
    assertThat(cli.run("accounts", "list").out()).contains("@one", "@two");
  }

  @Test
  void changesNothingInADryRun() {
    cli.run("init");

    Cli.Result result =
        cli.file("list.csv", LIST)
            .run("accounts", "import", "--dry-run", "list.csv", "--format", "json");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out())
        .contains("{\"line\":2,\"verdict\":\"accepted\",\"account\":\"@one\",\"reason\":\"new\"}")
        .contains("{\"line\":3,\"verdict\":\"rejected\",\"account\":null,");
    assertThat(result.err())
        .contains(
            "2 accepted, 1 duplicate, 1 rejected, 1 unresolved (dry run: nothing was changed)")
        .contains("Next: tracker accounts import list.csv");
    assertThat(cli.run("accounts", "list", "--all").out()).contains("No accounts yet");
  }

  @Test
  void isTheSameTwiceAsOnce() {
    cli.file("list.csv", "Handle\n@one\n@two\n");
    assertThat(cli.run("accounts", "import", "list.csv").code()).isZero();
    String before = cli.run("accounts", "list", "--all").out();

    Cli.Result again = cli.run("accounts", "import", "list.csv");

    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("0 accepted, 2 duplicate, 0 rejected, 0 unresolved");
    assertThat(cli.run("accounts", "list", "--all").out()).isEqualTo(before);
  }

  @Test
  void readsWhatTheProgramWrites() {
    cli.run("accounts", "add", "@one", "@two");
    cli.file("list.csv", cli.run("accounts", "list", "--format", "csv").out());

    Cli.Result result = cli.run("accounts", "import", "list.csv");

    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("0 accepted, 2 duplicate");
  }

  @Test
  void refusesAFileThatItCannotUse() {
    cli.run("init");

    Cli.Result absent = cli.run("accounts", "import", "absent.csv");
    Cli.Result columns =
        cli.file("list.csv", "me,m@x.com," + SECRET + "\n").run("accounts", "import", "list.csv");

    assertThat(absent.code()).isEqualTo(2);
    assertThat(absent.err())
        .contains("Cannot read " + directory.resolve("absent.csv") + ": there is no such file");
    assertThat(columns.code()).isEqualTo(2);
    assertThat(columns.out()).isEmpty();
    assertThat(columns.err()).contains("has no column with accounts").doesNotContain(SECRET);
  }
}
