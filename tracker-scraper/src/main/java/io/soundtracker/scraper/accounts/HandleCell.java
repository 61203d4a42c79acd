package io.soundtracker.scraper.accounts;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.InvalidHandleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One cell of an account column. A handle is <em>marked</em> when it says itself that it is one:
 * {@code @name}, or an address. Bare names are believed only where nothing else can be meant, since
 * most words, and many passwords, have the form of a handle.
 *
 * @param text the cell without outer white space
 */
record HandleCell(String text) {
  /** Longer than any address; expressions are slow on what nobody writes. */
  private static final int LONGEST = 2_000;

  /** Longer than any handle with a query behind it. */
  private static final int LONGEST_NAME = 100;

  private static final Pattern BETWEEN_PARTS = Pattern.compile("[,;|\\r\\n\\t]+");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Set<String> PLACEHOLDERS =
      Set.of("-", "n/a", "#n/a", "na", "nan", "none", "null", "tbd");
  private static final Pattern SHORT_LINK =
      Pattern.compile(
          "(?:https?://)?(?:(?:vm|vt)\\.tiktok\\.com|(?:[a-z]+\\.)?tiktok\\.com/t)(?:/.*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://)?(?<host>[a-z0-9.-]+\\.[a-z]{2,})(?::\\d+)?/.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern BARE_ADDRESS =
      Pattern.compile("www\\.[^/]*|(?:.*\\.)?tiktok\\.com", Pattern.CASE_INSENSITIVE);

  static HandleCell of(String cell) {
    String text = trimmed(cell);
    // Our own CSV export, like others, guards spreadsheets from texts that begin with @.
    return new HandleCell(text.startsWith("'@") ? text.substring(1) : text);
  }

  boolean isBlank() {
    return text.isEmpty() || PLACEHOLDERS.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Whether it begins with something marked. */
  boolean isMarked() {
    return isMarked(text);
  }

  /** What it names, one finding for each piece. */
  List<Finding> read(Names names) {
    List<String> pieces = pieces();
    if (pieces.size() <= 1) {
      return List.of(piece(pieces.isEmpty() ? text : pieces.get(0)));
    }
    long marked = pieces.stream().filter(HandleCell::isMarked).count();
    if (marked == pieces.size() || (marked == 0 && names == Names.SEVERAL)) {
      return pieces.stream().map(HandleCell::piece).toList();
    }
    if (names == Names.ONE) {
      return List.of(Finding.text("it has more text than one handle"));
    }
    return pieces.stream().map(HandleCell::pieceAmongMarked).toList();
  }

  /** Its parts; of a part with spaces its words, but only if all are marked. */
  private List<String> pieces() {
    List<String> pieces = new ArrayList<>();
    for (String part : BETWEEN_PARTS.splitAsStream(text).toList()) {
      HandleCell cell = of(part);
      List<String> words = SPACE.splitAsStream(cell.text()).toList();
      if (words.stream().allMatch(HandleCell::isMarked)) {
        pieces.addAll(words);
      } else if (!cell.isBlank()) {
        pieces.add(cell.text());
      }
    }
    return pieces;
  }

  private static Finding pieceAmongMarked(String piece) {
    return isMarked(piece)
        ? piece(piece)
        : Finding.text("it has no @ before it, unlike others in the same cell");
  }

  private static Finding piece(String piece) {
    if (piece.length() > LONGEST
        || (piece.length() > LONGEST_NAME && !ADDRESS.matcher(piece).matches())) {
      return Finding.text("it is longer than any handle or address");
    }
    if (SHORT_LINK.matcher(piece).matches()) {
      return Finding.shortLink();
    }
    if (SPACE.matcher(piece).find()) {
      return Finding.text("it is text with spaces; a handle has none");
    }
    Matcher address = ADDRESS.matcher(piece);
    if (address.matches() && !isTikTok(address.group("host"))) {
      return Finding.elsewhere("it is an address outside tiktok.com");
    }
    if (BARE_ADDRESS.matcher(piece).matches()) {
      return Finding.text("it is an address, and not a profile's");
    }
    if (!isMarked(piece) && piece.contains("?")) {
      return Finding.text("handles have only letters a-z, digits, underscores and periods");
    }
    try {
      return Finding.account(AccountHandle.of(piece));
    } catch (InvalidHandleException refused) {
      // Not its message, which quotes the text.
      return Finding.text(refused.reason());
    }
  }

  private static boolean isTikTok(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("tiktok.com") || name.endsWith(".tiktok.com");
  }

  private static boolean isMarked(String piece) {
    return piece.startsWith("@") || (piece.length() <= LONGEST && ADDRESS.matcher(piece).matches());
  }

  /** Without outer white space of any kind, and without the invisible marks that phones copy. */
  private static String trimmed(String cell) {
    int begin = 0;
    int end = cell.length();
    while (begin < end && isInvisible(cell.charAt(begin))) {
      begin++;
    }
    while (begin < end && isInvisible(cell.charAt(end - 1))) {
      end--;
    }
    return cell.substring(begin, end);
  }

  private static boolean isInvisible(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.getType(character) == Character.FORMAT;
  }

  /** How many accounts a column's cells may name with bare names. */
  enum Names {
    ONE,
    SEVERAL
  }
}
