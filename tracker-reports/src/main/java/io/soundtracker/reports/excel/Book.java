package io.soundtracker.reports.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTHyperlinks;

/** A workbook in the making. Its sheets are made one after another. */
final class Book implements AutoCloseable {
  private static final String PROGRAM = "Warner Sound Tracker";

  private final StreamedWorkbook workbook = new StreamedWorkbook();
  private final Styles styles = new Styles(workbook.getXSSFWorkbook());
  private final SheetNames names = new SheetNames();
  private final Limits limits;
  private final LinkBudget links;
  private CTHyperlinks linkElements = CTHyperlinks.Factory.newInstance();

  Book(Limits limits) {
    this.limits = limits;
    this.links = new LinkBudget(limits.cellLinks());
  }

  /** Reserves a name for a sheet. */
  String name(String wish) {
    return names.of(wish);
  }

  /** Begins a sheet, under a name that was reserved for it. */
  BookSheet sheet(String name) {
    return new BookSheet(this, workbook.createSheet(name));
  }

  /** Begins one of the sheets that every workbook has. */
  BookSheet mainSheet(String name) {
    BookSheet sheet = sheet(name);
    sheet.accent();
    return sheet;
  }

  /** Ends a sheet. */
  void finish(SXSSFSheet sheet) throws IOException {
    workbook.finish(sheet);
    linkElements = CTHyperlinks.Factory.newInstance();
  }

  /** The looks. */
  Styles styles() {
    return styles;
  }

  /** How many rows a sheet has room for. */
  int rows() {
    return limits.rows();
  }

  /** The links that may still belong to a cell. */
  LinkBudget links() {
    return links;
  }

  /** A link to be put into a cell. */
  Hyperlink link(Link link) {
    return new CellLink(linkElements.addNewHyperlink(), link);
  }

  /** What is in the latest sheet beside its rows, for charts. */
  XSSFSheet still() {
    return workbook.still();
  }

  /** Says what the workbook is and when it was made. */
  void describe(String title, Instant madeAt) {
    POIXMLProperties properties = workbook.getXSSFWorkbook().getProperties();
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    Optional<Date> at = Optional.of(Date.from(madeAt));
    core.setTitle(title);
    core.setCreator(PROGRAM);
    core.setLastModifiedByUser(PROGRAM);
    core.setCreated(at);
    core.setModified(at);
    properties.getExtendedProperties().setApplication(PROGRAM);
  }

  /** Writes the whole workbook, by way of a file that does not exist yet. */
  void write(Path file, OutputStream out) throws IOException {
    try (OutputStream whole = Files.newOutputStream(file)) {
      workbook.write(whole);
    }
    WorkbookFile.copy(file, out);
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
