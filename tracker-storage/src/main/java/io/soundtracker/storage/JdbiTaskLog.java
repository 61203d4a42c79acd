package io.soundtracker.storage;

import io.soundtracker.core.task.TaskLog;
import io.soundtracker.core.task.TaskRun;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The last run of each task, in SQLite. */
final class JdbiTaskLog implements TaskLog {
  private static final String SELECT =
      "SELECT task, started_at, ended_at, succeeded, message FROM task_runs";

  private final SqliteGate gate;

  JdbiTaskLog(SqliteGate gate) {
    this.gate = gate;
  }

  @Override
  public Optional<TaskRun> last(String task) {
    return gate.read(
        handle ->
            handle
                .createQuery(SELECT + " WHERE task = :task")
                .bind("task", task)
                .map((row, context) -> run(row))
                .findOne());
  }

  @Override
  public List<TaskRun> all() {
    return gate.read(
        handle ->
            handle.createQuery(SELECT + " ORDER BY task").map((row, context) -> run(row)).list());
  }

  @Override
  public void record(TaskRun run) {
    gate.write(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO task_runs (task, started_at, ended_at, succeeded, message)
                    VALUES (:task, :startedAt, :endedAt, :succeeded, :message)
                    ON CONFLICT (task) DO UPDATE SET started_at = excluded.started_at,
                      ended_at = excluded.ended_at, succeeded = excluded.succeeded,
                      message = excluded.message
                    """)
                .bind("task", run.task())
                .bind("startedAt", Timestamps.text(run.startedAt()))
                .bind("endedAt", Timestamps.text(run.endedAt()))
                .bind("succeeded", run.succeeded())
                .bind("message", run.message())
                .execute());
  }

  private static TaskRun run(ResultSet row) throws SQLException {
    return new TaskRun(
        row.getString("task"),
        Timestamps.moment(row.getString("started_at")),
        Timestamps.moment(row.getString("ended_at")),
        row.getBoolean("succeeded"),
        row.getString("message"));
  }
}
