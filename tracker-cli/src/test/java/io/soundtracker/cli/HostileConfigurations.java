package io.soundtracker.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Configurations that cannot be meant. */
final class HostileConfigurations {
  private static final String A_PASSWORD = "hunter2";

  private HostileConfigurations() {}

  static List<HostileInput> rows() {
    return List.of(
        yaml("a misspelt key", "scrape: {job: 3}", "tracker.yaml:1", "scrape.job", "mean jobs?"),
        yaml("a misspelt section", "# ours\nacounts: []", "tracker.yaml:2", "acounts", "accounts?"),
        yaml("an unknown key", "colour: red", "tracker.yaml:1", "colour", "expected one of"),
        yaml("a word for a number", "scrape:\n  jobs: many", ":2", "scrape.jobs", "from 1 to 64"),
        yaml("a list for a number", "scrape: {jobs: [1]}", ":1", "scrape.jobs", "a single value"),
        yaml("a word for a flag", "reports: {excel: {includeExclusive: 1}}", "true or false"),
        yaml("an impossible number", "scrape: {jobs: 0}", "scrape.jobs", "from 1 to 64"),
        yaml("a number without unit", "scrape: {staleAfter: 24}", "staleAfter", "such as 24h"),
        yaml("a share that is none", "engagement: {high: .nan}", "engagement.high", "percentage"),
        yaml("a future cutoff", "cutoffDate: 2031-01-01", "cutoffDate", "not in the future"),
        yaml("a day that never was", "cutoffDate: 2025-02-30", "cutoffDate", "2025-10-01"),
        yaml("a zone that is none", "zone: Europe/Hamburg", "zone", "Europe/Berlin"),
        yaml("an e-mail among accounts", "accounts: [a@b.example]", ":1", "an e-mail address"),
        yaml("a handle for the list", "accounts: \"@one\"", "accounts", "expected a list"),
        yaml("a list for the whole", "- \"@one\"\n- \"@two\"", "tracker.yaml:1", "key: value"),
        yaml("a text for the whole", "just some words", "tracker.yaml:1", "key: value"),
        yaml("tabs", "scrape:\n\tjobs: 3", "tracker.yaml:2", "spaces instead of tabs"),
        yaml(
            "a key twice", "zone: UTC\nzone: UTC", "tracker.yaml:2", "zone is set twice", "line 1"),
        yaml("an unquoted handle", "accounts: [@one]", "tracker.yaml:1", "in quotes"),
        yaml("two documents", "zone: UTC\n---\nzone: UTC", "tracker.yaml", "Correct"),
        yaml("a bomb of aliases", bomb(), "tracker.yaml", "Correct"),
        yaml("a bottomless list", "accounts: " + "[".repeat(20_000), "tracker.yaml", "Correct"),
        yaml("an alias to itself", "accounts: &a [*a]", "tracker.yaml:1", "accounts"),
        yaml("a section in itself", "scrape: &s {jobs: *s}", "tracker.yaml:1", "scrape.jobs"),
        yaml("a list as a key", "? [a]\n: 1", "tracker.yaml:1", "where a key should"),
        yaml("a tag that wants code", "zone: !!javax.script.ScriptEngineManager [1]", ":1", "tag"),
        yaml("a variable nobody set", "ytdlp: {proxy: \"${NO_SUCH}\"}", "NO_SUCH", "is not set"),
        yaml("a path that is none", "database: \"a\\0b\"", "tracker.yaml:1", "database", "a path"),
        yaml("a program that is none", "ytdlp: {command: \"/a\\0\"}", "ytdlp.command", "a path"),
        yaml(
            "a proxy that is none",
            "ytdlp: {proxy: \"ftp://me:" + A_PASSWORD + "@host\"}",
            "ytdlp.proxy is something else",
            "socks5://"),
        yaml("a list that is not there", "accountsFile: no.txt", "no.txt", "Create the file"),
        bytes("an executable", "\u007fELF\u0002\u0001\u0001\0\0\0\0", "tracker.yaml"),
        HostileInput.of(
                "bytes that are no text",
                scene -> scene.file("tracker.yaml", new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0}))
            .run("accounts", "add", "@new")
            .endsWith(2, "tracker.yaml", "not UTF-8", "Save it as UTF-8"),
        HostileInput.of("nothing at all", scene -> scene.config(""))
            .run("accounts", "list")
            .endsWith(0, "@one"),
        HostileInput.of(
                "a configuration nobody may read",
                scene -> scene.config("zone: UTC").mode("tracker.yaml", "---------").asMereOwner())
            .run("accounts", "add", "@new")
            .endsWith(2, "tracker.yaml: permission denied", "Make it readable"),
        HostileInput.of("a configuration that is a folder", scene -> scene.folder("conf.d"))
            .run("-c", "conf.d", "accounts", "add", "@new")
            .endsWith(2, "--config", "conf.d", "tracker init"),
        HostileInput.of("a configuration that is not there", scene -> {})
            .run("-c", "no.yaml", "accounts", "add", "@new")
            .endsWith(2, "--config", "no.yaml", "tracker init"),
        HostileInput.of("a wrong variable", scene -> scene.with("TRACKER_SCRAPE_JOBS", "lots"))
            .run("accounts", "add", "@new")
            .endsWith(2, "TRACKER_SCRAPE_JOBS", "scrape.jobs", "from 1 to 64"),
        HostileInput.of("a wrong path of a variable", scene -> scene.with("TRACKER_CONFIG", "a\0b"))
            .run("accounts", "add", "@new")
            .endsWith(2, "TRACKER_CONFIG", "path"));
  }

  private static HostileInput yaml(String name, String text, String... words) {
    return bytes(name, text, words);
  }

  private static HostileInput bytes(String name, String text, String... words) {
    return HostileInput.of(
            "configuration: " + name,
            scene -> scene.file("tracker.yaml", text.getBytes(StandardCharsets.UTF_8)))
        .run("accounts", "add", "@new")
        .endsWith(2, words);
  }

  /** Nine lines that would be a billion words. */
  private static String bomb() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [lol, lol]\n");
    for (int i = 1; i < 40; i++) {
      yaml.append("a%d: &a%d [".formatted(i, i))
          .append(("*a" + (i - 1) + ", ").repeat(9))
          .append("*a" + (i - 1) + "]\n");
    }
    return yaml.toString();
  }
}
