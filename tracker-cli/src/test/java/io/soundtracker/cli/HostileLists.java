package io.soundtracker.cli;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files that are no lists of accounts. */
final class HostileLists {
  private static final long HUGE = 200_000_000;

  private HostileLists() {}

  static List<HostileInput> rows() {
    return List.of(
        list("empty", scene -> scene.file("x.csv", ""), "x.csv is empty", "one account"),
        list("not there", scene -> {}, "x.csv", "there is no such file", "Check the path"),
        list("a folder", scene -> scene.folder("x.csv"), "x.csv", "it is a directory"),
        list(
            "not to be read",
            scene -> scene.file("x.csv", "@a").mode("x.csv", "---------").asMereOwner(),
            "x.csv",
            "permission denied",
            "Check the path"),
        list("200 MB", HostileLists::huge, "x.csv has 200 MB", "may have 50", "in parts"),
        list(
            "an executable",
            scene -> scene.file("x.csv", "\u007fELF\u0002\u0001\0\0\0\0\0\0\0"),
            "x.csv is not a CSV file",
            "in UTF-8"),
        list(
            "a workbook",
            scene -> scene.file("x.csv", "PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII)),
            "x.csv is not a CSV file",
            "Excel"),
        list(
            "of addresses and passwords",
            scene -> scene.file("x.csv", "mail;password\nme@label.example;hunter2\n"),
            "x.csv",
            "no column with accounts"));
  }

  private static HostileInput list(String what, HostileInput.Preparation scene, String... words) {
    return HostileInput.of("a list of accounts that is " + what, scene)
        .run("accounts", "import", "x.csv")
        .endsWith(2, words);
  }

  private static void huge(HostileScene scene) throws Exception {
    try (RandomAccessFile file = new RandomAccessFile(scene.path("x.csv").toFile(), "rw")) {
      file.writeBytes("@one\n@two\n");
      file.setLength(HUGE);
    }
  }
}
