package io.soundtracker.cli;

import java.util.List;

/** Programs called yt-dlp that do not do what yt-dlp does. */
final class HostileYtDlps {
  private static final String INSTALL = "Install a recent one";
  private static final String PATIENT = "scrape: {retries: 0}\n";
  private static final String IMPATIENT = PATIENT + "ytdlp: {timeout: 2s}\n";

  private HostileYtDlps() {}

  static List<HostileInput> rows() {
    return List.of(
        HostileInput.of("a yt-dlp that is not there", scene -> scene.with("TRACKER_YTDLP", "/no/x"))
            .run("scrape", "--force")
            .endsWith(1, "yt-dlp is missing", "/no/x", "TRACKER_YTDLP", INSTALL)
            .onRecord(),
        HostileInput.of(
                "a yt-dlp that is not on the PATH",
                scene -> scene.config("ytdlp: {command: yt-dlp-x}").with("PATH", "/no/bin"))
            .run("scrape", "--force")
            .endsWith(1, "yt-dlp is missing", "yt-dlp-x", "PATH", INSTALL)
            .onRecord(),
        HostileInput.of(
                "a yt-dlp that is not executable",
                scene -> scene.ytDlp("").mode("yt-dlp", "rw-r--r--"))
            .run("scrape", "--force")
            .endsWith(1, "yt-dlp is missing", "not executable", "chmod +x")
            .onRecord(),
        HostileInput.of("a yt-dlp that is a folder", scene -> scene.folder("yt-dlp"))
            .run("scrape", "--force")
            .endsWith(1, "yt-dlp")
            .onRecord(),
        tool("is too old", "echo 2023.03.04", "too old", "2023.03.04", INSTALL),
        tool("tells no version", "echo hello", "does not tell its version", INSTALL),
        tool("says nothing", ":", "does not tell its version", INSTALL),
        tool("is no program", "exit 126", "does not tell its version", "126", INSTALL),
        tool("breaks", "echo no module named x >&2; exit 1", "no module named x", INSTALL),
        scrape(
            "never tells its version",
            IMPATIENT,
            scene -> scene.ytDlp("sleep 600"),
            "does not tell its version",
            INSTALL),
        listing(
            "prints garbage", "echo garbage; echo garbage", "none of the 2 lines", "update yt-dlp"),
        listing("prints nothing", ":", "listed nothing"),
        listing("prints empty objects", "echo '{}'", "the one line", "update yt-dlp"),
        listing("exits 2", "echo 'no such option: --lazy' >&2; exit 2", "refuses its arguments"),
        listing("fails", "echo 'ERROR: [TikTok] boom' >&2; exit 1", "yt-dlp failed", "boom"),
        listing("is killed", "kill -9 $$", "interrupted"),
        scrape("never ends", IMPATIENT, scene -> scene.listing("sleep 600"), "too long"),
        scrape(
            "ignores being told to end",
            IMPATIENT,
            scene -> scene.listing("trap '' TERM; while :; do sleep 1; done"),
            "too long"),
        listing(
            "prints 10 MB on one line", "head -c 10000000 /dev/zero | tr '\\0' x", "the one line"),
        listing(
            "prints 10 MB of messages",
            "yes 'ERROR: something' | head -c 10000000 >&2; exit 1",
            "something"),
        listing(
            "prints another account's videos",
            "echo '" + HostileRecordings.video("stranger", 7).strip() + "'",
            "@stranger",
            "nothing was kept"),
        listing(
            "renames its fields",
            "echo '{\"videoId\": \"7300000000000000001\", \"extractor_key\": \"TikTok\"}'",
            "the one line",
            "update yt-dlp"),
        listing(
            "makes lists of its fields",
            "echo '"
                + HostileRecordings.video("one", 7)
                    .strip()
                    .replace("\"7300000000000000007\"", "[7300000000000000007]")
                + "'",
            "the one line",
            "update yt-dlp"));
  }

  private static HostileInput tool(String does, String script, String... words) {
    return scrape(does, PATIENT, scene -> scene.ytDlp(script), words);
  }

  private static HostileInput listing(String does, String script, String... words) {
    return scrape(does, PATIENT, scene -> scene.listing(script), words);
  }

  private static HostileInput scrape(
      String does, String settings, HostileInput.Preparation tool, String... words) {
    return HostileInput.of("a yt-dlp that " + does, scene -> tool.make(scene.config(settings)))
        .run("scrape", "--force")
        .endsWith(1, words)
        .onRecord();
  }
}
