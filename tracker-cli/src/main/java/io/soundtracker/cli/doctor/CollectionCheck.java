package io.soundtracker.cli.doctor;

import io.soundtracker.cli.output.CellText;
import io.soundtracker.core.scrape.ScrapeSession;
import io.soundtracker.core.scrape.SessionStatus;
import io.soundtracker.storage.DatabaseExamination;
import io.soundtracker.storage.DatabaseExamination.Activity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has been collected so far, and what comes next.
 *
 * @param database what is known of it
 * @param configured how many accounts the configuration adds to it at the next use, or has added
 * @param texts shows moments
 */
public record CollectionCheck(DatabaseExamination database, int configured, CellText texts)
    implements Check {
  private static final String ACCOUNTS = "accounts";
  private static final String SESSION = "last session";

  @Override
  public List<Finding> look() {
    Activity activity = database.contents() == null ? null : database.contents().activity();
    if (activity == null) {
      return List.of();
    }
    return List.of(accounts(activity), session(activity.lastSession()));
  }

  private Finding accounts(Activity activity) {
    if (activity.accounts() > 0) {
      return Finding.ok(
              ACCOUNTS,
              CellText.count(activity.accounts())
                  + " tracked, "
                  + CellText.count(activity.targets())
                  + " of them ours")
          .then(activity.newestReading() == null ? "scrape" : "sounds");
    }
    return configured > 0
        ? Finding.ok(ACCOUNTS, CellText.count(configured) + " configured, none read yet")
            .then("scrape")
        : Finding.warning(
                ACCOUNTS, "none yet", "Add some, or list them under accounts in tracker.yaml")
            .then("accounts add @name");
  }

  private Finding session(@Nullable ScrapeSession last) {
    if (last == null) {
      return Finding.ok(SESSION, "none yet").then("scrape");
    }
    String found =
        "%s, %s: %s of %s accounts read"
            .formatted(
                texts.moment(last.startedAt()),
                last.status().word(),
                CellText.count(last.succeeded()),
                CellText.count(last.accounts()));
    boolean abandoned = last.status() == SessionStatus.RUNNING && database.holder() == null;
    if (abandoned) {
      return Finding.warning(
              SESSION,
              texts.moment(last.startedAt()) + ", left running by a process that died",
              "The next scrape closes it as failed; what it had stored stands")
          .then("scrape");
    }
    return last.status() == SessionStatus.FAILED
        ? Finding.warning(
                SESSION,
                last.problem() == null ? found : found + "; " + CellText.harmless(last.problem()),
                "See why, account by account")
            .then("sessions " + last.id())
        : Finding.ok(SESSION, found);
  }
}
