package io.soundtracker.storage;

import io.soundtracker.core.contract.AccountRepositoryContract;
import io.soundtracker.core.contract.StoragePorts;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SqliteAccountRepositoryContractTest implements AccountRepositoryContract {
  @RegisterExtension final SqliteStorage storage = new SqliteStorage();

  @Override
  public StoragePorts storage() {
    return storage;
  }
}
