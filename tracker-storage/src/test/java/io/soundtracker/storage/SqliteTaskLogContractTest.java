package io.soundtracker.storage;

import io.soundtracker.core.contract.TaskLogContract;
import io.soundtracker.core.task.TaskLog;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SqliteTaskLogContractTest implements TaskLogContract {
  @RegisterExtension final SqliteStorage storage = new SqliteStorage();

  @Override
  public TaskLog tasks() {
    return storage.database().tasks();
  }
}
