package io.soundtracker.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A folder with little room: a small file system of its own where we may mount one, else one where
 * no file may grow. Either way the program finds out by failing to write.
 */
final class SmallDisk {
  /** SQLite's own library has to fit as well, where there is only a limit for files. */
  private static final int KIBIBYTES = 3 * 1024;

  private final Path folder;
  private final boolean mounted;
  private boolean roomy;

  private SmallDisk(Path folder, boolean mounted) {
    this.folder = folder;
    this.mounted = mounted;
  }

  static SmallDisk at(Path folder) throws Exception {
    Files.createDirectories(folder);
    boolean mounted = mount("-t", "tmpfs", "-o", "size=" + KIBIBYTES + "k", "none", folder + "");
    System.out.println("Little room by " + (mounted ? "a small tmpfs" : "a limit for files"));
    return new SmallDisk(folder, mounted);
  }

  Path folder() {
    return folder;
  }

  /** Whether there can be more room for a program that runs already. */
  boolean canGrow() {
    return mounted;
  }

  /** The program, in another folder or here, with as much room as there is. */
  Program program(Path directory) {
    Program program = Program.in(directory);
    return mounted || roomy ? program : program.withFilesUpTo(KIBIBYTES);
  }

  /** Leaves no byte free; false where that cannot be done. */
  boolean fill() throws IOException {
    if (!mounted) {
      return false;
    }
    try (var ballast =
        Files.newOutputStream(folder.resolve("ballast"), StandardOpenOption.CREATE)) {
      while (true) {
        ballast.write(new byte[512]);
      }
    } catch (IOException full) {
      return true;
    }
  }

  void makeRoom() throws Exception {
    roomy = true;
    Files.deleteIfExists(folder.resolve("ballast"));
    if (mounted && !mount("-o", "remount,size=64m", folder.toString())) {
      throw new AssertionError("The small disk does not grow");
    }
  }

  /** Takes the file system away again. */
  void remove() throws Exception {
    if (mounted) {
      run("umount", folder.toString());
    }
  }

  private static boolean mount(String... arguments) throws Exception {
    String[] command = new String[arguments.length + 1];
    command[0] = "mount";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return run(command);
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }
}
