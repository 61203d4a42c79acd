package io.soundtracker.reports.excel;

import java.io.IOException;
import java.util.HashSet;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.POIXMLRelation;
import org.apache.poi.xssf.usermodel.XSSFFactory;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * What is in a sheet beside its rows. POI keeps that of all sheets as trees of XML until the
 * workbook is written; this one becomes text, a tenth of the size, when the sheet is finished.
 */
final class StillSheet extends XSSFSheet {

  /** Writes it, to which nothing is added any more, and whatever belongs to it. */
  void finish() throws IOException {
    onSave(new HashSet<>());
    setCommitted(true);
    onDocumentCreate(); // In the place of what it was, which nothing holds any more.
  }

  /** Where it stands in the zip. */
  String path() {
    return getPackagePart().getPartName().getName().substring(1);
  }

  /** Has POI make sheets of this kind. */
  static final class Factory extends XSSFFactory {
    @Override
    public POIXMLDocumentPart newDocumentPart(POIXMLRelation kind) {
      return kind == XSSFRelation.WORKSHEET ? new StillSheet() : super.newDocumentPart(kind);
    }
  }
}
