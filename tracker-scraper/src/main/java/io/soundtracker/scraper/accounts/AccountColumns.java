package io.soundtracker.scraper.accounts;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.scraper.accounts.AccountColumn.Trust;
import io.soundtracker.scraper.accounts.Finding.Kind;
import io.soundtracker.scraper.accounts.HandleCell.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The columns of a file that name accounts.
 *
 * @param width how many columns the file has altogether
 * @param columns at least one, in the file's order
 */
record AccountColumns(int width, List<AccountColumn> columns) {

  /** The only column of a file without a header. */
  static final AccountColumns WITHOUT_HEADER =
      new AccountColumns(1, List.of(new AccountColumn(0, Trust.SURE, Names.ONE)));

  /** Recognises a header; empty when no column of it names accounts. */
  static Optional<AccountColumns> in(List<String> header) {
    List<AccountColumn> columns =
        IntStream.range(0, header.size())
            .mapToObj(index -> AccountColumn.of(index, header.get(index)))
            .flatMap(Optional::stream)
            .toList();
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(new AccountColumns(header.size(), columns));
  }

  /**
   * Whether the cells of a row with stray quotation marks can be believed: none is missing, and
   * what names accounts stands in the row as it is, not joined from pieces.
   */
  boolean fit(List<String> cells, String row) {
    return cells.size() == width
        && columns.stream().map(column -> cells.get(column.index())).allMatch(row::contains);
  }

  /** What a row names; empty when its account cells are. */
  List<Finding> read(List<String> cells) {
    if (cells.stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
      return List.of(
          Finding.text("it has more cells than the header; a cell with a delimiter needs quotes"));
    }
    List<List<Finding>> sure =
        columns.stream()
            .filter(column -> column.trust() == Trust.SURE)
            .filter(column -> !column.cell(cells).isBlank())
            .map(column -> column.cell(cells).read(column.names()))
            .toList();
    return settle(sure.isEmpty() ? loose(cells) : sure);
  }

  /** Beside columns that hold handles, a name or login may stand here: only the marked count. */
  private List<List<Finding>> loose(List<String> cells) {
    boolean alone = columns.stream().allMatch(column -> column.trust() == Trust.LOOSE);
    return columns.stream()
        .filter(column -> column.trust() == Trust.LOOSE)
        .filter(column -> !column.cell(cells).isBlank())
        .filter(column -> alone || column.cell(cells).isMarked())
        .map(column -> column.cell(cells).read(column.names()))
        .toList();
  }

  /** Several cells describe the same accounts. */
  private static List<Finding> settle(List<List<Finding>> perCell) {
    if (perCell.stream().anyMatch(findings -> findings.size() > 1)) {
      return union(perCell);
    }
    List<Finding> findings = perCell.stream().flatMap(List::stream).toList();
    Set<Optional<AccountHandle>> handles =
        findings.stream()
            .filter(finding -> finding.kind() == Kind.ACCOUNT)
            .map(finding -> Optional.ofNullable(finding.handle()))
            .collect(Collectors.toSet());
    if (handles.size() > 1) {
      return List.of(Finding.text("its columns name different accounts"));
    }
    // A handle beside an Instagram address is a handle on Instagram.
    return first(findings, Kind.ELSEWHERE)
        .or(() -> first(findings, Kind.ACCOUNT))
        .or(() -> first(findings, Kind.SHORT_LINK))
        .or(() -> first(findings, Kind.TEXT))
        .map(List::of)
        .orElse(List.of());
  }

  private static List<Finding> union(List<List<Finding>> perCell) {
    Set<Finding> accounts = new HashSet<>();
    return perCell.stream()
        .flatMap(List::stream)
        .filter(finding -> finding.kind() != Kind.ACCOUNT || accounts.add(finding))
        .toList();
  }

  private static Optional<Finding> first(List<Finding> findings, Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).findFirst();
  }
}
