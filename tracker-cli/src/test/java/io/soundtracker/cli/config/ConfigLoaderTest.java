package io.soundtracker.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soundtracker.analysis.health.HealthThresholds;
import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.scrape.RequestBudget;
import io.soundtracker.core.sound.SoundKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigLoaderTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path directory;
  private final Map<String, String> environment = new HashMap<>();
  private final List<String> warnings = new ArrayList<>();

  @Test
  void hasDefaultsForEverything() {
    TrackerConfig config = load(null);

    assertThat(config)
        .isEqualTo(
            new TrackerConfig(
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                directory.resolve("tracker.db"),
                directory.resolve("output"),
                ZoneId.of("UTC"),
                new YtDlpSettings(
                    null, null, null, Duration.ofSeconds(1), Duration.ofMinutes(10), List.of()),
                new ScrapeSettings(
                    Duration.ofHours(24),
                    4,
                    null,
                    Duration.ofDays(30),
                    Duration.ofDays(7),
                    3,
                    RequestBudget.NONE,
                    Duration.ofHours(2)),
                new FilterSettings(List.of(), List.of(), null, 1, 1),
                new EngagementSettings(10, 5),
                new ReportSettings(null, new ReportSettings.Excel(2, false, 250)),
                new NotificationSettings(null, null, null, Duration.ofHours(24), true),
                HealthThresholds.defaults(),
                new DaemonSettings(
                    Duration.ofHours(1),
                    null,
                    null,
                    new ConfiguredSchedule("daily 06:30"),
                    new DaemonSettings.Backup(new ConfiguredSchedule("daily 03:30"), 7),
                    new DaemonSettings.Prune(ConfiguredSchedule.OFF, Duration.ofDays(180)))));
    assertThat(warnings).isEmpty();
  }

  @Test
  void readsEveryKey() throws IOException {
    environment.put("PROXY_PASSWORD", "s3cret");
    environment.put("HOOK", "http://localhost:8080/hook");
    Files.writeString(directory.resolve("more.txt"), "# ours\n@three # new\n\n");
    write(
        """
        accounts: ["@one", "https://www.tiktok.com/@Two?lang=de"]
        accountsFile: more.txt
        targetAccounts: ["@one"]
        exclusiveSongs: ["Blue - Red"]
        cutoffDate: 2025-10-01
        database: data/tracker.db
        outputDir: ~/reports
        zone: Europe/Berlin
        ytdlp:
          command: ./bin/yt-dlp
          proxy: "socks5://me:${PROXY_PASSWORD}@host:1080"
          cookies: cookies.txt
          sleepRequests: 500ms
          timeout: 1h30m
          extraArgs: [--impersonate, chrome]
        scrape:
          staleAfter: 12h
          jobs: 2
          limit: 100
          refreshWindow: 14d
          fullEvery: 30d
          retries: 0
          budget: {perHour: 600, perDay: 5000}
          coolDown: 4h
        filters: {artists: [Green], songs: [Yellow], whitelist: keep.csv, minUses: 2, minAccounts: 3}
        engagement: {high: 12.5, medium: 6}
        reports: {templates: templates, excel: {minAccounts: 3, includeExclusive: true, maxTabs: 10}}
        notifications:
          slack: {url: "https://hooks.slack.com/services/T/B/${PROXY_PASSWORD}"}
          mail:
            host: smtp.example.org
            port: 2525
            tls: tls
            user: ana
            password: "${PROXY_PASSWORD}"
            from: Tracker <tracker@example.org>
            to: [ana@example.org, ben@example.org]
          webhook: {url: "${HOOK}", secret: "${PROXY_PASSWORD}"}
          coolDown: 6h
          digest: false
        health:
          successRate: 90
          durationFactor: 3
          silentFor: 36h
          databaseSize: 2GB
          ytdlpAge: null
          diskFree: 1 GiB
          diskFreeShare: ~
          pluginFields: 75
          unidentifiedFactor: 1
          unidentifiedShare: 0
        daemon:
          every: 30m
          http: 127.0.0.1:9464
          log: log/tracker.log
          reports: "0 7 * * 1-5"
          backup: {at: weekly sun 04:00, keep: 4}
          prune: {at: daily 05:00, historyOlderThan: 90d}
        """);
    environment.put("HOME", "/home/somebody");

    TrackerConfig config = load(null);

    assertThat(config)
        .isEqualTo(
            new TrackerConfig(
                directory.resolve("tracker.yaml"),
                List.of(
                    account("one", "tracker.yaml:1"),
                    account("two", "tracker.yaml:1"),
                    account("three", "more.txt:2")),
                List.of(account("one", "tracker.yaml:3")),
                List.of(new ConfiguredSound(SoundKey.of("Blue - Red"), "tracker.yaml:4")),
                LocalDate.of(2025, 10, 1),
                directory.resolve("data/tracker.db"),
                Path.of("/home/somebody/reports"),
                ZoneId.of("Europe/Berlin"),
                new YtDlpSettings(
                    directory.resolve("bin/yt-dlp").toString(),
                    "socks5://me:s3cret@host:1080",
                    directory.resolve("cookies.txt"),
                    Duration.ofMillis(500),
                    Duration.ofMinutes(90),
                    List.of("--impersonate", "chrome")),
                new ScrapeSettings(
                    Duration.ofHours(12),
                    2,
                    100,
                    Duration.ofDays(14),
                    Duration.ofDays(30),
                    0,
                    new RequestBudget(600, 5_000),
                    Duration.ofHours(4)),
                new FilterSettings(
                    List.of("Green"), List.of("Yellow"), directory.resolve("keep.csv"), 2, 3),
                new EngagementSettings(12.5, 6),
                new ReportSettings(
                    directory.resolve("templates"), new ReportSettings.Excel(3, true, 10)),
                new NotificationSettings(
                    URI.create("https://hooks.slack.com/services/T/B/s3cret"),
                    new NotificationSettings.Mail(
                        "smtp.example.org",
                        2525,
                        NotificationSettings.Tls.TLS,
                        "ana",
                        "s3cret",
                        "Tracker <tracker@example.org>",
                        List.of("ana@example.org", "ben@example.org")),
                    new NotificationSettings.Webhook(
                        URI.create("http://localhost:8080/hook"), "s3cret"),
                    Duration.ofHours(6),
                    false),
                new HealthThresholds(
                    90.0,
                    3.0,
                    Duration.ofHours(36),
                    2_000_000_000L,
                    null,
                    1L << 30,
                    null,
                    75.0,
                    1.0,
                    0),
                new DaemonSettings(
                    Duration.ofMinutes(30),
                    Listener.parse("127.0.0.1:9464").orElseThrow(),
                    directory.resolve("log/tracker.log"),
                    new ConfiguredSchedule("0 7 * * 1-5"),
                    new DaemonSettings.Backup(new ConfiguredSchedule("weekly sun 04:00"), 4),
                    new DaemonSettings.Prune(
                        new ConfiguredSchedule("daily 05:00"), Duration.ofDays(90)))));
    assertThat(warnings).isEmpty();
  }

  @Test
  void switchesAConditionOffFromTheEnvironmentToo() throws IOException {
    write("health: {silentFor: 12h, diskFree: null}\n");
    environment.put("TRACKER_HEALTH_SILENT_FOR", "null");
    environment.put("TRACKER_HEALTH_DISK_FREE", "2.5GB");

    HealthThresholds health = load(null).health();

    assertThat(health.silentFor()).isNull();
    assertThat(health.diskFree()).isEqualTo(2_500_000_000L);
    assertThat(health.successRate()).isEqualTo(80);
    assertThat(warnings).isEmpty();
  }

  @Test
  void environmentComesBeforeTheFile() throws IOException {
    write("database: file.db\nscrape: {jobs: 2}\n");
    environment.put("TRACKER_DATABASE", "env.db");
    environment.put("TRACKER_SCRAPE_JOBS", "8");
    environment.put("TRACKER_SCRAPE_STALE_AFTER", "6h");
    environment.put("TRACKER_YTDLP", "/opt/yt-dlp");
    environment.put("TRACKER_ACCOUNTS", "@one, @two");
    environment.put("TRACKER_EXCLUSIVE_SONGS", "Blue - Red, Green\nGrey\n");

    TrackerConfig config = load(null);

    assertThat(config.database()).isEqualTo(directory.resolve("env.db"));
    assertThat(config.scrape().jobs()).isEqualTo(8);
    assertThat(config.scrape().staleAfter()).hasHours(6);
    assertThat(config.ytdlp().command()).isEqualTo("/opt/yt-dlp");
    assertThat(config.accounts())
        .containsExactly(account("one", "TRACKER_ACCOUNTS"), account("two", "TRACKER_ACCOUNTS"));
    assertThat(config.exclusiveKeys())
        .containsExactlyInAnyOrder(SoundKey.of("Grey"), SoundKey.of("Blue - Red, Green"));
  }

  @Test
  void findsTheFileByFlagThenVariableThenHereThenHome() throws IOException {
    Path personal = Files.createDirectories(directory.resolve("xdg/tracker"));
    environment.put("XDG_CONFIG_HOME", directory.resolve("xdg").toString());
    Files.writeString(personal.resolve("tracker.yaml"), "database: personal.db");
    assertThat(load(null).database()).isEqualTo(personal.resolve("personal.db"));

    write("database: here.db");
    assertThat(load(null).database()).isEqualTo(directory.resolve("here.db"));

    Files.writeString(directory.resolve("other.yaml"), "database: variable.db");
    environment.put("TRACKER_CONFIG", "other.yaml");
    assertThat(load(null).database()).isEqualTo(directory.resolve("variable.db"));

    Path folder = Files.createDirectories(directory.resolve("folder"));
    Files.writeString(folder.resolve("flag.yaml"), "database: flag.db");
    assertThat(load(Path.of("folder/flag.yaml")).database()).isEqualTo(folder.resolve("flag.db"));
  }

  @Test
  void refusesAFileThatWasNamedAndIsNotThere() {
    assertThatThrownBy(() -> load(Path.of("absent.yaml")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("--config: there is no file " + directory.resolve("absent.yaml"));
  }

  @Test
  void anEmptyFileIsAllDefaults() throws IOException {
    write("# nothing yet\n");

    assertThat(load(null).scrape().jobs()).isEqualTo(4);
  }

  @Test
  void warnsOfPasswordsThatOthersCanRead() throws IOException {
    Assumptions.assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    write("ytdlp: {proxy: 'http://me:s3cret@host:8080'}");
    Path file = directory.resolve("tracker.yaml");

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    load(null);
    assertThat(warnings).isEmpty();

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    load(null);
    assertThat(warnings)
        .singleElement()
        .asString()
        .contains("chmod 600", "ytdlp.proxy")
        .doesNotContain("s3cret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          slack: {url: 'https://hooks.slack.com/s3cret'}                      | notifications.slack.url
          webhook: {url: 'https://example.org/s3cret'}                        | notifications.webhook.url
          webhook: {url: "${URL}", secret: s3cret}                            | notifications.webhook.secret
          mail: {host: h, user: u, password: s3cret, from: a@b.c, to: [a@b.c]} | notifications.mail.password
          """)
  void warnsOfSecretsOfNotificationsThatOthersCanRead(String channel, String key)
      throws IOException {
    Assumptions.assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    environment.put("URL", "https://example.org/hook");
    write("notifications:\n  " + channel);
    Files.setPosixFilePermissions(
        directory.resolve("tracker.yaml"), PosixFilePermissions.fromString("rw-r--r--"));

    load(null);

    assertThat(warnings)
        .singleElement()
        .asString()
        .contains("chmod 600", "(" + key + ")")
        .doesNotContain("s3cret");
  }

  @ParameterizedTest
  @CsvSource({"starttls, 587", "tls, 465", "none, 25"})
  void knowsTheUsualPortOfAMailServer(String tls, int port) throws IOException {
    write("notifications: {mail: {host: h, tls: " + tls + ", from: a@b.c, to: [d@e.f]}}");

    assertThat(load(null).notifications().mail())
        .isEqualTo(
            new NotificationSettings.Mail(
                "h",
                port,
                NotificationSettings.Tls.valueOf(tls.toUpperCase(Locale.ROOT)),
                null,
                null,
                "a@b.c",
                List.of("d@e.f")));
  }

  @Test
  void readsAChannelFromTheEnvironmentAlone() {
    environment.put("TRACKER_NOTIFICATIONS_SLACK_URL", "https://hooks.slack.com/s3cret");
    environment.put("TRACKER_NOTIFICATIONS_MAIL_HOST", "h");
    environment.put("TRACKER_NOTIFICATIONS_MAIL_TO", "a@b.c, d@e.f");

    assertThatThrownBy(() -> load(null))
        .hasMessageContaining("notifications.mail.from is missing")
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refused ->
                assertThat(refused.wayOut()).isEqualTo("Set TRACKER_NOTIFICATIONS_MAIL_FROM"));
    environment.put("TRACKER_NOTIFICATIONS_MAIL_FROM", "a@b.c");

    NotificationSettings settings = load(null).notifications();

    assertThat(settings.slack()).hasHost("hooks.slack.com");
    assertThat(settings.mail()).isNotNull();
    assertThat(settings.mail().to()).containsExactly("a@b.c", "d@e.f");
    assertThat(warnings).isEmpty();
  }

  @Test
  void warnsOfVariablesThatAreNoSettings() {
    environment.put("TRACKER_DATABSE", "x.db");
    environment.put("TRACKER_JAVA_OPTS", "-Xmx1g");

    load(null);

    assertThat(warnings)
        .containsExactly(
            "The environment variable TRACKER_DATABSE is not a setting;"
                + " did you mean TRACKER_DATABASE?");
  }

  @Test
  void doesNotShowASecretThatCameFromTheEnvironment() throws IOException {
    environment.put("JOBS", "s3cret");
    write("scrape: {jobs: \"${JOBS}\"}");

    assertThatThrownBy(() -> load(null))
        .hasMessageContaining("scrape.jobs is \"${JOBS}\"")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void readsAccountsFromACsvFileAndDoubtsRowsThatNameNone() throws IOException {
    Files.writeString(
        directory.resolve("accounts.csv"),
        "Login;TikTok Handle\nme@x.com;@one\n;s3cret word\n;@ONE\n;@two\n");
    write("accountsFile: accounts.csv");

    assertThat(load(null).accounts())
        .containsExactly(account("one", "accounts.csv:2"), account("two", "accounts.csv:5"));
    assertThat(warnings)
        .singleElement()
        .asString()
        .startsWith("1 row of " + directory.resolve("accounts.csv") + " cannot be tracked")
        .doesNotContain("s3cret");
  }

  @Test
  void refusesACsvFileWithoutAColumnOfAccounts() throws IOException {
    Files.writeString(directory.resolve("accounts.csv"), "Name,Password\nme,s3cret\n");
    write("accountsFile: accounts.csv");

    assertThatThrownBy(() -> load(null))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("tracker.yaml:1: accountsFile: ")
        .hasMessageEndingWith("has no column with accounts; its 2 columns are Name, Password");
  }

  @Test
  void refusesAListOfAccountsWithSeveralColumns() throws IOException {
    Files.writeString(directory.resolve("accounts.txt"), "username,priority\n@one,3\n");
    write("accountsFile: accounts.txt");

    assertThatThrownBy(() -> load(null))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("accounts.txt:1: this looks like a CSV with several columns");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          scrap: {jobs: 2}                 | tracker.yaml:1: scrap is not a setting; did you mean scrape?
          scrape: {job: 2}                 | tracker.yaml:1: scrape.job is not a setting; did you mean jobs?
          colour: blue                     | tracker.yaml:1: colour is not a setting; expected one of accounts,
          scrape: {jobs: 0}                | tracker.yaml:1: scrape.jobs is "0"; expected a whole number from 1 to 64
          scrape: {jobs: four}             | tracker.yaml:1: scrape.jobs is "four"; expected a whole number
          scrape: {jobs: [1]}              | tracker.yaml:1: scrape.jobs is a list or a section; expected a single value
          scrape: 4                        | tracker.yaml:1: scrape is no section; expected lines of the form key: value
          scrape: {limit: -1}              | tracker.yaml:1: scrape.limit is "-1"; expected a whole number, 1 or more
          scrape: {budget: {perHour: 0}}   | tracker.yaml:1: scrape.budget.perHour is "0"; expected a whole number, 1 or more
          scrape: {budget: {perWeek: 9}}   | tracker.yaml:1: scrape.budget.perWeek is not a setting
          scrape: {coolDown: 0s}           | tracker.yaml:1: scrape.coolDown is "0s"; expected a duration
          scrape: {staleAfter: -24h}       | tracker.yaml:1: scrape.staleAfter is "-24h"; expected a duration such as 24h
          scrape: {staleAfter: 24}         | tracker.yaml:1: scrape.staleAfter is "24"; expected a duration such as 24h
          scrape: {staleAfter: 0h}         | tracker.yaml:1: scrape.staleAfter is "0h"; expected a duration
          cutoffDate: 2026-11-23           | tracker.yaml:1: cutoffDate is "2026-11-23"; expected a date that is not in the future
          cutoffDate: 2026-02-30           | tracker.yaml:1: cutoffDate is "2026-02-30"; expected a date such as 2025-10-01
          zone: Europe/Berln               | tracker.yaml:1: zone is "Europe/Berln"; expected a time zone such as Europe/Berlin
          accounts: ["@a b"]               | tracker.yaml:1: accounts is "@a b"; expected a handle such as "@name" (handles have only
          accounts: "@one"                 | tracker.yaml:1: accounts is a single value; expected a list
          accounts: [@one]                 | tracker.yaml:1: not valid YAML: found character '@'
          accounts: [""]                   | tracker.yaml:1: accounts is ""; expected a value
          engagement: {high: 5, medium: 9} | tracker.yaml:1: engagement.medium is "9"; expected a percentage from 0 to 5.0
          engagement: {high: much}         | tracker.yaml:1: engagement.high is "much"; expected a percentage
          reports: {excel: {maxTabs: 0}}   | tracker.yaml:1: reports.excel.maxTabs is "0"; expected a whole number, 1 or more
          reports: {excel: {includeExclusive: 1}} | tracker.yaml:1: reports.excel.includeExclusive is "1"; expected true or false
          notifications: {slak: {}}        | tracker.yaml:1: notifications.slak is not a setting; did you mean slack?
          notifications: {slack: {url: 'T/s3cret'}} | tracker.yaml:1: notifications.slack.url is something else; expected an address that begins with https://
          notifications: {webhook: {url: 'ftp://h/s3cret'}} | tracker.yaml:1: notifications.webhook.url is something else; expected an address
          notifications: {webhook: {secret: s3cret}} | tracker.yaml:1: notifications.webhook.url is missing; without it, notifications.webhook means nothing
          notifications: {mail: {host: h, from: a@b.c}} | tracker.yaml:1: notifications.mail.to is missing
          notifications: {mail: {host: h, to: [a@b.c]}} | tracker.yaml:1: notifications.mail.from is missing
          notifications: {mail: {from: a@b.c, to: [a@b.c]}} | tracker.yaml:1: notifications.mail.host is missing
          notifications: {mail: {host: h, from: a@b.c, to: [a@b.c], user: u}} | tracker.yaml:1: notifications.mail.password is missing
          notifications: {mail: {to: [ana]}} | tracker.yaml:1: notifications.mail.to is "ana"; expected a mail address
          notifications: {mail: {port: 0}} | tracker.yaml:1: notifications.mail.port is "0"; expected a whole number from 1 to 65535
          notifications: {mail: {tls: ssl}} | tracker.yaml:1: notifications.mail.tls is "ssl"; expected one of starttls, tls, none
          notifications: {coolDown: 0s}    | tracker.yaml:1: notifications.coolDown is "0s"; expected a duration
          notifications: {digest: daily}   | tracker.yaml:1: notifications.digest is "daily"; expected true or false
          ytdlp: {proxy: 'host:s3cret'}    | tracker.yaml:1: ytdlp.proxy is something else; expected the address of a proxy
          database: "${NOT_SET}"           | tracker.yaml:1: database uses ${NOT_SET}, and NOT_SET is not set
          accountsFile: absent.txt         | tracker.yaml:1: accountsFile: cannot read
          accountsFile: absent.csv         | tracker.yaml:1: accountsFile: Cannot read
          accounts: {one: two}             | tracker.yaml:1: accounts is a section; expected a list
          - one                            | tracker.yaml:1: the file is no section
          [1, 2]: x                        | tracker.yaml:1: a list or a section stands where a key should
          {a: {b: 1                        | tracker.yaml:1: not valid YAML
          """)
  void refusesWhatCannotBeRightAndSaysWhere(String yaml, String message) throws IOException {
    write(yaml);

    assertThatThrownBy(() -> load(null))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refused -> {
              assertThat(refused).hasMessageStartingWith(message);
              assertThat(refused.wayOut()).isNotEmpty();
            });
  }

  @Test
  void namesBothLinesOfAKeyThatIsSetTwice() throws IOException {
    write("zone: UTC\ndatabase: a.db\nzone: UTC\n");

    assertThatThrownBy(() -> load(null))
        .hasMessage("tracker.yaml:3: zone is set twice; the first time on line 1");
  }

  @Test
  void refusesABombOfAliases() throws IOException {
    StringBuilder bomb = new StringBuilder("a: &a [x, x]\n");
    for (char name = 'b'; name <= 'z'; name++) {
      String before = "*" + (char) (name - 1);
      bomb.append(name).append(": &").append(name).append(" [");
      bomb.append(String.join(",", java.util.Collections.nCopies(9, before))).append("]\n");
    }
    write(bomb.toString());

    assertThatThrownBy(() -> load(null)).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void namesTheVariableWhoseValueCannotBeRight() {
    environment.put("TRACKER_ZONE", "Mars");

    assertThatThrownBy(() -> load(null))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refused ->
                assertThat(refused.wayOut())
                    .isEqualTo("Correct the environment variable TRACKER_ZONE"))
        .hasMessageStartingWith("TRACKER_ZONE: zone is \"Mars\"");
  }

  private TrackerConfig load(Path named) {
    return new ConfigLoader(environment, directory, CLOCK, warnings::add).load(named);
  }

  private void write(String yaml) throws IOException {
    Files.writeString(directory.resolve("tracker.yaml"), yaml);
  }

  private static ConfiguredAccount account(String name, String place) {
    return new ConfiguredAccount(new AccountHandle(name), place);
  }

  @Test
  void takesOffForNoSchedule() throws IOException {
    write("daemon: {reports: off, backup: {at: OFF}, prune: {at: false}}");

    DaemonSettings daemon = load(null).daemon();

    assertThat(daemon.reports().in(ZoneId.of("UTC"))).isEmpty();
    assertThat(daemon.backup().at()).isEqualTo(ConfiguredSchedule.OFF);
    assertThat(daemon.prune().at()).isEqualTo(ConfiguredSchedule.OFF);
  }

  @ParameterizedTest
  @CsvSource({
    "'daemon: {reports: hourly}', daemon.reports, daily 07:00",
    "'daemon: {backup: {at: daily 25:00}}', daemon.backup.at, five fields of cron",
    "'daemon: {http: example.org:80}', daemon.http, 127.0.0.1:9464",
    "'daemon: {http: 127.0.0.1:70000}', daemon.http, 127.0.0.1:9464",
    "'daemon: {every: 0s}', daemon.every, more than nothing",
    "'daemon: {backup: {keep: 0}}', daemon.backup.keep, a whole number"
  })
  void refusesWhatADaemonCannotDo(String yaml, String key, String expected) throws IOException {
    write(yaml);

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> load(null))
        .withMessageContaining("tracker.yaml:1")
        .withMessageContaining(key)
        .withMessageContaining(expected);
  }
}
