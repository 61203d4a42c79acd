package io.soundtracker.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.contract.MonitoringContract;
import io.soundtracker.core.contract.StoragePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SqliteMonitoringContractTest implements MonitoringContract {
  @RegisterExtension final SqliteStorage storage = new SqliteStorage();

  @Override
  public StoragePorts storage() {
    return storage;
  }

  @Test
  void readsLogsThatSayNothingOfTheirLines() {
    storage.accounts().track(AccountHandle.of("@one"));
    for (String details : new String[] {null, "no JSON", "[1]", "{}"}) {
      storage.execute(
          "INSERT INTO scrape_logs (session_id, account_id, timestamp, status, videos_found,"
              + " details) SELECT 's', id, '2026-03-09 10:00:00', 'success', 7, ? FROM accounts",
          details);
    }

    assertThat(storage.monitoring().listings(WIDE))
        .satisfies(
            tally -> {
              assertThat(tally.succeeded()).isEqualTo(4);
              assertThat(tally.lines()).isEqualTo(14);
              assertThat(tally.duplicates()).isZero();
              assertThat(tally.missingFields()).isEmpty();
            });
  }
}
