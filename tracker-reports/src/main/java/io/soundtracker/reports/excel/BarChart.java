package io.soundtracker.reports.excel;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFColorRgbBinary;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;

/** Horizontal bars for the rows of a sheet, the first on top, each with its figure. */
final class BarChart {
  private static final int GAP = 45;
  private static final double TITLE_SIZE = 12;
  private static final double ROOM_FOR_FIGURES = 1.25;
  private static final XDDFLineProperties NO_LINE =
      new XDDFLineProperties(new XDDFNoFillProperties());
  private static final byte[] BAR = {(byte) 0x5B, (byte) 0x7F, (byte) 0xA6};

  private final XSSFSheet sheet;
  private final List<String> labels;
  private final int first;
  private final int last;

  /**
   * Where a chart stands.
   *
   * @param left the first column
   * @param right the column after the last
   * @param top the first row
   * @param bottom the row after the last
   */
  record Place(int left, int right, int top, int bottom) {}

  /**
   * Prepares charts of some rows, whose labels are in the first column.
   *
   * @param first the first row, from 0
   * @param last the last row, from 0
   */
  BarChart(XSSFSheet sheet, List<String> labels, int first, int last) {
    this.sheet = sheet;
    this.labels = labels;
    this.first = first;
    this.last = last;
  }

  /** Draws what is in one column. */
  void draw(String title, int column, List<Long> figures, Place place) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFClientAnchor anchor =
        drawing.createAnchor(0, 0, 0, 0, place.left(), place.top(), place.right(), place.bottom());
    XSSFChart chart = drawing.createChart(anchor);
    heading(chart, title);
    long longest = figures.stream().mapToLong(Long::longValue).max().orElse(0);
    XDDFBarChartData bars = bars(chart, Math.max(1, longest * ROOM_FOR_FIGURES));
    bars.addSeries(categories(), numbers(column, figures)).setTitle(title, null);
    bars.setBarDirection(BarDirection.BAR);
    bars.setGapWidth(GAP);
    bars.setVaryColors(false);
    XDDFBarChartData.Series series = (XDDFBarChartData.Series) bars.getSeries(0);
    series.setFillProperties(new XDDFSolidFillProperties(new XDDFColorRgbBinary(BAR)));
    chart.plot(bars);
    showFigures(chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0));
  }

  private static void heading(XSSFChart chart, String title) {
    chart.setTitleText(title);
    chart.setTitleOverlay(false);
    chart.getFormattedTitle().getParagraph(0).addDefaultRunProperties().setFontSize(TITLE_SIZE);
    chart.getOrAddShapeProperties().setLineProperties(NO_LINE);
  }

  private static XDDFBarChartData bars(XSSFChart chart, double longest) {
    XDDFCategoryAxis down = chart.createCategoryAxis(AxisPosition.LEFT);
    down.setOrientation(AxisOrientation.MAX_MIN);
    down.setMajorTickMark(AxisTickMark.NONE);
    XDDFValueAxis across = chart.createValueAxis(AxisPosition.BOTTOM);
    across.setMinimum(0);
    across.setMaximum(longest);
    across.setCrosses(AxisCrosses.AUTO_ZERO);
    // The figures are at the bars.
    across.setVisible(false);
    across.getOrAddShapeProperties().setLineProperties(NO_LINE);
    down.getOrAddShapeProperties()
        .setLineProperties(
            new XDDFLineProperties(
                new XDDFSolidFillProperties(XDDFColor.from(PresetColor.LIGHT_GRAY))));
    return (XDDFBarChartData) chart.createData(ChartTypes.BAR, down, across);
  }

  private XDDFCategoryDataSource categories() {
    return XDDFDataSourcesFactory.fromArray(labels.toArray(String[]::new), range(0), 0);
  }

  private XDDFNumericalDataSource<Long> numbers(int column, List<Long> figures) {
    XDDFNumericalDataSource<Long> numbers =
        XDDFDataSourcesFactory.fromArray(figures.toArray(Long[]::new), range(column), column);
    numbers.setFormatCode("#,##0");
    return numbers;
  }

  private String range(int column) {
    return new CellRangeAddress(first, last, column, column)
        .formatAsString(sheet.getSheetName(), true);
  }

  private static void showFigures(CTBarSer series) {
    CTDLbls labels = series.addNewDLbls();
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }
}
