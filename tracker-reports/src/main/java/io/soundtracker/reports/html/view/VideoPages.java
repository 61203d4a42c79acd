package io.soundtracker.reports.html.view;

import io.soundtracker.analysis.EngagementLevels;
import io.soundtracker.core.query.VideoRow;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The lines of a table a few hundred at a time: as much as is in memory at once, and as much as a
 * browser lays out at once. Every iteration reads anew; one that is read to its end closes what it
 * read from, and others are closed with the snapshot.
 */
public final class VideoPages implements Iterable<VideoPages.Part> {
  private static final int LINES = 250;

  private final Supplier<Stream<VideoRow>> videos;
  private final EngagementLevels levels;

  /**
   * Some lines.
   *
   * @param lines at least one
   */
  public record Part(List<VideoLine> lines) {

    /** Copies the list. */
    public Part {
      lines = List.copyOf(lines);
    }
  }

  VideoPages(Supplier<Stream<VideoRow>> videos, EngagementLevels levels) {
    this.videos = videos;
    this.levels = levels;
  }

  @Override
  public Iterator<Part> iterator() {
    Stream<VideoRow> open = videos.get();
    Iterator<VideoRow> rows = open.iterator();
    return new Iterator<>() {
      private boolean ended;

      @Override
      public boolean hasNext() {
        if (!ended && !rows.hasNext()) {
          ended = true;
          open.close();
        }
        return !ended;
      }

      @Override
      public Part next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        List<VideoLine> lines = new ArrayList<>();
        while (lines.size() < LINES && hasNext()) {
          lines.add(VideoLine.of(rows.next(), levels));
        }
        return new Part(lines);
      }
    };
  }
}
