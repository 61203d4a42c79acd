package io.soundtracker.storage;

import io.soundtracker.core.contract.ScrapeStoreContract;
import io.soundtracker.core.contract.StoragePorts;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SqliteScrapeStoreContractTest implements ScrapeStoreContract {
  @RegisterExtension final SqliteStorage storage = new SqliteStorage();

  @Override
  public StoragePorts storage() {
    return storage;
  }
}
