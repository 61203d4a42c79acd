package io.soundtracker.cli;

import java.util.ArrayList;
import java.util.List;

/** Things that are no handles, days or numbers, where one should stand. */
final class HostileArguments {
  private HostileArguments() {}

  static List<HostileInput> rows() {
    List<HostileInput> rows = new ArrayList<>();
    for (List<String> command :
        List.of(
            List.of("accounts", "add"),
            List.of("accounts", "remove"),
            List.of("scrape"),
            List.of("analyze"))) {
      rows.add(handle(command, "@a b", "\"@a b\"", "letters a-z"));
      rows.add(handle(command, "../x", "\"../x\"", "neither a handle nor a web address"));
      rows.add(handle(command, "-rf", "-rf"));
      rows.add(handle(command, "me@label.example", "an e-mail address"));
      rows.add(handle(command, "@\uD83C\uDFB5", "letters a-z"));
      rows.add(handle(command, "@", "it is empty"));
      rows.add(handle(command, "", "it is empty"));
    }
    List<String> add = List.of("accounts", "add");
    rows.add(handle(add, "https://vm.tiktok.com/ZM8abc/", "a short link"));
    rows.add(handle(add, "https://tiktok.example/@one", "outside tiktok.com"));
    rows.add(handle(add, "x".repeat(5_000), "longer than", "..."));
    rows.add(handle(add, "@a\u001b[2J\nb", "letters a-z"));
    rows.add(handle(add, "@a'; DROP TABLE videos;--", "letters a-z"));
    rows.add(
        HostileInput.of("accounts add @two \"@a b\"", scene -> {})
            .run("accounts", "add", "@two", "@a b")
            .endsWith(2, "\"@a b\"", "letters a-z"));
    rows.add(
        HostileInput.of("scrape --frce", scene -> {})
            .run("scrape", "--frce")
            .endsWith(2, "--frce", "--help"));
    rows.add(handle(List.of("scrape"), "@nobody", "@nobody", "tracker accounts add"));
    rows.add(handle(List.of("accounts", "remove"), "@nobody", "@nobody"));
    rows.add(option("--since", "2031-01-01", "--since", "future"));
    rows.add(option("--since", "yesterday", "--since", "yesterday"));
    rows.add(option("--limit", "0", "--limit", "from 1"));
    rows.add(option("--limit", "99999999999", "--limit", "a whole number", "99999999999"));
    rows.add(option("--jobs", "-1", "--jobs", "from 1"));
    return rows;
  }

  private static HostileInput handle(List<String> command, String handle, String... words) {
    List<String> line = new ArrayList<>(command);
    line.add(handle);
    return HostileInput.of(shown(String.join(" ", line)), scene -> {})
        .run(line.toArray(String[]::new))
        .endsWith(2, words);
  }

  private static HostileInput option(String option, String value, String... words) {
    return HostileInput.of("scrape " + option + " " + value, scene -> {})
        .run("scrape", option, value)
        .endsWith(2, words);
  }

  private static String shown(String line) {
    String harmless = line.replaceAll("\\p{Cc}", "?");
    return harmless.length() > 60 ? harmless.substring(0, 60) + "..." : harmless;
  }
}
