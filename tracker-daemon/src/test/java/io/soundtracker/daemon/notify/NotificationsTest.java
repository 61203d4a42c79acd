package io.soundtracker.daemon.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.fixture.SettableClock;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class NotificationsTest {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Delivery DONE = new Delivery.Done();
  private static final Delivery BUSY = new Delivery.Postponed("busy", "wait", null);

  private final HurriedThread thread = new HurriedThread();
  private LogLines log;

  @BeforeEach
  void setUp() {
    log = new LogLines();
  }

  @AfterEach
  void tearDown() {
    thread.shutdownNow();
    log.close();
  }

  @Test
  void deliversToEveryChannelInOrder() {
    FakeChannel one = new FakeChannel(attempt -> DONE);
    FakeChannel other = new FakeChannel(attempt -> DONE);

    try (Notifications notifications = notifications(10, one, other)) {
      notifications.send(Messages.titled("first"));
      notifications.send(Messages.titled("second"));
    }

    assertThat(one.titles()).containsExactly("first", "second");
    assertThat(other.titles()).containsExactly("first", "second");
    assertThat(log.warnings()).isEmpty();
  }

  @Test
  void waitsAsLongAsTheOtherSideAsksForAndNotLess() throws IOException {
    try (LoopbackServer server = new LoopbackServer()) {
      server.asksToWait(429, "40").asksToWait(503, "Sun, 22 Nov 2026 12:01:00 GMT").answers(200);
      Notifier slack = new SlackNotifier(server.address(), new SettableClock(Messages.NOW));

      try (Notifications notifications = notifications(10, slack)) {
        notifications.send(Messages.titled("hello"));
      }

      assertThat(server.requests()).hasSize(3);
    }
    assertThat(thread.waits()).hasSize(2);
    assertThat(thread.waits().get(0)).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(70));
    assertThat(thread.waits().get(1)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(105));
    assertThat(log.warnings()).isEmpty();
  }

  @Test
  void givesUpOnAServerThatIsBrokenForEverAndWaitsLongerEachTime() throws IOException {
    try (LoopbackServer server = new LoopbackServer()) {
      Notifier slack =
          new SlackNotifier(server.answers(500).address(), new SettableClock(Messages.NOW));

      try (Notifications notifications = notifications(10, slack)) {
        notifications.send(Messages.titled("hello"));
      }

      assertThat(server.requests()).hasSize(1 + Redelivery.RETRIES);
    }
    assertThat(thread.waits()).hasSize(Redelivery.RETRIES).isSorted();
    assertThat(thread.waits().get(0)).isBetween(Duration.ofMillis(1_500), Duration.ofMillis(2_500));
    assertThat(thread.waits().get(4)).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(150));
    assertThat(log.warnings())
        .singleElement()
        .asString()
        .startsWith("slack: \"hello\" was not delivered: HTTP 500. ");
    assertThat(log.everything()).doesNotContain(LoopbackServer.SECRET);
  }

  @Test
  void doesNotWaitForDays() {
    FakeChannel channel =
        new FakeChannel(
            attempt -> attempt > 1 ? DONE : new Delivery.Postponed("", "", Duration.ofDays(9)));

    try (Notifications notifications = notifications(10, channel)) {
      notifications.send(Messages.titled("hello"));
    }

    assertThat(thread.waits())
        .singleElement()
        .satisfies(w -> assertThat(w).isLessThan(Duration.ofHours(1)));
  }

  @Test
  void doesNotRepeatWhatWasRefused() {
    FakeChannel channel = new FakeChannel(attempt -> new Delivery.Refused("no", "Check it"));

    try (Notifications notifications = notifications(10, channel)) {
      notifications.send(Messages.titled("hello"));
    }

    assertThat(channel.titles()).hasSize(1);
    assertThat(log.warnings()).containsExactly("fake: \"hello\" was not delivered: no. Check it");
  }

  @Test
  void aBugInAChannelReachesNeitherTheSenderNorOtherChannelsNorTheLog() {
    FakeChannel broken =
        new FakeChannel(
            attempt -> {
              throw new IllegalStateException("s3cret");
            });
    FakeChannel other = new FakeChannel(attempt -> DONE);

    try (Notifications notifications = notifications(10, broken, other)) {
      notifications.send(Messages.titled("hello"));
    }

    assertThat(other.titles()).containsExactly("hello");
    assertThat(log.warnings()).singleElement().asString().contains("IllegalStateException");
    assertThat(log.everything()).doesNotContain("s3cret");
  }

  @Test
  void dropsTheOldestWhenTooMuchIsWaitingAndNeverBlocksTheSender() throws InterruptedException {
    CountDownLatch sending = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    FakeChannel slow =
        new FakeChannel(
            attempt -> {
              sending.countDown();
              awaitQuietly(released);
              return DONE;
            });

    try (Notifications notifications = notifications(3, slow)) {
      notifications.send(Messages.titled("0"));
      sending.await();
      for (int i = 1; i <= 4; i++) {
        notifications.send(Messages.titled(Integer.toString(i)));
      }
      released.countDown();
    }

    assertThat(slow.titles()).containsExactly("0", "2", "3", "4");
    assertThat(log.warnings())
        .containsExactly(
            "fake: \"0\" is dropped: 2 others are waiting",
            "fake: \"1\" is dropped: 2 others are waiting");
  }

  @Test
  void oneChannelDoesNotWaitForTheRetriesOfAnother() {
    CountDownLatch sent = new CountDownLatch(1);
    List<String> order = new CopyOnWriteArrayList<>();
    FakeChannel busy =
        new FakeChannel(
            attempt -> {
              order.add("busy");
              return attempt > 1 ? DONE : BUSY;
            });
    FakeChannel other =
        new FakeChannel(
            attempt -> {
              order.add("other");
              return DONE;
            });

    try (Notifications notifications = notifications(10, busy, other)) {
      thread.execute(() -> awaitQuietly(sent));
      notifications.send(Messages.titled("hello"));
      sent.countDown();
    }

    assertThat(order).containsExactly("busy", "other", "busy");
  }

  @Test
  void closingDoesNotWaitForWhatTakesTooLong() throws InterruptedException {
    CountDownLatch sending = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    FakeChannel stuck =
        new FakeChannel(
            attempt -> {
              sending.countDown();
              awaitQuietly(never);
              return DONE;
            });
    Notifications notifications =
        new Notifications(List.of(stuck), thread, 10, Duration.ofMillis(50));
    notifications.send(Messages.titled("stuck"));
    notifications.send(Messages.titled("behind"));
    sending.await();

    notifications.close();
    notifications.send(Messages.titled("late"));

    assertThat(stuck.titles()).containsExactly("stuck");
    assertThat(log.warnings())
        .containsExactly(
            "fake: \"stuck\" was not delivered before the end",
            "fake: \"behind\" was not delivered before the end",
            "fake: \"late\" comes after the end");
  }

  @Test
  void worksOnAThreadOfItsOwnThatKeepsNoProcessAlive() {
    List<Thread> threads = new CopyOnWriteArrayList<>();
    FakeChannel channel =
        new FakeChannel(
            attempt -> {
              threads.add(Thread.currentThread());
              return DONE;
            });

    try (Notifications notifications = new Notifications(List.of(channel))) {
      notifications.send(Messages.titled("hello"));
    }

    assertThat(threads)
        .singleElement()
        .satisfies(
            used -> {
              assertThat(used.isDaemon()).isTrue();
              assertThat(used.getName()).isEqualTo("notifications");
            });
  }

  private Notifications notifications(int capacity, Notifier... channels) {
    return new Notifications(List.of(channels), thread, capacity, LONG);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Keeps what it was given, and answers by the number of the attempt. */
  private static final class FakeChannel implements Notifier {
    private final List<String> titles = new CopyOnWriteArrayList<>();
    private final Function<Integer, Delivery> answer;

    FakeChannel(Function<Integer, Delivery> answer) {
      this.answer = answer;
    }

    @Override
    public String name() {
      return "fake";
    }

    @Override
    public Delivery deliver(Notification notification) {
      titles.add(notification.title());
      return answer.apply(titles.size());
    }

    List<String> titles() {
      return titles;
    }
  }
}
