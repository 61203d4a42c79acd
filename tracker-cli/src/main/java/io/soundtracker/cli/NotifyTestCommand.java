package io.soundtracker.cli;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.daemon.notify.Delivery;
import io.soundtracker.daemon.notify.Notification;
import io.soundtracker.daemon.notify.Notifier;
import io.soundtracker.reports.rows.Column;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "test",
    description = {
      "Send a test message through every configured channel, and say which took it.",
      "Each is tried once."
    })
final class NotifyTestCommand implements Callable<Integer> {
  private static final List<Column<Result>> COLUMNS =
      List.of(
          Column.id("channel", "Channel", Result::channel),
          Column.id("status", "Status", result -> result.delivery().isDone() ? "ok" : "failed"),
          Column.text("reason", "Reason", result -> orNull(result.delivery().reason())));

  private static final List<Column<Result>> FOR_PROGRAMS = withAdvice();

  @Mixin private final OutputOptions output;

  private final Application application;
  private final Surroundings surroundings;

  @Inject
  NotifyTestCommand(OutputOptions output, Application application, Surroundings surroundings) {
    this.output = output;
    this.application = application;
    this.surroundings = surroundings;
  }

  private record Result(String channel, Delivery delivery) {}

  @Override
  public Integer call() {
    List<Notifier> channels = application.channels();
    if (channels.isEmpty()) {
      throw new InvalidInputException(
          "No channel is configured",
          "Set notifications.slack, mail or webhook in tracker.yaml; tracker init writes an example");
    }
    Notification message = Notification.test(surroundings.clock().instant());
    List<Result> results = new ArrayList<>();
    for (Notifier channel : channels) {
      results.add(new Result(channel.name(), channel.deliver(message)));
    }
    output.print(COLUMNS, FOR_PROGRAMS, results);
    results.stream()
        .filter(result -> !result.delivery().isDone())
        .forEach(result -> output.note(result.channel() + ": " + result.delivery().wayOut()));
    return results.stream().allMatch(result -> result.delivery().isDone())
        ? ExitCode.DONE
        : ExitCode.FAILED;
  }

  private static List<Column<Result>> withAdvice() {
    List<Column<Result>> all = new ArrayList<>(COLUMNS);
    all.add(Column.text("advice", "Advice", result -> orNull(result.delivery().wayOut())));
    return List.copyOf(all);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
