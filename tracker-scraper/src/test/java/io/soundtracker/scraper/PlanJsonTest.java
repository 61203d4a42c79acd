package io.soundtracker.scraper;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.scraper.ScrapePlan.Depth;
import io.soundtracker.scraper.ScrapePlan.Selection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanJsonTest {

  @Test
  void namesEverythingThatIsSet() {
    ScrapePlan plan =
        new ScrapePlan(
            List.of(AccountHandle.of("one"), AccountHandle.of("two")),
            Selection.ALL,
            Depth.FULL,
            50,
            Instant.parse("2026-01-01T00:00:00Z"),
            2,
            Duration.ofHours(12),
            Duration.ofDays(7),
            Duration.ofDays(14));

    assertThat(PlanJson.of(plan))
        .isEqualTo(
            "{\"only\":[\"@one\",\"@two\"],\"selection\":\"all\",\"depth\":\"full\",\"limit\":50,"
                + "\"since\":\"2026-01-01T00:00:00Z\",\"jobs\":2,\"staleAfter\":\"PT12H\","
                + "\"refreshWindow\":\"PT168H\",\"fullEvery\":\"PT336H\"}");
  }

  @Test
  void leavesOutWhatIsNotSet() {
    assertThat(PlanJson.of(ScrapePlan.DEFAULT))
        .isEqualTo(
            "{\"selection\":\"due\",\"depth\":\"refresh\",\"jobs\":4,\"staleAfter\":\"PT24H\","
                + "\"refreshWindow\":\"PT720H\",\"fullEvery\":\"PT168H\"}");
  }
}
