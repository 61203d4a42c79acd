package io.soundtracker.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.contract.InMemoryTaskLog;
import io.soundtracker.core.fixture.SettableClock;
import io.soundtracker.core.task.ScheduledTask;
import io.soundtracker.core.task.TaskRun;
import io.soundtracker.daemon.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A day takes no time: whenever the daemon waits, the clock goes on. */
@Timeout(120)
class DaemonTest {
  private static final Instant MIDNIGHT = Instant.parse("2026-11-26T00:00:00Z");

  private final SettableClock clock = new SettableClock(MIDNIGHT);
  private final InMemoryTaskLog log = new InMemoryTaskLog();
  private final List<String> done = new ArrayList<>();
  private final List<TaskRun> heard = new ArrayList<>();
  private Instant end = MIDNIGHT.plus(Duration.ofHours(24));
  private Daemon daemon = daemon();

  @Test
  void looksAtOnceAndThenAgainAndAgain() {
    end = MIDNIGHT.plus(Duration.ofHours(3));

    daemon.run(always(agenda(Duration.ofHours(1))));

    assertThat(done).containsExactly("look 00:00", "look 01:00", "look 02:00");
  }

  @Test
  void keepsAppointmentsToTheMinute() {
    daemon.run(
        always(
            agenda(
                Duration.ofHours(12),
                task("backup", "daily 03:30"),
                task("reports", "0 7,19 * * *"))));

    assertThat(done)
        .containsExactly(
            "look 00:00", "backup 03:30", "reports 07:00", "look 12:00", "reports 19:00");
    assertThat(heard).extracting(TaskRun::task).containsExactly("backup", "reports", "reports");
    assertThat(log.last("reports").orElseThrow().startedAt())
        .isEqualTo(MIDNIGHT.plus(Duration.ofHours(19)));
  }

  @Test
  void makesUpOnceForWhatWasMissedWhileItWasAway() {
    Instant long_ago = MIDNIGHT.minus(Duration.ofDays(3));
    log.record(new TaskRun("backup", long_ago, long_ago, true, "done"));
    end = MIDNIGHT.plus(Duration.ofHours(2));

    daemon.run(always(agenda(Duration.ofHours(12), task("backup", "daily 23:00"))));

    assertThat(done).containsExactly("look 00:00", "backup 00:00");
  }

  @Test
  void hasMissedNothingThatItWasNeverAskedFor() {
    end = MIDNIGHT.plus(Duration.ofHours(2));

    daemon.run(always(agenda(Duration.ofHours(12), task("backup", "daily 23:00"))));

    assertThat(done).containsExactly("look 00:00");
  }

  @Test
  void goesOnWhateverFails() {
    Agenda agenda =
        new Agenda(
            Duration.ofHours(8),
            new Looking(
                () -> {
                  throw new InvalidInputException("The disk is full", "Make room");
                }),
            List.of(
                new Appointment(
                    new Doing(
                        "backup",
                        () -> {
                          throw new IllegalStateException("a bug");
                        }),
                    Schedule.of("0 */6 * * *", ZoneOffset.UTC))));

    daemon.run(always(agenda));

    assertThat(done)
        .containsExactly(
            "look 00:00",
            "backup 06:00",
            "look 08:00",
            "backup 12:00",
            "look 16:00",
            "backup 18:00");
    assertThat(heard)
        .hasSize(3)
        .allSatisfy(
            run -> {
              assertThat(run.succeeded()).isFalse();
              assertThat(run.message()).contains("IllegalStateException");
            });
  }

  @Test
  void followsAnAgendaThatChanges() {
    List<Agenda> agendas = List.of(agenda(Duration.ofHours(10)), agenda(Duration.ofHours(2)));
    Supplier<Agenda> changing =
        () -> agendas.get(clock.instant().isBefore(MIDNIGHT.plus(Duration.ofHours(5))) ? 0 : 1);
    end = MIDNIGHT.plus(Duration.ofHours(8));

    daemon.run(changing);

    assertThat(done).containsExactly("look 00:00", "look 05:00", "look 07:00");
  }

  @Test
  void isNotSilencedByAClockThatWasAhead() {
    Instant ahead = MIDNIGHT.plus(Duration.ofDays(400));
    log.record(new TaskRun("backup", ahead, ahead, true, "done"));
    Agenda agenda = agenda(Duration.ofHours(1), task("backup", "daily 03:00"));
    end = MIDNIGHT.plus(Duration.ofHours(4));
    daemon =
        new Daemon(
            log,
            DaemonListener.NONE,
            clock,
            time -> {
              if (done.size() == 2) {
                clock.set(MIDNIGHT.minus(Duration.ofMinutes(30)));
                done.add("set back");
              }
              pass(time);
            });

    daemon.run(always(agenda));

    assertThat(done)
        .containsExactly(
            "look 00:00",
            "look 01:00",
            "set back",
            "look 23:31",
            "look 00:31",
            "look 01:31",
            "look 02:31",
            "backup 03:00",
            "look 03:31");
  }

  @Test
  void stopsARoundThatIsGoingOnAndDoesNothingMore() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch told = new CountDownLatch(1);
    Round round =
        new Round() {
          @Override
          public void run() {
            begun.countDown();
            awaited(told);
            done.add("round ended");
          }

          @Override
          public void stop() {
            told.countDown();
          }
        };
    Thread running =
        new Thread(
            () ->
                daemon.run(
                    always(
                        new Agenda(
                            Duration.ofHours(1), round, List.of(task("backup", "* * * * *"))))));
    running.start();
    awaited(begun);

    daemon.stop();
    running.join();

    assertThat(done).containsExactly("round ended");
  }

  @Test
  void interruptsATaskWhenItIsToldToStop() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    ScheduledTask endless =
        new Doing(
            "reports",
            () -> {
              begun.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException told) {
                done.add("interrupted");
              }
            });
    Daemon real = new Daemon(log, DaemonListener.NONE, clock);
    Instant long_ago = MIDNIGHT.minus(Duration.ofDays(3));
    log.record(new TaskRun("reports", long_ago, long_ago, true, "done"));
    Agenda agenda =
        new Agenda(
            Duration.ofHours(1),
            new Looking(() -> {}),
            List.of(new Appointment(endless, Schedule.of("daily 00:00", ZoneOffset.UTC))));
    Thread running = new Thread(() -> real.run(always(agenda)));
    running.start();
    awaited(begun);

    real.stop();
    running.join();

    assertThat(done).contains("interrupted");
  }

  @Test
  void makesUpForATaskThatWasInterruptedAfterTheNextStart() {
    Instant yesterday = MIDNIGHT.minus(Duration.ofHours(24));
    log.record(new TaskRun("reports", yesterday, yesterday, true, "done"));
    Schedule schedule = Schedule.of("daily 23:00", ZoneOffset.UTC);
    ScheduledTask stopped =
        new Doing(
            "reports",
            () -> {
              daemon.stop();
              throw new IllegalStateException("interrupted");
            });
    Agenda agenda =
        new Agenda(
            Duration.ofHours(1),
            new Looking(() -> {}),
            List.of(new Appointment(stopped, schedule)));

    daemon.run(always(agenda));
    daemon = daemon();
    daemon.runOnce(agenda(Duration.ofHours(1), task("reports", "daily 23:00")));

    assertThat(done).containsExactly("look 00:00", "reports 00:00", "look 00:00", "reports 00:00");
    assertThat(heard).singleElement().matches(TaskRun::succeeded);
  }

  @Test
  void neverBeginsOnceItWasStopped() {
    daemon.stop();

    daemon.run(always(agenda(Duration.ofHours(1))));
    daemon.runOnce(agenda(Duration.ofHours(1)));

    assertThat(done).isEmpty();
  }

  @Test
  void doesOnceWhatIsDueAndReturns() {
    Instant yesterday = MIDNIGHT.minus(Duration.ofHours(24));
    log.record(new TaskRun("reports", yesterday, yesterday, true, "done"));

    boolean succeeded =
        daemon.runOnce(
            agenda(
                Duration.ofHours(1),
                task("reports", "daily 23:00"),
                task("backup", "daily 12:00")));

    assertThat(succeeded).isTrue();
    assertThat(done).containsExactly("look 00:00", "reports 00:00");
  }

  @Test
  void saysWhenWhatWasDueOnceDidNotSucceed() {
    Round broken =
        new Looking(
            () -> {
              throw new InvalidInputException("The disk is full", "Make room");
            });
    Instant yesterday = MIDNIGHT.minus(Duration.ofHours(24));
    log.record(new TaskRun("reports", yesterday, yesterday, true, "done"));

    assertThat(daemon.runOnce(new Agenda(Duration.ofHours(1), broken, List.of()))).isFalse();
    assertThat(
            daemon()
                .runOnce(
                    new Agenda(
                        Duration.ofHours(1),
                        new Looking(() -> {}),
                        List.of(
                            new Appointment(
                                new Doing(
                                    "reports",
                                    () -> {
                                      throw new IllegalStateException("a bug");
                                    }),
                                Schedule.of("daily 23:00", ZoneOffset.UTC))))))
        .isFalse();
  }

  private Daemon daemon() {
    DaemonListener listener =
        new DaemonListener() {
          @Override
          public void ran(TaskRun run) {
            heard.add(run);
          }
        };
    return new Daemon(log, listener, clock, this::pass);
  }

  private void pass(Duration time) {
    assertThat(time).isBetween(Duration.ofMillis(1), Duration.ofMinutes(1));
    clock.advance(time);
    if (!clock.instant().isBefore(end)) {
      daemon.stop();
    }
  }

  private Agenda agenda(Duration every, Appointment... appointments) {
    return new Agenda(every, new Looking(() -> {}), List.of(appointments));
  }

  private Appointment task(String name, String schedule) {
    return new Appointment(new Doing(name, () -> {}), Schedule.of(schedule, ZoneOffset.UTC));
  }

  private static Supplier<Agenda> always(Agenda agenda) {
    return () -> agenda;
  }

  private static void awaited(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  private final class Looking implements Round {
    private final Runnable what;

    Looking(Runnable what) {
      this.what = what;
    }

    @Override
    public void run() {
      note("look");
      what.run();
    }

    @Override
    public void stop() {}
  }

  private final class Doing implements ScheduledTask {
    private final String name;
    private final Runnable what;

    Doing(String name, Runnable what) {
      this.name = name;
      this.what = what;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String run() {
      note(name);
      what.run();
      return "done";
    }
  }

  private void note(String what) {
    done.add(what + " " + LocalTime.ofInstant(clock.instant(), ZoneOffset.UTC));
  }
}
