package io.soundtracker.storage;

import io.soundtracker.core.contract.ExclusiveSongsContract;
import io.soundtracker.core.contract.StoragePorts;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SqliteExclusiveSongsContractTest implements ExclusiveSongsContract {
  @RegisterExtension final SqliteStorage storage = new SqliteStorage();

  @Override
  public StoragePorts storage() {
    return storage;
  }
}
