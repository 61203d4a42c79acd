package io.soundtracker.cli;

import io.soundtracker.cli.output.CellText;
import io.soundtracker.core.database.DatabaseInfo;
import io.soundtracker.reports.rows.Column;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "info", description = "Tell what the database is and how much is in it.")
final class DbInfoCommand implements Callable<Integer> {
  @Mixin private final OutputOptions output;

  private final Application application;
  private final Messages messages;

  @Inject
  DbInfoCommand(OutputOptions output, Application application, Messages messages) {
    this.output = output;
    this.application = application;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    DatabaseInfo info = application.inspect().database().info();
    if (output.isTable()) {
      messages.result("Database  " + CellText.harmless(info.location()));
      messages.result("Product   " + info.product() + ", schema version " + info.schemaVersion());
      messages.result("Size      " + CellText.count(info.bytes()) + " bytes");
      messages.result("");
      output.print(
          List.of(
              Column.<Map.Entry<String, Long>>id("table", "Table", Map.Entry::getKey),
              Column.count("rows", "Rows", Map.Entry::getValue)),
          List.copyOf(info.rows().entrySet()));
    } else {
      output.print(oneRow(info), List.of(info));
    }
    return ExitCode.DONE;
  }

  private static List<Column<DatabaseInfo>> oneRow(DatabaseInfo info) {
    List<Column<DatabaseInfo>> columns = new ArrayList<>();
    columns.add(Column.text("location", "Location", DatabaseInfo::location));
    columns.add(Column.text("product", "Product", DatabaseInfo::product));
    columns.add(Column.count("schemaVersion", "Schema version", DatabaseInfo::schemaVersion));
    columns.add(Column.count("bytes", "Bytes", DatabaseInfo::bytes));
    info.rows()
        .forEach(
            (table, rows) -> columns.add(Column.count(lowerCamelCase(table), table, row -> rows)));
    return columns;
  }

  private static String lowerCamelCase(String table) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < table.length(); i++) {
      boolean afterUnderscore = i > 0 && table.charAt(i - 1) == '_';
      if (table.charAt(i) != '_') {
        key.append(afterUnderscore ? Character.toUpperCase(table.charAt(i)) : table.charAt(i));
      }
    }
    return key.toString();
  }
}
