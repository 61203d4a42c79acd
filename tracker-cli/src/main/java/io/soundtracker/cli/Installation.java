package io.soundtracker.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where everything is that has to be there when nobody is. All paths are absolute.
 *
 * @param program the launcher
 * @param java the home of the Java that runs us
 * @param tools the folder of yt-dlp, null when it is not found on the PATH
 * @param directory where the program works
 * @param config the configuration, null when there is none
 * @param database the database when a flag names it, null when the configuration does
 * @param written the folders that it writes to
 * @param read what else it reads
 * @param user who runs it
 */
record Installation(
    Path program,
    Path java,
    @Nullable Path tools,
    Path directory,
    @Nullable Path config,
    @Nullable Path database,
    List<Path> written,
    List<Path> read,
    String user) {
  private static final List<String> USUAL = List.of("/usr/local/bin", "/usr/bin", "/bin");

  /** Copies the lists. */
  Installation {
    written = List.copyOf(written);
    read = List.copyOf(read);
  }

  /** The words of its command line. */
  List<String> command(String... arguments) {
    List<String> words = new ArrayList<>();
    words.add(program.toString());
    if (config != null) {
      words.addAll(List.of("--config", config.toString()));
    }
    if (database != null) {
      words.addAll(List.of("--db", database.toString()));
    }
    words.addAll(List.of(arguments));
    return words;
  }

  /** The same as a shell takes it, from any folder. */
  String shellCommand(String... arguments) {
    return command(arguments).stream().map(ShellWord::ofPosix).collect(Collectors.joining(" "));
  }

  /** The folders of the programs it starts, as the PATH has them. */
  String path() {
    return String.join(
        ":",
        Stream.concat(Stream.ofNullable(tools).map(Path::toString), USUAL.stream())
            .distinct()
            .toList());
  }

  /** Whether any of it lies there. */
  boolean touches(String... folders) {
    return Stream.of(
            Stream.of(program, java, directory),
            Stream.of(tools, config, database).flatMap(Stream::ofNullable),
            written.stream(),
            read.stream())
        .flatMap(paths -> paths)
        .anyMatch(path -> Stream.of(folders).anyMatch(path::startsWith));
  }
}
