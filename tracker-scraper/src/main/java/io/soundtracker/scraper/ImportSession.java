package io.soundtracker.scraper;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soundtracker.core.scrape.ScrapeSession;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.scrape.SessionRepository;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The session of an import, opened when there is something to record. For one thread. */
final class ImportSession {
  private final SessionRepository sessions;
  private final Clock clock;
  private final List<Path> files;
  private @Nullable SessionId id;

  ImportSession(SessionRepository sessions, Clock clock, List<Path> files) {
    this.sessions = sessions;
    this.clock = clock;
    this.files = files;
  }

  SessionId id() {
    SessionId open = id;
    if (open == null) {
      open = sessions.open(clock.instant(), configuration());
      id = open;
    }
    return open;
  }

  /** Closes it; null when it was never opened. */
  @Nullable ScrapeSession close(@Nullable String problem) {
    return id == null ? null : sessions.close(id, clock.instant(), problem);
  }

  /** Names of files only: where they lie is nobody's business. */
  private String configuration() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    files.forEach(file -> json.withArray("/import").add(String.valueOf(file.getFileName())));
    return json.toString();
  }
}
