package io.soundtracker.reports.excel;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTHyperlink;

/**
 * A link that belongs to a cell. Those that POI makes are a document of XML each, which takes five
 * times the memory of an element among others.
 */
final class CellLink extends XSSFHyperlink {
  private final HyperlinkType type;

  /**
   * A link.
   *
   * @param element a new one
   */
  CellLink(CTHyperlink element, Link link) {
    super(element, null);
    this.type = link.type();
    setAddress(link.address());
    if (needsRelationToo()) {
      element.unsetLocation();
    }
  }

  @Override
  public HyperlinkType getType() {
    return type;
  }

  /** The address of a page stands in a part beside the sheet's. */
  @Override
  public boolean needsRelationToo() {
    return type != HyperlinkType.DOCUMENT;
  }
}
