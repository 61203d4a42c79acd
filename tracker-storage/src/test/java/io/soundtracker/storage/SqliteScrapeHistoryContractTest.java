package io.soundtracker.storage;

import io.soundtracker.core.contract.ScrapeHistoryContract;
import io.soundtracker.core.contract.StoragePorts;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SqliteScrapeHistoryContractTest implements ScrapeHistoryContract {
  @RegisterExtension final SqliteStorage storage = new SqliteStorage();

  @Override
  public StoragePorts storage() {
    return storage;
  }
}
