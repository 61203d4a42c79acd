package io.soundtracker.reports.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Looks for what makes Excel offer to repair a workbook. */
final class RepairTriggers {
  private static final int LINKS_OF_A_SHEET = 65_530;
  private static final int LONGEST_TEXT = 32_767;
  private static final String REFERENCE = "[A-Z]{1,3}[1-9][0-9]{0,6}(:[A-Z]{1,3}[1-9][0-9]{0,6})?";

  private final List<String> found = new ArrayList<>();
  private final Set<String> parts = new HashSet<>();

  private RepairTriggers() {}

  /** What is wrong, one line each. */
  static List<String> in(byte[] workbook) throws Exception {
    RepairTriggers triggers = new RepairTriggers();
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        triggers.part(part.getName(), builder, zip.readAllBytes());
      }
    }
    return triggers.found;
  }

  private void part(String name, DocumentBuilder builder, byte[] content) throws IOException {
    check(parts.add(name.toLowerCase(Locale.ROOT)), name + ": twice");
    Document xml;
    try {
      xml = builder.parse(new ByteArrayInputStream(content));
    } catch (org.xml.sax.SAXException e) {
      found.add(name + ": " + e.getMessage());
      return;
    }
    if (name.equals("xl/workbook.xml")) {
      names(xml);
    } else if (name.startsWith("xl/worksheets/sheet")) {
      sheet(name, xml);
    }
  }

  private void names(Document workbook) {
    Set<String> taken = new HashSet<>();
    for (Element sheet : elements(workbook, "sheet")) {
      String name = sheet.getAttribute("name");
      check(taken.add(name.toLowerCase(Locale.ROOT)), "two sheets are called " + name);
      check(!name.isEmpty() && name.length() <= 31, "a sheet is called " + name);
      check(!name.matches("(?s).*[\\[\\]:*?/\\\\].*|'.*|.*'"), "a sheet is called " + name);
      check(!name.equalsIgnoreCase("history"), "a sheet is called " + name);
    }
    Set<String> defined = new HashSet<>();
    for (Element name : elements(workbook, "definedName")) {
      String key = name.getAttribute("name") + " of " + name.getAttribute("localSheetId");
      check(defined.add(key), key + ": twice");
      check(!name.getTextContent().contains("#REF!"), key + ": leads nowhere");
    }
  }

  private void sheet(String name, Document sheet) {
    int row = 0;
    for (Element each : elements(sheet, "row")) {
      int number = Integer.parseInt(each.getAttribute("r"));
      check(number > row, name + ": row " + number + " after " + row);
      row = number;
    }
    elements(sheet, "c").forEach(cell -> cell(name, cell));
    List<Element> links = elements(sheet, "hyperlink");
    check(links.size() <= LINKS_OF_A_SHEET, name + ": too many links");
    Set<String> linked = new HashSet<>();
    for (Element link : links) {
      String cell = link.getAttribute("ref");
      check(linked.add(cell) && cell.matches(REFERENCE), name + ": link at " + cell);
    }
    check(elements(sheet, "hyperlinks").size() != 1 || !links.isEmpty(), name + ": no links");
    for (String kind : List.of("mergeCell", "autoFilter", "dimension")) {
      for (Element each : elements(sheet, kind)) {
        String range = each.getAttribute("ref");
        check(range.matches(REFERENCE), name + ": " + kind + " at " + range);
      }
    }
  }

  private void cell(String sheet, Element cell) {
    String place = sheet + " " + cell.getAttribute("r");
    check(cell.getAttribute("r").matches(REFERENCE), place);
    boolean text =
        cell.getAttribute("t").equals("inlineStr") || cell.getAttribute("t").equals("str");
    String content = cell.getTextContent();
    check(content.length() <= LONGEST_TEXT, place + ": too long");
    for (Element formula : children(cell, "f")) {
      String code = formula.getTextContent();
      check(code.length() <= 8_192, place + ": formula too long");
      for (String literal : code.split("\"(?=[,)]|$)|(?<=[(,])\"", -1)) {
        check(literal.length() <= 255, place + ": literal too long");
      }
    }
    if (!text && !content.isEmpty()) {
      check(!content.contains("NaN") && !content.contains("Infinity"), place + ": " + content);
    }
  }

  private static List<Element> elements(Document xml, String name) {
    return list(xml.getElementsByTagNameNS("*", name));
  }

  private static List<Element> children(Element parent, String name) {
    return list(parent.getElementsByTagNameNS("*", name));
  }

  private static List<Element> list(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private void check(boolean good, String otherwise) {
    if (!good) {
      found.add(otherwise);
    }
  }
}
