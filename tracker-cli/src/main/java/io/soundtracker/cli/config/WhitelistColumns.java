package io.soundtracker.cli.config;

import io.soundtracker.core.sound.MusicId;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.scraper.csv.CsvRecord;
import io.soundtracker.scraper.csv.Dialect;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a whitelist has what: the place of each column from 0, or {@link #NONE}. Headers are known
 * by their letters and digits alone, so {@code song_link} is {@code Song Link}. The columns that
 * {@code tracker sounds --format csv} writes are among them.
 *
 * @param dialect how records are divided
 * @param link addresses or numbers of clips
 * @param song titles
 * @param artist who performs them
 * @param key titles and artists as one text
 */
record WhitelistColumns(Dialect dialect, int link, int song, int artist, int key) {
  private static final int NONE = -1;
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{N}]");

  private static final Set<String> LINKS =
      Set.of("songlink", "soundlink", "musiclink", "link", "url", "songurl", "musicid", "soundid");
  private static final Set<String> SONGS =
      Set.of("song", "songname", "songtitle", "title", "sound", "soundname");
  private static final Set<String> ARTISTS = Set.of("artistname", "artist", "artists");
  private static final Set<String> KEYS = Set.of("soundkey");

  /** The number stands last in the path, after the words of the title. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://)?(?:[a-z]+\\.)?tiktok\\.com/music/(?:[^/?#]*-)?([0-9]{1,20})/?(?:[?#].*)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern INVISIBLE_ENDS =
      Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

  /** Recognises a header; empty when no column of it names songs. */
  static Optional<WhitelistColumns> in(CsvRecord header) {
    if (header.form() == CsvRecord.Form.TOO_LONG || header.form() == CsvRecord.Form.OPEN_QUOTE) {
      return Optional.empty();
    }
    return Stream.of(Dialect.COMMA, Dialect.SEMICOLON, Dialect.TAB)
        .max(Comparator.comparingInt(dialect -> known(dialect.cells(header))))
        .map(dialect -> of(dialect, dialect.cells(header)))
        .filter(columns -> columns.link >= 0 || columns.song >= 0 || columns.key >= 0);
  }

  /** The clip that a row names; empty for none, or a short link that only TikTok can follow. */
  Optional<MusicId> musicId(List<String> cells) {
    String text = cell(cells, link);
    if (MusicId.isValid(text)) {
      return Optional.of(new MusicId(text));
    }
    Matcher address = ADDRESS.matcher(text);
    return address.matches() ? Optional.of(new MusicId(address.group(1))) : Optional.empty();
  }

  /** The name that a row gives; empty when it gives no title. */
  Optional<SoundKey> key(List<String> cells) {
    String whole = cell(cells, key);
    if (!whole.isEmpty()) {
      return Optional.of(SoundKey.of(whole));
    }
    return Sound.identify(cell(cells, song), cell(cells, artist), null).map(Sound::key);
  }

  private static WhitelistColumns of(Dialect dialect, List<String> header) {
    return new WhitelistColumns(
        dialect,
        find(header, LINKS),
        find(header, SONGS),
        find(header, ARTISTS),
        find(header, KEYS));
  }

  private static int known(List<String> header) {
    return (int)
        Stream.of(LINKS, SONGS, ARTISTS, KEYS).filter(names -> find(header, names) >= 0).count();
  }

  private static int find(List<String> header, Set<String> names) {
    for (int i = 0; i < header.size(); i++) {
      if (names.contains(
          NOT_IN_NAMES.matcher(header.get(i)).replaceAll("").toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return NONE;
  }

  private static String cell(List<String> cells, int index) {
    if (index < 0 || index >= cells.size()) {
      return "";
    }
    String text = INVISIBLE_ENDS.matcher(cells.get(index)).replaceAll("");
    // Our own CSV, like others, guards spreadsheets from texts that look like formulas.
    return text.matches("(?s)'[=+@-].*") ? text.substring(1) : text;
  }
}
