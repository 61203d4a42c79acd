package io.soundtracker.core.contract;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.ChannelId;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.FetchOutcome.Complete;
import io.soundtracker.core.scrape.ListingEntry;
import io.soundtracker.core.scrape.ListingRequest;
import io.soundtracker.core.scrape.ListingSink;
import io.soundtracker.core.scrape.QuarantinedLine;
import io.soundtracker.core.scrape.Reach;
import io.soundtracker.core.scrape.VideoSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A source that plays, account by account, the listings it was told. It keeps the rules of the
 * port: it stops at the limit, when the sink has enough, and when it is interrupted. An account
 * without a script is missing. Safe for use by several threads once its scripts are written.
 */
public final class ScriptedVideoSource implements VideoSource {
  /** By handle or by channel. */
  private final Map<Object, Deque<Script>> scripts = new ConcurrentHashMap<>();

  private final List<ListingRequest> requests = new CopyOnWriteArrayList<>();

  /**
   * Begins the next script of an account. Each call of {@link #fetch} plays one; the last one is
   * played again and again.
   */
  public Script on(String handle) {
    return begin(AccountHandle.of(handle));
  }

  /** The same for a channel: what is shown to those who ask for it whatever its handle is. */
  public Script on(ChannelId channel) {
    return begin(channel);
  }

  /** The requests so far, in their order. */
  public List<ListingRequest> requests() {
    return List.copyOf(requests);
  }

  @Override
  public FetchOutcome fetch(ListingRequest request, ListingSink sink) {
    requests.add(request);
    Object asked = request.channel() == null ? request.account() : request.channel();
    Deque<Script> left = scripts.get(asked);
    if (left == null) {
      return new FetchOutcome.Unavailable(FetchOutcome.Reason.MISSING, "No such profile: " + asked);
    }
    Script script;
    synchronized (left) {
      script = left.size() > 1 ? left.remove() : left.element();
    }
    return script.play(request, sink);
  }

  private Script begin(Object asked) {
    Script script = new Script();
    scripts.computeIfAbsent(asked, key -> new ArrayDeque<>()).add(script);
    return script;
  }

  /** What happens, step by step, when an account is listed. */
  public static final class Script {
    private final List<Step> steps = new ArrayList<>();
    private FetchOutcome outcome = new Complete(Reach.WHOLE_PROFILE);

    private Script() {}

    /** Shows videos. */
    public Script shows(ListingEntry... entries) {
      return shows(List.of(entries));
    }

    /** Shows videos. */
    public Script shows(List<ListingEntry> entries) {
      entries.forEach(entry -> steps.add(play -> play.show(entry)));
      return this;
    }

    /** Shows a line that is no video. */
    public Script quarantines(long line, String reason) {
      steps.add(play -> play.sink.quarantine(new QuarantinedLine(line, reason)));
      return this;
    }

    /** Begins again from the top. */
    public Script restarts() {
      steps.add(Play::restart);
      return this;
    }

    /** Waits until the latch is open, or the thread is interrupted. */
    public Script waitsFor(CountDownLatch latch) {
      steps.add(play -> latch.await());
      return this;
    }

    /** Opens a latch: to tell a test that the play has come this far. */
    public Script opens(CountDownLatch latch) {
      steps.add(play -> latch.countDown());
      return this;
    }

    /** Fails as no source should. */
    public Script throwing(RuntimeException bug) {
      steps.add(
          play -> {
            throw bug;
          });
      return this;
    }

    /** Ends like this; without it, complete at the end of the profile. */
    public Script ends(FetchOutcome newOutcome) {
      outcome = newOutcome;
      return this;
    }

    private FetchOutcome play(ListingRequest request, ListingSink sink) {
      Play play = new Play(request, sink);
      for (Step step : steps) {
        try {
          step.perform(play);
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
        }
        if (Thread.currentThread().isInterrupted()) {
          return play.interrupted();
        }
        if (play.reach != Reach.WHOLE_PROFILE) {
          return new Complete(play.reach);
        }
      }
      return outcome;
    }
  }

  private interface Step {
    void perform(Play play) throws InterruptedException;
  }

  private static final class Play {
    private final ListingRequest request;
    private final ListingSink sink;
    private int shown;
    private Reach reach = Reach.WHOLE_PROFILE;

    Play(ListingRequest request, ListingSink sink) {
      this.request = request;
      this.sink = sink;
    }

    void show(ListingEntry entry) {
      shown++;
      if (!sink.accept(entry)) {
        reach = Reach.ENOUGH;
      } else if (request.limit() != null && shown >= request.limit()) {
        reach = Reach.LIMIT;
      }
    }

    void restart() {
      shown = 0;
      sink.restart();
    }

    FetchOutcome interrupted() {
      String message = "Stopped";
      return shown > 0
          ? new FetchOutcome.Partial(FailureCause.INTERRUPTED, message)
          : new FetchOutcome.Unreachable(FailureCause.INTERRUPTED, message);
    }
  }
}
