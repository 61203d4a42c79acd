package io.soundtracker.core.contract;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.monitor.Monitoring;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.scrape.ScrapeHistory;
import io.soundtracker.core.scrape.ScrapeStore;
import io.soundtracker.core.scrape.SessionRepository;
import io.soundtracker.core.sound.ExclusiveSongs;
import io.soundtracker.core.video.VideoId;
import java.util.List;
import java.util.Optional;

/** A storage under test: its ports, and a look at what the ports do not show yet. */
public interface StoragePorts {
  /** The accounts. */
  AccountRepository accounts();

  /** The sessions. */
  SessionRepository sessions();

  /** The write path. */
  ScrapeStore store();

  /** What collecting has come to. */
  ScrapeHistory scrapeHistory();

  /** The decisions. */
  ExclusiveSongs exclusiveSongs();

  /** The read path. */
  Snapshot.Source snapshots();

  /** The figures about collecting. */
  Monitoring monitoring();

  /** One video as it is stored. */
  Optional<StoredVideo> video(VideoId id);

  /** The history of one video, oldest first. */
  List<StoredReading> history(VideoId id);

  /** Makes a handle a former one of an account, as a rename will. */
  void addAlias(AccountHandle former, AccountHandle present);
}
