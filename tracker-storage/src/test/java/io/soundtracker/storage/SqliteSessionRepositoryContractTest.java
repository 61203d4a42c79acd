package io.soundtracker.storage;

import io.soundtracker.core.contract.SessionRepositoryContract;
import io.soundtracker.core.contract.StoragePorts;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SqliteSessionRepositoryContractTest implements SessionRepositoryContract {
  @RegisterExtension final SqliteStorage storage = new SqliteStorage();

  @Override
  public StoragePorts storage() {
    return storage;
  }
}
