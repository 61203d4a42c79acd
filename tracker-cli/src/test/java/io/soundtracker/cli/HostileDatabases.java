package io.soundtracker.cli;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/** Paths that lead to no database of ours. */
final class HostileDatabases {
  private static final String OTHER = "other.db";

  private HostileDatabases() {}

  static List<HostileInput> rows() {
    return List.of(
        HostileInput.of("a database that is a folder", scene -> scene.folder("folder"))
            .run("--db", "folder", "accounts", "add", "@new")
            .endsWith(1, "folder is a folder, not a database", "tracker.db"),
        HostileInput.of("a database without a name", scene -> {})
            .run("--db", "", "accounts", "add", "@new")
            .endsWith(1, "is a folder, not a database", "Name a file"),
        HostileInput.of("a database that is not there", scene -> {})
            .run("--db", OTHER, "sounds")
            .endsWith(1, "No database at", OTHER, "tracker init"),
        HostileInput.of("a database under a file", scene -> scene.file("file", "text"))
            .run("--db", "file/tracker.db", "accounts", "add", "@new")
            .endsWith(1, "file/tracker.db", "cannot be created", "--db"),
        HostileInput.of("a database in a folder nobody may write to", HostileDatabases::lockedAway)
            .run("--db", "folder/tracker.db", "accounts", "add", "@new")
            .endsWith(1, "folder/tracker.db cannot be created: permission denied", "--db"),
        HostileInput.of(
                "a database that is read-only",
                scene -> scene.mode("tracker.db", "r--r--r--").asMereOwner())
            .run("accounts", "add", "@new")
            .endsWith(1, "tracker.db", "read-only", "--db"),
        HostileInput.of(
                "a database nobody may read",
                scene -> scene.mode("tracker.db", "-w-------").asMereOwner())
            .run("accounts", "add", "@new")
            .endsWith(1, "tracker.db", "cannot be read", "permissions"),
        other(
            "a letter", scene -> scene.file(OTHER, "Dear Sir or Madam"), "not a tracker database"),
        other(
            "another program's database",
            scene -> scene.sql(OTHER, "CREATE TABLE orders (id INTEGER)"),
            "a database of another program",
            "left as it is"),
        other(
            "a database of a newer program",
            scene -> copy(scene).sql(OTHER, "PRAGMA user_version = 99"),
            "newer version",
            "Update the tracker"),
        HostileInput.of("a database whose name asks a question", scene -> {})
            .run("--db", "which?mode=ro.db", "accounts", "add", "@new")
            .endsWith(0, "Added @new"),
        other("half a database", HostileDatabases::half, "is damaged", "backup"),
        other(
            "a database of noise",
            scene -> scene.file(OTHER, noise()),
            "not a tracker database",
            "--db"));
  }

  private static HostileInput other(String what, HostileInput.Preparation scene, String... words) {
    return HostileInput.of("a database that is " + what, scene)
        .run("--db", OTHER, "accounts", "add", "@new")
        .endsWith(1, words);
  }

  private static void lockedAway(HostileScene scene) throws Exception {
    scene.folder("folder").mode("folder", "r-x------").asMereOwner();
  }

  private static HostileScene copy(HostileScene scene) throws Exception {
    return scene.file(OTHER, Files.readAllBytes(scene.path("tracker.db")));
  }

  private static void half(HostileScene scene) throws Exception {
    byte[] whole = Files.readAllBytes(scene.path("tracker.db"));
    scene.file(OTHER, Arrays.copyOf(whole, whole.length / 2));
  }

  /** It begins as a database does. */
  private static byte[] noise() {
    byte[] noise = new byte[8192];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i * 31 + i / 7);
    }
    byte[] magic = "SQLite format 3\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    System.arraycopy(magic, 0, noise, 0, magic.length);
    return noise;
  }
}
