package io.soundtracker.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Files that are no recordings of a listing. */
final class HostileRecordings {
  private static final String NO_VIDEO = "no recording of a listing";
  private static final String RECORD_ONE = "Record one with: yt-dlp";

  private HostileRecordings() {}

  static List<HostileInput> rows() {
    return List.of(
        text("empty", "", "is empty", RECORD_ONE),
        text("blank", "\n \n\n", NO_VIDEO, RECORD_ONE),
        text("a letter", "Dear Sir or Madam,\nhello", NO_VIDEO, "2 lines", RECORD_ONE),
        text("cut in its first line", video("one", 1).substring(0, 60), NO_VIDEO, RECORD_ONE),
        text("somebody else's JSON", "{\"name\": \"left-pad\", \"version\": 1}\n", NO_VIDEO),
        text("a list of JSON", "[" + video("one", 1).strip() + "]\n", NO_VIDEO),
        text("another site's", video("one", 1).replace("TikTok", "Youtube"), NO_VIDEO),
        text("a whole playlist", "{\"entries\": [" + video("one", 1).strip() + "]}\n", NO_VIDEO),
        text("one endless line", "{\"id\": \"" + "7".repeat(10_000_000), NO_VIDEO),
        text("a bottomless line", "[".repeat(1_000_000), NO_VIDEO),
        bytes("UTF-16", video("one", 1).getBytes(StandardCharsets.UTF_16), "UTF-16", "as UTF-8"),
        bytes("noise", noise(), NO_VIDEO, RECORD_ONE),
        bytes("an empty gzip", gzip(""), "is empty", RECORD_ONE),
        bytes("a gzipped letter", gzip("Dear Sir"), NO_VIDEO, RECORD_ONE),
        bytes("a cut gzip", Arrays.copyOf(gzip(video("one", 1)), 40), "gzip"),
        bytes("the beginning of a gzip", new byte[] {0x1f, (byte) 0x8b, 8}, "no whole gzip file"),
        bytes("a broken gzip", new byte[] {0x1f, (byte) 0x8b, 9, 9, 9, 9, 9, 9, 9, 9}, "gzip"),
        HostileInput.of("a recording that is a folder", scene -> scene.folder("x.jsonl"))
            .run("import", "x.jsonl")
            .endsWith(1, "x.jsonl", "it is a directory", "Check the path"),
        HostileInput.of("a recording that is not there", scene -> {})
            .run("import", "x.jsonl")
            .endsWith(1, "x.jsonl", "there is no such file", "Check the path"),
        HostileInput.of(
                "a recording nobody may read",
                scene -> scene.file("x.jsonl", "{}").mode("x.jsonl", "---------").asMereOwner())
            .run("import", "x.jsonl")
            .endsWith(1, "x.jsonl", "permission denied", "Check the path"));
  }

  /** A line as yt-dlp prints it. */
  static String video(String account, int number) {
    return ("{\"id\": \"73000000000000%05d\", \"timestamp\": 1763805600, \"view_count\": 1000,"
            + " \"uploader\": \"%s\", \"channel_id\": \"MS4wLjAB%s\", \"extractor_key\": \"TikTok\","
            + " \"epoch\": 1763892000, \"_type\": \"url\"}\n")
        .formatted(number, account, account);
  }

  private static HostileInput text(String what, String content, String... words) {
    return bytes(what, content.getBytes(StandardCharsets.UTF_8), words);
  }

  private static HostileInput bytes(String what, byte[] content, String... words) {
    return HostileInput.of("a recording: " + what, scene -> scene.file("x.jsonl", content))
        .run("import", "x.jsonl")
        .endsWith(1, words);
  }

  private static byte[] noise() {
    byte[] noise = new byte[100_000];
    new java.util.Random(7).nextBytes(noise);
    return noise;
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return bytes.toByteArray();
  }
}
