package io.soundtracker.cli;

import static io.soundtracker.cli.output.CellText.count;
import static java.util.stream.Collectors.joining;

import io.soundtracker.analysis.CoveredAccount;
import io.soundtracker.analysis.news.FirstUse;
import io.soundtracker.analysis.news.GoneQuiet;
import io.soundtracker.analysis.news.News;
import io.soundtracker.analysis.news.PickedUp;
import io.soundtracker.analysis.news.SoundVideos;
import io.soundtracker.analysis.news.WindowReadings;
import io.soundtracker.cli.output.CellText;
import io.soundtracker.cli.output.Terminal;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.query.SoundUse;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.sound.MusicId;
import io.soundtracker.core.sound.Sound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The news in words, to be pasted into a chat or a mail: every link on a line. */
final class NewsText {
  private static final int ACCOUNTS_NAMED = 20;
  private static final String UNIDENTIFIED = "without a known sound";
  private static final String BOLD = "\u001B[1m";
  private static final String PLAIN = "\u001B[0m";

  private final CellText texts;
  private final Terminal terminal;

  /**
   * Creates texts.
   *
   * @param texts writes moments
   * @param terminal decides on colour
   */
  NewsText(CellText texts, Terminal terminal) {
    this.texts = texts;
    this.terminal = terminal;
  }

  /** Everything there is to tell, and plainly when that is nothing. */
  List<String> lines(News news) {
    List<String> lines = new ArrayList<>();
    lines.add(headline(news));
    lines.add("");
    if (!news.uploaded().isEmpty()) {
      heading(lines, "NEW VIDEOS", news.uploads());
      news.uploaded().forEach(group -> uploaded(lines, group));
    }
    if (!news.newlySeen().isEmpty()) {
      heading(lines, "SEEN FOR THE FIRST TIME, UPLOADED BEFORE", news.newlySeen().size());
      news.newlySeen().forEach(row -> newlySeen(lines, row));
      lines.add("");
    }
    sounds(lines, news);
    return lines;
  }

  /** Which accounts were not read; empty when all of them were. */
  List<String> readings(News news) {
    WindowReadings readings = news.readings();
    List<String> lines = new ArrayList<>();
    add(lines, readings.unread(), "not been read since then");
    add(lines, readings.inPart(), "not been read back to then, so that uploads may be missing");
    add(lines, readings.retired(), "not been read since then, and will not be: scraping is off");
    return lines;
  }

  private String headline(News news) {
    String since = texts.moment(news.question().since());
    if (news.videos().isEmpty()) {
      return news.readings().read() == 0
          ? "Nothing was read since " + since + ": what is new since then is not known."
          : (news.isEmpty() ? "Nothing new since " : "No new videos since ") + since + ".";
    }
    long accounts = news.videos().stream().map(VideoRow::account).distinct().count();
    int late = news.newlySeen().size();
    return "New since "
        + since
        + ": "
        + counted(news.uploads(), "new video")
        + (late == 0 ? "" : " and " + count(late) + " seen late")
        + ", of "
        + counted(accounts, "account");
  }

  private void sounds(List<String> lines, News news) {
    if (!news.firstUsed().isEmpty()) {
      heading(lines, "SOUNDS USED FOR THE FIRST TIME", news.firstUsed().size());
      news.firstUsed().forEach(each -> firstUse(lines, each));
    }
    if (!news.pickedUp().isEmpty()) {
      heading(lines, "SOUNDS PICKED UP BY MORE ACCOUNTS", news.pickedUp().size());
      news.pickedUp().forEach(each -> pickedUp(lines, each));
    }
    if (!news.goneQuiet().isEmpty()) {
      String days = news.question().quietDays() + " DAYS";
      heading(lines, "SOUNDS GONE QUIET, NOT USED FOR " + days, news.goneQuiet().size());
      news.goneQuiet().forEach(each -> goneQuiet(lines, each));
    }
  }

  private void heading(List<String> lines, String words, long number) {
    String text = words + ": " + count(number);
    lines.add(terminal.colours() ? BOLD + text + PLAIN : text);
    lines.add("");
  }

  private void uploaded(List<String> lines, SoundVideos group) {
    SoundUsage sound = group.sound();
    if (sound == null) {
      lines.add(UNIDENTIFIED);
    } else {
      title(lines, sound);
    }
    long accounts = group.videos().stream().map(VideoRow::account).distinct().count();
    lines.add(
        counted(group.videos().size(), "video")
            + " by "
            + counted(accounts, "account")
            + ", "
            + views(group.videos())
            + ", the newest of "
            + texts.moment(group.videos().get(0).video().uploadedAt()));
    group.videos().forEach(row -> lines.add(row.link().toString()));
    lines.add("");
  }

  private void newlySeen(List<String> lines, VideoRow row) {
    Sound sound = row.video().sound();
    lines.add(row.link().toString());
    lines.add(
        "  "
            + views(List.of(row))
            + ", "
            + texts.moment(row.video().uploadedAt())
            + ", "
            + (sound == null ? UNIDENTIFIED : CellText.harmless(sound.key().value())));
  }

  private static void firstUse(List<String> lines, FirstUse news) {
    title(lines, news.sound());
    lines.add(counted(news.sound().uses(), "video") + " by " + accounts(news.by()));
    lines.add("");
  }

  private static void pickedUp(List<String> lines, PickedUp news) {
    title(lines, news.sound());
    lines.add(
        "by "
            + accounts(news.newcomers())
            + ": "
            + counted(news.accountsBefore(), "account")
            + " before, "
            + count(news.sound().accounts())
            + " now");
    lines.add("");
  }

  private static void goneQuiet(List<String> lines, GoneQuiet news) {
    title(lines, news.sound());
    lines.add(
        counted(news.sound().uses(), "video")
            + " by "
            + accounts(news.by())
            + ", the last of "
            + news.sound().lastUsed()
            + " (UTC)");
    if (!news.notFresh().isEmpty()) {
      lines.add("The silence may be ours: " + notFresh(news));
    }
    lines.add("");
  }

  private static String notFresh(GoneQuiet news) {
    int some = news.notFresh().size();
    if (some == news.by().size()) {
      return (some == 1 ? "it has" : "they have") + " not been read lately";
    }
    return handles(news.notFresh()) + (some == 1 ? " has" : " have") + " not been read lately";
  }

  private static void title(List<String> lines, SoundUsage sound) {
    lines.add(CellText.harmless(sound.key().value()));
    MusicId clip = sound.musicId();
    if (clip != null) {
      lines.add(clip.link(sound.title()).toString());
    }
  }

  /** What the known views come to; the unknown ones can only add to them. */
  private static String views(Collection<VideoRow> videos) {
    List<Long> known =
        videos.stream().map(row -> row.video().metrics().views()).filter(Objects::nonNull).toList();
    if (known.isEmpty()) {
      return "views not known";
    }
    long sum = known.stream().mapToLong(Long::longValue).sum();
    return (known.size() < videos.size() ? "at least " : "")
        + CellText.volume(sum)
        + (sum == 1 ? " view" : " views");
  }

  private static String accounts(List<SoundUse> uses) {
    return named(
        uses.stream()
            .map(
                use ->
                    use.uses() == 1
                        ? use.account().toString()
                        : use.account() + " (" + count(use.uses()) + ")")
            .toList());
  }

  private static String handles(List<CoveredAccount> accounts) {
    return named(accounts.stream().map(each -> each.handle().toString()).toList());
  }

  private static String named(List<String> handles) {
    int more = handles.size() - ACCOUNTS_NAMED;
    return Stream.concat(
            handles.stream().limit(ACCOUNTS_NAMED),
            more > 0 ? Stream.of("and " + count(more) + " more") : Stream.of())
        .collect(joining(", "));
  }

  private static void add(List<String> lines, List<CoveredAccount> accounts, String what) {
    if (!accounts.isEmpty()) {
      lines.add(
          counted(accounts.size(), "account")
              + (accounts.size() == 1 ? " has " : " have ")
              + what
              + ": "
              + handles(accounts));
    }
  }

  private static String counted(long number, String noun) {
    return count(number) + " " + noun + (number == 1 ? "" : "s");
  }
}
