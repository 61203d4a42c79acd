package io.soundtracker.reports.html;

import io.soundtracker.core.InvalidInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A user's own templates. */
final class TemplateFolder {
  private static final int DEPTH = 8;
  private static final String LEAST = ". `tracker report templates export DIR` writes all of ours";

  private TemplateFolder() {}

  /** The texts of the files by their names, with line feeds only. */
  static Map<String, String> read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new InvalidInputException(
          folder + " is not a folder", "Name the folder that holds your templates" + LEAST);
    }
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files(folder)) {
      String name = name(folder, file);
      if (!Templates.NAMES.contains(name)) {
        throw new InvalidInputException(
            file + " takes the place of no template",
            "Rename or remove it" + nearest(name) + LEAST);
      }
      String text = text(file).replace("\r\n", "\n").replace('\r', '\n');
      refuseEnd(file, text, name.endsWith(".css") ? "</style" : "</script");
      texts.put(name, text);
    }
    return texts;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder, DEPTH)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !isHidden(folder.relativize(file)))
          .sorted()
          .toList();
    } catch (IOException failed) {
      throw unreadable(folder, failed);
    }
  }

  private static boolean isHidden(Path relative) {
    return StreamSupport.stream(relative.spliterator(), false)
        .anyMatch(part -> part.toString().startsWith("."));
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static String nearest(String name) {
    String last = lastPart(name);
    return Templates.NAMES.stream()
        .filter(ours -> lastPart(ours).equals(last))
        .findFirst()
        .map(ours -> "; it would be " + ours)
        .orElse("");
  }

  private static String lastPart(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    int dot = last.indexOf('.');
    return dot < 0 ? last : last.substring(0, dot);
  }

  private static String text(Path file) {
    ByteBuffer bytes;
    try {
      bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    } catch (IOException failed) {
      throw unreadable(file, failed);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException failed) {
      String before = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
      throw new InvalidInputException(
          file + ":" + line(before, before.length()) + " is not UTF-8", "Save it as UTF-8", failed);
    }
  }

  /** Style sheets and scripts stand in the page itself, and would end in the middle. */
  private static void refuseEnd(Path file, String text, String end) {
    if (file.toString().endsWith(".mustache")) {
      return;
    }
    int at = text.toLowerCase(Locale.ROOT).indexOf(end);
    if (at >= 0) {
      throw new InvalidInputException(
          file + ":" + line(text, at) + " contains " + end, "Write it another way");
    }
  }

  private static long line(String text, int at) {
    return text.substring(0, at).chars().filter(each -> each == '\n').count() + 1;
  }

  private static InvalidInputException unreadable(Path path, IOException failed) {
    return new InvalidInputException(
        path + " cannot be read: " + failed.getMessage(), "Make it readable", failed);
  }
}
