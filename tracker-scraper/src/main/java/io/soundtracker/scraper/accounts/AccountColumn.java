package io.soundtracker.scraper.accounts;

import io.soundtracker.scraper.accounts.HandleCell.Names;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A column that names accounts, known by its header.
 *
 * @param index 0 for the first
 * @param trust whether it can mean anything else
 * @param names how many accounts a cell may name
 */
record AccountColumn(int index, Trust trust, Names names) {
  /** What people name in a message; the sets below accept more spellings. */
  static final String USUAL_NAMES =
      "Account, Account Handle, Account URL, Handle, Handles, Creator Handles, Profile URL,"
          + " TikTok Handle, TikTok URL, URL, Username";

  private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{N}]");

  private static final Set<String> SURE =
      Set.of(
          "accounthandle",
          "accounturl",
          "creatorhandle",
          "handle",
          "profilelink",
          "profileurl",
          "tiktokaccount",
          "tiktokhandle",
          "tiktoklink",
          "tiktokprofile",
          "tiktokprofileurl",
          "tiktokurl",
          "tiktokusername",
          "url");
  private static final Set<String> SURE_SEVERAL =
      Set.of("accounthandles", "creatorhandles", "handles", "tiktokaccounts", "tiktokhandles");
  private static final Set<String> LOOSE = Set.of("account", "creator", "tiktok", "username");
  private static final Set<String> LOOSE_SEVERAL = Set.of("accounts", "creators", "usernames");

  /** Recognises a header in any case and spacing. */
  static Optional<AccountColumn> of(int index, String header) {
    String name = plain(header);
    if (SURE.contains(name)) {
      return Optional.of(new AccountColumn(index, Trust.SURE, Names.ONE));
    }
    if (SURE_SEVERAL.contains(name)) {
      return Optional.of(new AccountColumn(index, Trust.SURE, Names.SEVERAL));
    }
    if (LOOSE.contains(name)) {
      return Optional.of(new AccountColumn(index, Trust.LOOSE, Names.ONE));
    }
    if (LOOSE_SEVERAL.contains(name)) {
      return Optional.of(new AccountColumn(index, Trust.LOOSE, Names.SEVERAL));
    }
    return Optional.empty();
  }

  /** A header reduced to its letters and digits, in lower case: {@code Handle(s)} is handles. */
  static String plain(String header) {
    return NOT_IN_NAMES.matcher(header).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** Every accepted header in its plain form, for the manual's sake. */
  static Set<String> acceptedNames() {
    Set<String> names = new TreeSet<>();
    List.of(SURE, SURE_SEVERAL, LOOSE, LOOSE_SEVERAL).forEach(names::addAll);
    return names;
  }

  HandleCell cell(List<String> cells) {
    return HandleCell.of(index < cells.size() ? cells.get(index) : "");
  }

  enum Trust {
    /** Holds handles or addresses. */
    SURE,
    /** May hold somebody's real name or login as well. */
    LOOSE
  }
}
