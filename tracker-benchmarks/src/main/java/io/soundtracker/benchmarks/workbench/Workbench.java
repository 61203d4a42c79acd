package io.soundtracker.benchmarks.workbench;

import io.soundtracker.benchmarks.network.Listings;
import io.soundtracker.benchmarks.network.Network;
import io.soundtracker.benchmarks.network.Recording;
import io.soundtracker.storage.SqliteDatabase;
import io.soundtracker.storage.StorageConfig;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a benchmark works with: data of one size, made when first asked for and kept for the next
 * run, and the programs to work on them. For one thread.
 */
public final class Workbench {
  private final Path home;
  private final Path data;
  private final Path folder;
  private final Path python;
  private final List<String> program;
  private final Network network;

  /**
   * Creates one.
   *
   * @param home the root of the project, built
   * @param folder where data are kept, a folder for each size
   * @param python the interpreter that has the libraries of the peers
   * @param program the start of a command that runs the tracker
   * @param videos the size of the network
   */
  public Workbench(Path home, Path folder, Path python, List<String> program, int videos) {
    this.home = home.toAbsolutePath().normalize();
    this.data = folder.toAbsolutePath().normalize();
    this.folder = data.resolve(Integer.toString(videos));
    this.python = python;
    this.program = List.copyOf(program);
    this.network = Network.of(videos);
    create(this.folder);
  }

  /** The same with a network of no more than a number of videos. */
  public Workbench atMost(int videos) {
    return network.videos() <= videos ? this : new Workbench(home, data, python, program, videos);
  }

  /** The network that all data are of. */
  public Network network() {
    return network;
  }

  /** A file or folder of this size's data; it need not be there. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /** An empty folder for one run, in the place of what it had before. */
  public Path scratch(String name) {
    Path scratch = file(name);
    Folders.delete(scratch);
    return create(scratch);
  }

  /** The network as yt-dlp's lines. */
  public Path recording() {
    return made("listing.jsonl", file -> Recording.write(network, file));
  }

  /** The network in a database, with history. Not to be changed. */
  public Path database() {
    return made("tracker.db", this::fill);
  }

  /** A database with the schema and nothing in it. Not to be changed. */
  public Path emptyDatabase() {
    return made("empty.db", file -> SqliteDatabase.open(StorageConfig.defaults(file)).close());
  }

  /** A command of the tracker, as a user would type it. */
  public List<String> tracker(String... arguments) {
    return Stream.concat(program.stream(), Stream.of(arguments)).toList();
  }

  /** A command that runs a script of the peers. */
  public List<String> python(String script, Path... arguments) {
    return Stream.concat(Stream.of(python, script(script)), Stream.of(arguments))
        .map(Path::toString)
        .toList();
  }

  /**
   * A command that runs a program of ours in a JVM of its own, with what this one has.
   *
   * @param heap as after -Xmx
   */
  public List<String> java(String heap, Class<?> program, Path... arguments) {
    Stream<String> jvm =
        Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            "-cp",
            classPath(),
            program.getName());
    return Stream.concat(jvm, Stream.of(arguments).map(Path::toString)).toList();
  }

  /** From wherever a command runs. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Runs commands and measures them. */
  public MeasuredProcess measured() {
    return new MeasuredProcess(python, script("measure.py"));
  }

  /** A file that is made once, under another name until it is whole. */
  public Path made(String name, Making making) {
    Path file = file(name);
    if (!Files.exists(file)) {
      Path half = file("half-" + name);
      Folders.delete(half);
      making.make(half);
      try {
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException failed) {
        throw new UncheckedIOException("cannot make " + file, failed);
      }
    }
    return file;
  }

  /** A script of the peers. */
  public Path script(String name) {
    return home.resolve("tracker-benchmarks/peers").resolve(name);
  }

  private void fill(Path file) {
    try (SqliteDatabase database = SqliteDatabase.open(StorageConfig.defaults(file))) {
      new Listings(network, database).record();
      database.admin().vacuum();
    }
  }

  private static Path create(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot make " + folder, failed);
    }
  }

  /** Makes a file. */
  @FunctionalInterface
  public interface Making {
    /** Makes it where it is told to. */
    void make(Path file);
  }
}
