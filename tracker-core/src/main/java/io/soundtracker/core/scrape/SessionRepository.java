package io.soundtracker.core.scrape;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sessions and what they did. Safe for use by several threads. */
public interface SessionRepository {

  /**
   * Opens a session.
   *
   * @param configuration what it was asked to do, as a JSON object
   */
  SessionId open(Instant startedAt, String configuration);

  /**
   * Closes a session: sums up its logs and sets its state by {@link SessionStatus#ending}.
   *
   * @param problem what went wrong with the session as a whole, null when nothing did; with a
   *     problem a session never counts as completed
   * @return the session as it is stored now
   */
  ScrapeSession close(SessionId session, Instant endedAt, @Nullable String problem);

  /**
   * Takes note that TikTok was found to be blocking this machine.
   *
   * @throws SessionNotOpenException when the session does not exist or has ended
   */
  void noteBlock(SessionId session, Instant at);

  /**
   * Closes, as failed, every session still running. To be called by the only process that may have
   * one, before it opens its own.
   *
   * @return how many there were
   */
  int closeAbandoned(Instant now);

  /** One session. */
  Optional<ScrapeSession> find(SessionId session);

  /**
   * The latest sessions, newest first.
   *
   * @param limit the most to return, ≥ 1
   */
  List<ScrapeSession> latest(int limit);

  /** What a session did, account by account, in the order it was written. */
  List<ScrapeLog> logs(SessionId session);
}
