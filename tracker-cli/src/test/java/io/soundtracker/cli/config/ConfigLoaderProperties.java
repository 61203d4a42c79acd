package io.soundtracker.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.health.HealthThresholds;
import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.scrape.RequestBudget;
import io.soundtracker.core.sound.SoundKey;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Whatever stands in the file, reading it gives a configuration or a reason that names it. */
class ConfigLoaderProperties {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Clock CLOCK =
      Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  /** Every setting and section, so that trees are not refused at their first key. */
  private static final List<String> KEYS =
      List.of(
          "accounts",
          "accountsFile",
          "targetAccounts",
          "exclusiveSongs",
          "cutoffDate",
          "database",
          "outputDir",
          "zone",
          "ytdlp",
          "scrape",
          "filters",
          "engagement",
          "reports",
          "notifications",
          "slack",
          "mail",
          "webhook",
          "url",
          "to",
          "command",
          "proxy",
          "cookies",
          "sleepRequests",
          "timeout",
          "extraArgs",
          "staleAfter",
          "jobs",
          "limit",
          "artists",
          "minUses",
          "high",
          "medium",
          "excel",
          "maxTabs");

  private Path directory;
  private Path file;

  @BeforeProperty
  void setUp() throws IOException {
    directory = Files.createTempDirectory("config");
    file = directory.resolve("tracker.yaml");
  }

  @AfterProperty
  void tearDown() throws IOException {
    Files.deleteIfExists(file);
    Files.delete(directory);
  }

  @Property(tries = 300)
  void anyBytesAreReadOrRefusedByName(@ForAll byte[] content) throws IOException {
    Files.write(file, content);

    readOrRefused();
  }

  @Property(tries = 300)
  void anyYamlLikeTextIsReadOrRefusedByName(@ForAll("yamlLike") String content) throws IOException {
    Files.write(file, content.getBytes(StandardCharsets.UTF_8));

    readOrRefused();
  }

  @Property(tries = 300)
  void anyTreeIsReadOrRefusedByName(@ForAll("trees") Object tree) throws IOException {
    Files.writeString(file, new Yaml().dump(tree));

    readOrRefused();
  }

  /** What is a setting is set to whatever comes, so that every type meets every value. */
  @Property(tries = 300)
  void anySettingIsReadOrRefusedByName(
      @ForAll("settings") String setting, @ForAll("values") Object value) throws IOException {
    Files.writeString(file, new Yaml().dump(nested(setting, value)));

    readOrRefused();
  }

  @Property(tries = 300)
  void whatIsWrittenIsRead(@ForAll("configurations") TrackerConfig config) throws IOException {
    DumperOptions block = new DumperOptions();
    block.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    Files.writeString(file, new Yaml(block).dump(written(config)));

    TrackerConfig read = load();

    assertThat(handles(read.accounts())).isEqualTo(handles(config.accounts()));
    assertThat(read.exclusiveKeys()).isEqualTo(config.exclusiveKeys());
    assertThat(read)
        .usingRecursiveComparison()
        .ignoringFields("file", "accounts", "targetAccounts", "exclusiveSongs")
        .isEqualTo(config);
  }

  /** Titles are what anybody on TikTok wrote. */
  @Property(tries = 300)
  void readsTheListsItWrites(@ForAll("titles") List<String> titles) throws IOException {
    Files.writeString(file, YamlList.of("exclusiveSongs", titles));

    assertThat(load().exclusiveSongs())
        .extracting(song -> song.key().value())
        .containsExactlyElementsOf(titles);
  }

  @Provide
  Arbitrary<List<String>> titles() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "\"",
            "'",
            ": ",
            " #",
            "- ",
            "-",
            "\n",
            "\r\n",
            "\\",
            "\\n",
            "${HOME}",
            "$",
            "{",
            "[",
            "\t",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "\u0000",
            "\u001B[31m",
            "😀",
            "夜",
            "&a",
            "*a",
            "!",
            "%",
            "|",
            ">",
            "@",
            "`",
            "null",
            "~",
            "true",
            "1e3",
            "a",
            " ");
    return pieces
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(parts -> String.join("", parts))
        .filter(text -> !text.isBlank())
        .map(text -> SoundKey.of(text).value())
        .list()
        .ofMaxSize(5);
  }

  private void readOrRefused() {
    try {
      assertThat(load().source()).contains(file);
    } catch (InvalidInputException refused) {
      assertThat(refused.getMessage()).containsAnyOf("tracker.yaml", "accountsFile");
      assertThat(refused.wayOut()).isNotBlank();
    }
  }

  private TrackerConfig load() {
    return new ConfigLoader(Map.of("HOME", "/home/me"), directory, CLOCK, warning -> {}).load(file);
  }

  @Provide
  Arbitrary<String> yamlLike() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "accounts",
            "scrape",
            "jobs",
            ":",
            ": ",
            "- ",
            "\n",
            "\n  ",
            "\t",
            "[",
            "]",
            "{",
            "}",
            "&a ",
            "*a",
            "!!",
            "!!int ",
            "'",
            "\"",
            "${",
            "}",
            "${HOME}",
            "|",
            ">",
            "---",
            "?",
            "#",
            "@one",
            ",",
            " ",
            "\\",
            "\u0000",
            "\uFEFF",
            "\uD83C",
            "\u2028",
            "%",
            "<<",
            "~",
            "1e9");
    return pieces.list().ofMaxSize(30).map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<Object> trees() {
    return Arbitraries.recursive(this::values, this::around, 1, 3);
  }

  @Provide
  Arbitrary<Object> values() {
    Arbitrary<String> texts =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(12),
            Arbitraries.of("@one", "24h", "true", "UTC", "2025-10-01", "${HOME}", "${", "a - b"));
    return Arbitraries.oneOf(
        texts.asGeneric(),
        Arbitraries.integers().asGeneric(),
        Arbitraries.longs().asGeneric(),
        Arbitraries.doubles().asGeneric(),
        Arbitraries.of(true, false).asGeneric(),
        Arbitraries.just(null).asGeneric(),
        texts.list().ofMaxSize(3).asGeneric());
  }

  private Arbitrary<Object> around(Arbitrary<Object> inner) {
    Arbitrary<String> keys =
        Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.of(KEYS)), Tuple.of(1, Arbitraries.strings().ofMaxLength(5)));
    return Arbitraries.oneOf(
        Arbitraries.maps(keys, inner).ofMaxSize(4).asGeneric(),
        inner.list().ofMaxSize(3).asGeneric());
  }

  @Provide
  Arbitrary<String> settings() {
    return Arbitraries.of(
        "accounts",
        "accountsFile",
        "targetAccounts",
        "exclusiveSongs",
        "cutoffDate",
        "database",
        "outputDir",
        "zone",
        "ytdlp.command",
        "ytdlp.proxy",
        "ytdlp.cookies",
        "ytdlp.sleepRequests",
        "ytdlp.timeout",
        "ytdlp.extraArgs",
        "scrape.staleAfter",
        "scrape.jobs",
        "scrape.limit",
        "scrape.refreshWindow",
        "scrape.fullEvery",
        "scrape.retries",
        "scrape.budget.perHour",
        "scrape.budget.perDay",
        "scrape.coolDown",
        "filters.artists",
        "filters.songs",
        "filters.whitelist",
        "filters.minUses",
        "filters.minAccounts",
        "engagement.high",
        "engagement.medium",
        "reports.templates",
        "reports.excel.minAccounts",
        "reports.excel.includeExclusive",
        "reports.excel.maxTabs",
        "notifications.slack.url",
        "notifications.mail.host",
        "notifications.mail.port",
        "notifications.mail.tls",
        "notifications.mail.user",
        "notifications.mail.password",
        "notifications.mail.from",
        "notifications.mail.to",
        "notifications.webhook.url",
        "notifications.webhook.secret",
        "notifications.coolDown",
        "notifications.digest",
        "daemon.every",
        "daemon.http",
        "daemon.log",
        "daemon.reports",
        "daemon.backup.at",
        "daemon.backup.keep",
        "daemon.prune.at",
        "daemon.prune.historyOlderThan");
  }

  private static Object nested(String setting, Object value) {
    int dot = setting.lastIndexOf('.');
    Object inner = Collections.singletonMap(setting.substring(dot + 1), value);
    return dot < 0 ? inner : nested(setting.substring(0, dot), inner);
  }

  @Provide
  Arbitrary<TrackerConfig> configurations() {
    Arbitrary<Duration> durations =
        Arbitraries.longs().between(1, 900_000L * 1000).map(Duration::ofMillis);
    Arbitrary<Path> paths =
        Arbitraries.strings().alpha().ofMinLength(1).map(name -> Path.of("/tmp", name, "x y"));
    Arbitrary<List<ConfiguredAccount>> accounts =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withChars("_.0")
            .ofMinLength(2)
            .ofMaxLength(20)
            .map(name -> new ConfiguredAccount(AccountHandle.of("@" + name + "z"), "tracker.yaml"))
            .list()
            .ofMaxSize(5);
    Arbitrary<List<ConfiguredSound>> songs =
        Arbitraries.strings()
            .ascii()
            .ofMinLength(1)
            .filter(text -> !text.isBlank() && text.indexOf('$') < 0)
            .filter(text -> text.chars().noneMatch(Character::isISOControl))
            .map(text -> new ConfiguredSound(SoundKey.of(text), "tracker.yaml"))
            .list()
            .ofMaxSize(4);
    Arbitrary<LocalDate> days =
        Arbitraries.integers().between(0, 5_000).map(TODAY::minusDays).injectNull(0.2);
    Arbitrary<ZoneId> zones = Arbitraries.of("UTC", "Europe/Berlin", "+05:30").map(ZoneId::of);
    Arbitrary<ScrapeSettings> scrape =
        Combinators.combine(
                durations,
                Arbitraries.integers().between(1, 64),
                Arbitraries.integers().between(1, 9_999).injectNull(0.3),
                durations,
                durations,
                Arbitraries.integers().between(0, 20),
                Arbitraries.integers().between(1, 9_999).injectNull(0.3),
                durations)
            .as(
                (stale, jobs, limit, window, full, retries, budget, coolDown) ->
                    new ScrapeSettings(
                        stale,
                        jobs,
                        limit,
                        window,
                        full,
                        retries,
                        new RequestBudget(budget, limit),
                        coolDown));
    Arbitrary<EngagementSettings> engagement =
        Combinators.combine(
                Arbitraries.doubles().between(0, 100), Arbitraries.doubles().between(0, 1))
            .as((high, part) -> new EngagementSettings(high, high * part));
    return Combinators.combine(accounts, songs, days, paths, zones, scrape, engagement, durations)
        .as(
            (listed, exclusive, cutoff, path, zone, scraping, engaged, duration) ->
                new TrackerConfig(
                    null,
                    listed,
                    List.of(),
                    exclusive,
                    cutoff,
                    path,
                    path.resolveSibling("out"),
                    zone,
                    new YtDlpSettings(null, null, path, duration, duration, List.of("--a", "b c")),
                    scraping,
                    new FilterSettings(List.of("No - Body"), List.of(), null, 2, 3),
                    engaged,
                    new ReportSettings(path, new ReportSettings.Excel(1, true, 7)),
                    new NotificationSettings(
                        URI.create("https://hooks.slack.com/x"), null, null, duration, false),
                    HealthThresholds.defaults(),
                    new DaemonSettings(
                        duration,
                        Listener.parse("[::1]:" + scraping.jobs()).orElseThrow(),
                        path,
                        new ConfiguredSchedule("weekly tue 01:02"),
                        new DaemonSettings.Backup(
                            new ConfiguredSchedule("5 4 * * *"), scraping.jobs()),
                        new DaemonSettings.Prune(ConfiguredSchedule.OFF, duration))));
  }

  /** A configuration as somebody would write it down. */
  private static Map<String, Object> written(TrackerConfig config) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("accounts", handles(config.accounts()));
    root.put("exclusiveSongs", config.exclusiveKeys().stream().map(SoundKey::value).toList());
    root.put("cutoffDate", config.cutoffDate() == null ? null : config.cutoffDate().toString());
    root.put("database", config.database().toString());
    root.put("outputDir", config.outputDir().toString());
    root.put("zone", config.zone().toString());
    root.put(
        "ytdlp",
        Map.of(
            "cookies", String.valueOf(config.ytdlp().cookies()),
            "sleepRequests", DurationText.of(config.ytdlp().sleepRequests()),
            "timeout", DurationText.of(config.ytdlp().timeout()),
            "extraArgs", config.ytdlp().extraArgs()));
    Map<String, Object> scrape = new LinkedHashMap<>();
    scrape.put("staleAfter", DurationText.of(config.scrape().staleAfter()));
    scrape.put("jobs", config.scrape().jobs());
    scrape.put("limit", config.scrape().limit());
    scrape.put("refreshWindow", DurationText.of(config.scrape().refreshWindow()));
    scrape.put("fullEvery", DurationText.of(config.scrape().fullEvery()));
    scrape.put("retries", config.scrape().retries());
    Map<String, Object> budget = new LinkedHashMap<>();
    budget.put("perHour", config.scrape().budget().perHour());
    budget.put("perDay", config.scrape().budget().perDay());
    scrape.put("budget", budget);
    scrape.put("coolDown", DurationText.of(config.scrape().coolDown()));
    root.put("scrape", scrape);
    root.put(
        "filters", Map.of("artists", config.filters().artists(), "minUses", 2, "minAccounts", 3));
    root.put(
        "engagement",
        Map.of("high", config.engagement().high(), "medium", config.engagement().medium()));
    root.put(
        "reports",
        Map.of(
            "templates",
            String.valueOf(config.reports().templates()),
            "excel",
            Map.of("minAccounts", 1, "includeExclusive", true, "maxTabs", 7)));
    root.put(
        "notifications",
        Map.of(
            "slack",
            Map.of("url", String.valueOf(config.notifications().slack())),
            "coolDown",
            DurationText.of(config.notifications().coolDown()),
            "digest",
            config.notifications().digest()));
    DaemonSettings daemon = config.daemon();
    root.put(
        "daemon",
        Map.of(
            "every", DurationText.of(daemon.every()),
            "http", "[::1]:" + config.scrape().jobs(),
            "log", String.valueOf(daemon.log()),
            "reports", daemon.reports().text(),
            "backup", Map.of("at", daemon.backup().at().text(), "keep", daemon.backup().keep()),
            "prune",
                Map.of("historyOlderThan", DurationText.of(daemon.prune().historyOlderThan()))));
    return root;
  }

  private static List<String> handles(List<ConfiguredAccount> accounts) {
    return accounts.stream()
        .map(ConfiguredAccount::handle)
        .map(AccountHandle::toString)
        .collect(Collectors.toList());
  }
}
