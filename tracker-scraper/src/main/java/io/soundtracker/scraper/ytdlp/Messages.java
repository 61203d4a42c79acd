package io.soundtracker.scraper.ytdlp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Keeps what a program says on its standard error: the first lines and the last, however many there
 * are. Safe for use by several threads.
 */
final class Messages {
  private static final int FIRST = 100;
  private static final int LAST = 100;
  private static final int LONGEST = 2_000;
  private static final String SIGN_OF_LIFE = "[soundtracker] ";

  private final List<String> first = new ArrayList<>();
  private final Deque<String> last = new ArrayDeque<>();

  synchronized void add(String line) {
    if (line.startsWith(SIGN_OF_LIFE)) {
      return;
    }
    String kept = line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    if (first.size() < FIRST) {
      first.add(kept);
      return;
    }
    if (last.size() == LAST) {
      last.removeFirst();
    }
    last.addLast(kept);
  }

  synchronized List<String> lines() {
    List<String> lines = new ArrayList<>(first);
    lines.addAll(last);
    return lines;
  }
}
