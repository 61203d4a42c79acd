package io.soundtracker.reports.excel;

import java.net.URI;
import org.apache.poi.common.usermodel.HyperlinkType;

/**
 * Where a cell leads.
 *
 * @param type a page or a place in the workbook
 * @param address as a link has it, at most 255 characters
 * @param formulaAddress as a formula has it
 */
record Link(HyperlinkType type, String address, String formulaAddress) {

  /** To a page. */
  static Link to(URI page) {
    return new Link(HyperlinkType.URL, page.toString(), page.toString());
  }

  /** To the top of a sheet. */
  static Link toSheet(String name) {
    String place = SheetNames.quoted(name) + "!A1";
    return new Link(HyperlinkType.DOCUMENT, place, "#" + place);
  }
}
