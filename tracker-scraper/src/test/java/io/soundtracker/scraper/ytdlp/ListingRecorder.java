package io.soundtracker.scraper.ytdlp;

import io.soundtracker.core.scrape.ListingEntry;
import io.soundtracker.core.scrape.ListingSink;
import io.soundtracker.core.scrape.QuarantinedLine;
import io.soundtracker.core.video.Video;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A sink that keeps everything, and may have enough after some videos. */
public class ListingRecorder implements ListingSink {
  private final List<ListingEntry> entries = new CopyOnWriteArrayList<>();
  private final List<QuarantinedLine> quarantine = new CopyOnWriteArrayList<>();
  private final int enough;
  private int restarts;

  public ListingRecorder() {
    this(Integer.MAX_VALUE);
  }

  public ListingRecorder(int enough) {
    this.enough = enough;
  }

  @Override
  public boolean accept(ListingEntry entry) {
    entries.add(entry);
    return entries.size() < enough;
  }

  @Override
  public void quarantine(QuarantinedLine line) {
    quarantine.add(line);
  }

  @Override
  public void restart() {
    entries.clear();
    restarts++;
  }

  public List<ListingEntry> entries() {
    return entries;
  }

  public List<Video> videos() {
    return entries.stream().map(ListingEntry::video).toList();
  }

  public List<QuarantinedLine> quarantined() {
    return quarantine;
  }

  public int restarts() {
    return restarts;
  }
}
