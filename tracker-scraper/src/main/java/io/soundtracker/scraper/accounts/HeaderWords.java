package io.soundtracker.scraper.accounts;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells headers from data, because headers may be printed and data may not: a file without a header
 * begins with somebody's e-mail address and password.
 */
final class HeaderWords {
  private static final int MOST_SHOWN = 12;
  private static final Pattern LOOKS_LIKE_ONE = Pattern.compile("[\\p{L} ()/_#.-]{0,30}");

  /** Headers of columns that are no accounts; as data they would be strange. */
  private static final Set<String> KNOWN =
      Set.of(
          "accountlogin",
          "accountlogins",
          "accountname",
          "accountpassword",
          "comment",
          "comments",
          "date",
          "displayname",
          "email",
          "emailaddress",
          "emailpassword",
          "firstname",
          "followers",
          "fullname",
          "id",
          "instagram",
          "lastname",
          "login",
          "mail",
          "name",
          "names",
          "note",
          "notes",
          "pass",
          "passcode",
          "password",
          "passwords",
          "phone",
          "phonenumber",
          "pin",
          "platform",
          "priority",
          "pw",
          "pwd",
          "recoveryemail",
          "secret",
          "song",
          "sound",
          "status",
          "token",
          "twitter",
          "user",
          "website",
          "youtube");

  private HeaderWords() {}

  /** Whether a cell is the header of a column that is no account. */
  static boolean has(String cell) {
    return KNOWN.contains(AccountColumn.plain(cell));
  }

  /** Describes a first record: by its cells when they are headers for certain, else by number. */
  static String describe(List<String> cells) {
    String number = cells.size() == 1 ? "its one column" : "its " + cells.size() + " columns";
    boolean header =
        cells.stream().anyMatch(HeaderWords::has)
            && cells.stream().allMatch(cell -> LOOKS_LIKE_ONE.matcher(cell).matches());
    if (!header) {
      return number + (cells.size() == 1 ? " has" : " have") + " no header that is known here";
    }
    String names =
        cells.stream().limit(MOST_SHOWN).map(String::strip).collect(Collectors.joining(", "));
    String more = cells.size() > MOST_SHOWN ? ", ..." : "";
    return number + (cells.size() == 1 ? " is " : " are ") + names + more;
  }
}
