package io.soundtracker.scraper.csv;

import io.soundtracker.core.InvalidInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text file that does not say its encoding. A byte order mark decides; without one it is UTF-8 if
 * every byte of it fits, else Windows-1252, which spreadsheet programs still write.
 *
 * <p>The file is read twice, since only its last byte can prove that it is UTF-8; neither pass
 * holds more than a buffer of it.
 */
public final class TextFile {
  private static final long LARGEST = 50_000_000;
  private static final int BUFFER = 64 * 1024;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private final Path file;
  private final Contents contents;

  /**
   * What the file should hold, for messages.
   *
   * @param name such as {@code a list of accounts}
   * @param whenEmpty what to write into it
   * @param whenTooLarge how to make it smaller
   */
  public record Contents(String name, String whenEmpty, String whenTooLarge) {}

  /** Names a file, which need not exist yet. */
  public TextFile(Path file, Contents contents) {
    this.file = file;
    this.contents = contents;
  }

  /**
   * Opens it as text, without its byte order mark.
   *
   * @throws InvalidInputException when it is missing, not a file, not readable, empty, too large or
   *     not text
   */
  public Reader open() {
    try {
      return reader();
    } catch (IOException failed) {
      throw unreadable(failed);
    }
  }

  /** The failure of a reading that had begun. */
  public InvalidInputException unreadable(IOException failed) {
    String why = String.valueOf(failed.getMessage());
    if (failed instanceof NoSuchFileException) {
      why = "there is no such file";
    } else if (failed instanceof AccessDeniedException) {
      why = "permission denied";
    }
    return unreadable(why, failed);
  }

  private Reader reader() throws IOException {
    requireUsableSize();
    byte[] start = start();
    for (Encoding candidate : candidates(start)) {
      if (fits(candidate)) {
        return open(candidate, CodingErrorAction.REPLACE);
      }
    }
    throw notText("it is no text in any encoding known here");
  }

  private void requireUsableSize() throws IOException {
    if (Files.isDirectory(file)) {
      throw unreadable("it is a directory", null);
    }
    long size = Files.size(file);
    if (!Files.isRegularFile(file)) {
      throw unreadable("it is not an ordinary file", null);
    }
    if (size == 0) {
      throw empty();
    }
    if (size > LARGEST) {
      throw new InvalidInputException(
          file + " has " + size / 1_000_000 + " MB; " + contents.name() + " may have 50",
          contents.whenTooLarge());
    }
  }

  /** The complaint about a file without a single record. */
  public InvalidInputException empty() {
    return new InvalidInputException(file + " is empty", contents.whenEmpty());
  }

  private byte[] start() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(3);
      if (start.length >= 2 && start[0] == 'P' && start[1] == 'K') {
        throw notText("it looks like an Excel workbook or a zip file");
      }
      return start;
    }
  }

  private static List<Encoding> candidates(byte[] start) {
    if (starts(start, 0xff, 0xfe)) {
      return List.of(new Encoding(StandardCharsets.UTF_16LE, 2));
    }
    if (starts(start, 0xfe, 0xff)) {
      return List.of(new Encoding(StandardCharsets.UTF_16BE, 2));
    }
    int mark = starts(start, 0xef, 0xbb, 0xbf) ? 3 : 0;
    return List.of(new Encoding(StandardCharsets.UTF_8, mark), new Encoding(WINDOWS_1252, mark));
  }

  private boolean fits(Encoding encoding) throws IOException {
    // Windows-1252 leaves five bytes undefined; files have them all the same.
    CodingErrorAction onError =
        encoding.charset().equals(WINDOWS_1252)
            ? CodingErrorAction.REPLACE
            : CodingErrorAction.REPORT;
    char[] buffer = new char[BUFFER];
    try (Reader text = open(encoding, onError)) {
      for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
        for (int i = 0; i < read; i++) {
          if (buffer[i] == 0) {
            throw notText("it is a binary file");
          }
        }
      }
      return true;
    } catch (CharacterCodingException doesNotFit) {
      return false;
    }
  }

  private Reader open(Encoding encoding, CodingErrorAction onError) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      in.skipNBytes(encoding.mark());
    } catch (IOException failed) {
      in.close();
      throw failed;
    }
    CharsetDecoder decoder =
        encoding.charset().newDecoder().onMalformedInput(onError).onUnmappableCharacter(onError);
    return new BufferedReader(new InputStreamReader(in, decoder), BUFFER);
  }

  private InvalidInputException notText(String why) {
    return new InvalidInputException(
        file + " is not a CSV file: " + why, "Save or export the list as CSV, in UTF-8");
  }

  private InvalidInputException unreadable(String why, @Nullable Throwable cause) {
    return new InvalidInputException(
        "Cannot read " + file + ": " + why,
        "Check the path, and that you may read the file",
        cause);
  }

  private static boolean starts(byte[] bytes, int... expected) {
    if (bytes.length < expected.length) {
      return false;
    }
    for (int at = 0; at < expected.length; at++) {
      if ((bytes[at] & 0xff) != expected[at]) {
        return false;
      }
    }
    return true;
  }

  /**
   * A way to read the bytes.
   *
   * @param mark length of the byte order mark, in bytes
   */
  private record Encoding(Charset charset, int mark) {}
}
