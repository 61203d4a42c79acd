package io.soundtracker.scraper;

import io.soundtracker.core.TrackerException;
import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.scrape.ScrapeStore;
import io.soundtracker.core.scrape.SessionRepository;
import io.soundtracker.scraper.recorded.RecordedFile;
import io.soundtracker.scraper.recorded.RecordedLines;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports recorded yt-dlp output: listings made at some other time or place.
 *
 * <p>One import at a time; {@link #stop} may be called from any thread.
 */
public final class ImportService {
  private static final Logger LOG = LoggerFactory.getLogger(ImportService.class);

  private final AccountRepository accounts;
  private final SessionRepository sessions;
  private final ScrapeStore store;
  private final Clock clock;
  private volatile boolean stopped;

  /** Creates the service. */
  @Inject
  public ImportService(
      AccountRepository accounts, SessionRepository sessions, ScrapeStore store, Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Imports files, one after the other, in one session. Each line counts as read at its own {@code
   * epoch}; importing a file again changes nothing. A file that cannot be read is reported, and the
   * others go on.
   *
   * <p>The caller holds the {@link io.soundtracker.core.scrape.InstanceLock}, since every session
   * still running is taken for a dead process's and closed.
   *
   * @throws TrackerException when the session cannot be opened or closed
   */
  public ImportReport importFiles(
      List<Path> files, UnknownAccounts policy, ImportListener listener) {
    sessions.closeAbandoned(clock.instant());
    ImportSession session = new ImportSession(sessions, clock, files);
    RecordedAccounts recorded = new RecordedAccounts(accounts, policy);
    List<ImportedFile> done = new ArrayList<>();
    boolean ended = false;
    try {
      for (Path file : files) {
        if (stopped) {
          break;
        }
        listener.started(file);
        ImportedFile result = importFile(file, recorded, session, listener);
        done.add(result);
        listener.finished(result);
      }
      ended = true;
    } finally {
      if (!ended) {
        session.close("the import broke off unexpectedly");
      }
    }
    return new ImportReport(session.close(problem(done)), done, recorded.added(), stopped);
  }

  /**
   * Ends the import that is going on, with what was read until then, and starts no other. Does not
   * wait for that. Safe to call from a signal handler, at any time, more than once.
   */
  public void stop() {
    stopped = true;
  }

  private ImportedFile importFile(
      Path file, RecordedAccounts recorded, ImportSession session, ImportListener listener) {
    ImportSink sink =
        new ImportSink(
            recorded, session, store, clock, () -> listener.videoRead(file), () -> stopped);
    String problem = null;
    try {
      RecordedFile read = new RecordedLines(clock).read(file, sink);
      if (read.end() == RecordedFile.End.CUT_OFF) {
        problem = file + " breaks off after line " + read.lines();
      }
    } catch (TrackerException failure) {
      problem = message(file, failure);
    }
    try {
      sink.flush();
    } catch (TrackerException failure) {
      problem = message(file, failure);
    }
    return sink.result(file, problem);
  }

  private static String message(Path file, TrackerException failure) {
    LOG.debug("{} was not imported to its end", file, failure);
    String wayOut = failure.wayOut();
    String message = UnexpectedFailure.describe(failure);
    return wayOut.isEmpty() ? message : message + ". " + wayOut;
  }

  private @Nullable String problem(List<ImportedFile> done) {
    if (stopped) {
      return ScrapeService.INTERRUPTED;
    }
    String problems =
        done.stream()
            .map(ImportedFile::problem)
            .filter(problem -> problem != null)
            .collect(Collectors.joining("; "));
    return problems.isEmpty() ? null : problems;
  }
}
