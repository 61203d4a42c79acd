package io.soundtracker.storage;

import io.soundtracker.core.contract.AccountIdentityContract;
import io.soundtracker.core.contract.StoragePorts;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SqliteAccountIdentityContractTest implements AccountIdentityContract {
  @RegisterExtension final SqliteStorage storage = new SqliteStorage();

  @Override
  public StoragePorts storage() {
    return storage;
  }
}
