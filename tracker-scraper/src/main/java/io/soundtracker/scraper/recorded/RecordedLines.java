package io.soundtracker.scraper.recorded;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.scrape.ListingSink;
import io.soundtracker.scraper.ytdlp.InfoDictReader;
import io.soundtracker.scraper.ytdlp.LineFeed;
import io.soundtracker.scraper.ytdlp.OutputLine;
import io.soundtracker.scraper.ytdlp.OutputLines;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.zip.ZipException;

/**
 * Reads a file of yt-dlp's JSON lines, plain or gzipped, of one account or of many.
 *
 * <p>It streams: memory does not grow with the file. Safe for use by several threads.
 */
public final class RecordedLines {
  private static final String WAY_OUT =
      "Record one with: yt-dlp --flat-playlist -j https://www.tiktok.com/@name > listing.jsonl";

  private final InfoDictReader reader;

  /**
   * Creates a reader.
   *
   * @param clock the reading time of lines that do not name their own
   */
  public RecordedLines(Clock clock) {
    this.reader = InfoDictReader.of(clock);
  }

  /**
   * Hands every video of a file to the sink, in the file's order; lines that are none go to its
   * quarantine with their number.
   *
   * @return how much there was; a file that breaks off still counts for what came before
   * @throws InvalidInputException when the file cannot be read, or no line of it is a TikTok video
   */
  public RecordedFile read(Path file, ListingSink sink) {
    LineFeed feed = new LineFeed(reader, null, sink);
    RecordedFile.End end = feed(file, feed);
    if (feed.videos() == 0) {
      throw nothingIn(file, feed.lines(), end);
    }
    return new RecordedFile(feed.lines(), feed.videos(), end);
  }

  /** Feeds a file's lines until it ends or the sink has enough. */
  static RecordedFile.End feed(Path file, LineFeed feed) {
    try (InputStream in = RecordedStream.open(file)) {
      OutputLines lines = new OutputLines(in);
      for (OutputLine line = lines.next(); line != null; line = lines.next()) {
        if (!feed.take(line)) {
          return RecordedFile.End.ENOUGH;
        }
      }
      return RecordedFile.End.WHOLE;
    } catch (EOFException | ZipException cut) {
      if (feed.lines() == 0) {
        throw RecordedStream.unreadable(file, "it is no whole gzip file", cut);
      }
      return RecordedFile.End.CUT_OFF;
    } catch (IOException failed) {
      throw RecordedStream.unreadable(file, RecordedStream.reason(failed), failed);
    }
  }

  private static InvalidInputException nothingIn(Path file, long lines, RecordedFile.End end) {
    if (lines == 0) {
      return new InvalidInputException(file + " is empty", WAY_OUT);
    }
    String all = lines == 1 ? "Its one line is" : "None of its " + lines + " lines is";
    String what = lines == 1 ? " no TikTok video" : " a TikTok video";
    String cut = end == RecordedFile.End.CUT_OFF ? " (and the file breaks off)" : "";
    return new InvalidInputException(
        file + " is no recording of a listing. " + all + what + " of yt-dlp's" + cut, WAY_OUT);
  }
}
