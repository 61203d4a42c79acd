package io.soundtracker.reports.excel;

/**
 * The names of the sheets that every workbook has.
 *
 * @param cover what the workbook is about
 * @param index the songs
 * @param chart the first of them as a picture
 * @param accounts the accounts
 * @param videos all videos
 */
record SheetSet(String cover, String index, String chart, String accounts, String videos) {

  /** Reserves them, before any song takes one. */
  static SheetSet in(Book book) {
    return new SheetSet(
        book.name("About"),
        book.name("Index"),
        book.name("Top songs"),
        book.name("Accounts"),
        book.name("All videos"));
  }
}
