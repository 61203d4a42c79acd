package io.soundtracker.scraper;

import static io.soundtracker.scraper.Accounts.anAccount;
import static io.soundtracker.scraper.UnknownAccounts.ADD_INACTIVE;
import static io.soundtracker.scraper.UnknownAccounts.TRACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.TrackerException;
import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.contract.InMemoryDatabase;
import io.soundtracker.core.fixture.SettableClock;
import io.soundtracker.core.scrape.Coverage;
import io.soundtracker.core.scrape.RecordedBatch;
import io.soundtracker.core.scrape.ScrapeBatch;
import io.soundtracker.core.scrape.ScrapeLog;
import io.soundtracker.core.scrape.ScrapeStore;
import io.soundtracker.core.scrape.SessionStatus;
import io.soundtracker.core.video.VideoId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportServiceTest {
  private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");
  private static final Instant RECORDED = Instant.parse("2026-02-01T10:00:00Z");
  private static final long FIRST_ID = 7_600_000_000_000_000_000L;

  @TempDir Path folder;

  private final InMemoryDatabase database = new InMemoryDatabase();
  private final ImportService service = service(database.store());

  @Test
  void importsTheListingsOfSeveralAccounts() throws IOException {
    Path file = file("all.jsonl", lines("one", 1, 3) + lines("two", 11, 2));

    ImportReport report = importing(ADD_INACTIVE, file);

    assertThat(report.session().status()).isEqualTo(SessionStatus.COMPLETED);
    assertThat(report.session().accounts()).isEqualTo(2);
    assertThat(report.added()).extracting(AccountHandle::name).containsExactly("one", "two");
    assertThat(report.files())
        .containsExactly(
            new ImportedFile(
                file,
                Set.of(AccountHandle.of("one"), AccountHandle.of("two")),
                new RecordedBatch(5, 5, 0),
                0,
                List.of(),
                null));
    assertThat(account("one").active()).isFalse();
    assertThat(account("one").lastScrapedAt()).isEqualTo(RECORDED);
    assertThat(database.history(id(1))).hasSize(1).first().extracting("at").isEqualTo(RECORDED);
  }

  @Test
  void saysNothingOfTheVideosThatAreNotInTheRecording() throws IOException {
    ImportReport report = importing(ADD_INACTIVE, file("one.jsonl", lines("one", 1, 3)));

    assertThat(logs(report)).extracting(ScrapeLog::coverage).containsExactly(Coverage.NONE);
  }

  @Test
  void tracksTheAccountsWhenAskedTo() throws IOException {
    database.put(anAccount("two").inactive().build());

    ImportReport report =
        importing(TRACK, file("all.jsonl", lines("one", 1, 1) + lines("two", 2, 1)));

    assertThat(account("one").active()).isTrue();
    assertThat(account("two").active()).isTrue();
    assertThat(report.added()).extracting(AccountHandle::name).containsExactly("one");
  }

  @Test
  void leavesKnownAccountsAsTheyAre() throws IOException {
    database.put(anAccount("one").build());
    database.put(anAccount("two").inactive().build());

    ImportReport report =
        importing(ADD_INACTIVE, file("all.jsonl", lines("one", 1, 1) + lines("two", 2, 1)));

    assertThat(account("one").active()).isTrue();
    assertThat(account("two").active()).isFalse();
    assertThat(report.added()).isEmpty();
  }

  @Test
  void changesNothingTheSecondTime() throws IOException {
    Path file = file("one.jsonl", lines("one", 1, 4));
    importing(ADD_INACTIVE, file);

    ImportReport again = importing(ADD_INACTIVE, file);

    assertThat(again.files().get(0).recorded()).isEqualTo(new RecordedBatch(4, 0, 0));
    assertThat(database.history(id(1))).hasSize(1);
  }

  @Test
  void putsABrokenLineIntoQuarantineWithItsNumber() throws IOException {
    Path file = file("one.jsonl", lines("one", 1, 2) + "\n{\"id\": 5\n" + lines("one", 3, 1));

    ImportedFile result = importing(ADD_INACTIVE, file).files().get(0);

    assertThat(result.recorded().found()).isEqualTo(3);
    assertThat(result.quarantined()).isEqualTo(1);
    assertThat(result.quarantine()).hasSize(1).first().extracting("line").isEqualTo(4L);
    assertThat(result.problem()).isNull();
  }

  @Test
  void reportsAFileThatCannotBeReadAndGoesOn() throws IOException {
    Path nowhere = folder.resolve("nowhere.jsonl");
    Path prose = file("prose.txt", "hello\nworld\n");
    Path good = file("one.jsonl", lines("one", 1, 2));

    ImportReport report = importing(ADD_INACTIVE, nowhere, prose, good);

    assertThat(report.files()).hasSize(3);
    assertThat(report.failed()).extracting(ImportedFile::file).containsExactly(nowhere, prose);
    assertThat(report.failed().get(0).problem()).contains("nowhere.jsonl", "no such file");
    assertThat(report.failed().get(1).problem()).contains("prose.txt");
    assertThat(report.session().videos()).isEqualTo(2);
    assertThat(report.session().status()).isEqualTo(SessionStatus.PARTIAL);
  }

  @Test
  void keepsWhatStandsBeforeAFileBreaksOff() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(lines("one", 1, 2_000).getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = bytes.toByteArray();
    Path file = folder.resolve("one.jsonl.gz");
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    ImportReport report = importing(ADD_INACTIVE, file);

    assertThat(report.files().get(0).problem()).contains("one.jsonl.gz breaks off after line");
    assertThat(report.session().videos()).isBetween(100, 1_999);
    assertThat(report.session().status()).isEqualTo(SessionStatus.PARTIAL);
  }

  @Test
  void opensNoSessionWhenThereIsNothingToRecord() {
    ImportReport report = importing(ADD_INACTIVE, folder.resolve("nowhere.jsonl"));

    assertThat(report.session()).isNull();
    assertThat(database.sessions().latest(3)).isEmpty();
  }

  @Test
  void commitsEveryFiveThousandLines() throws IOException {
    List<ScrapeBatch> batches = new ArrayList<>();
    ScrapeStore watched =
        batch -> {
          batches.add(batch);
          return database.store().record(batch);
        };
    Path file = file("one.jsonl", lines("one", 1, 5_003));

    ImportReport report =
        service(watched).importFiles(List.of(file), ADD_INACTIVE, ImportListener.NONE);

    assertThat(batches).extracting(batch -> batch.readings().size()).containsExactly(5_000, 3);
    assertThat(report.files().get(0).recorded().added()).isEqualTo(5_003);
  }

  @Test
  void findsAnAccountByItsChannelWhateverItWasCalledThen() throws IOException {
    database.put(anAccount("new.name").channelOf("old.name").scrapedAt(NOW).build());

    ImportReport report = importing(ADD_INACTIVE, file("old.jsonl", lines("old.name", 1, 2)));

    assertThat(report.added()).isEmpty();
    assertThat(database.video(id(1)).orElseThrow().owner()).hasToString("@new.name");
    assertThat(account("new.name").lastScrapedAt()).isEqualTo(NOW);
  }

  @Test
  void aNewerRecordingRenamesAnAccountAndAnOlderOneDoesNot() throws IOException {
    importing(ADD_INACTIVE, file("first.jsonl", line("b", "ch", 1, "Nick", RECORDED)));
    Instant later = RECORDED.plusSeconds(60);
    Instant before = RECORDED.minusSeconds(60);

    importing(
        ADD_INACTIVE,
        file("later.jsonl", line("c", "ch", 2, "Nick", later)),
        file("before.jsonl", line("a", "ch", 3, "Nick", before)));

    assertThat(database.accounts().findAll())
        .extracting(Account::handle)
        .containsExactly(AccountHandle.of("c"));
    assertThat(database.accounts().videoIds(AccountHandle.of("b"))).hasSize(3);
  }

  @Test
  void followsAccountsThatSwapTheirHandlesInsideARecording() throws IOException {
    Instant later = RECORDED.plusSeconds(60);

    importing(
        ADD_INACTIVE,
        file(
            "swap.jsonl",
            line("a", "one", 1, "One", RECORDED)
                + line("b", "two", 2, "Two", RECORDED)
                + line("b", "one", 3, "One", later)
                + line("a", "two", 4, "Two", later)));

    assertThat(account("b").profile().displayName()).isEqualTo("One");
    assertThat(account("a").profile().displayName()).isEqualTo("Two");
    assertThat(database.video(id(1)).orElseThrow().owner()).hasToString("@b");
    assertThat(database.video(id(4)).orElseThrow().owner()).hasToString("@a");
  }

  @Test
  void anOldRecordingDoesNotTakeTheProfileBack() throws IOException {
    importing(ADD_INACTIVE, file("new.jsonl", line("one", "one", 1, "New Name", RECORDED)));

    Instant before = RECORDED.minusSeconds(86_400);
    importing(ADD_INACTIVE, file("old.jsonl", line("one", "one", 1, "Old Name", before)));

    assertThat(account("one").profile().displayName()).isEqualTo("New Name");
    assertThat(account("one").lastScrapedAt()).isEqualTo(RECORDED);
  }

  @Test
  void keepsVideosOfAnotherChannelOut() throws IOException {
    database.put(anAccount("one").channelOf("somebody.else").build());

    ImportedFile result =
        importing(ADD_INACTIVE, file("one.jsonl", lines("one", 1, 2))).files().get(0);

    assertThat(result.recorded().found()).isZero();
    assertThat(result.quarantined()).isEqualTo(2);
    assertThat(result.quarantine().get(0).reason()).contains("@one is another channel");
    assertThat(database.video(id(1))).isEmpty();
  }

  @Test
  void tellsTwoChannelsOfOneHandleApart() throws IOException {
    Path file =
        file("mixed.jsonl", lines("one", 1, 1) + line("one", "two", 2) + lines("one", 3, 1));

    ImportedFile result = importing(ADD_INACTIVE, file).files().get(0);

    assertThat(result.recorded().found()).isEqualTo(2);
    assertThat(result.quarantine()).extracting("line").containsExactly(2L);
  }

  @Test
  void reportsAFileThatCannotBeStoredAndGoesOn() throws IOException {
    ScrapeStore picky =
        batch -> {
          if (batch.account().name().equals("two")) {
            throw new StorageFailure("disk full");
          }
          return database.store().record(batch);
        };
    Path two = file("two.jsonl", lines("two", 1, 1));
    Path one = file("one.jsonl", lines("one", 2, 1));

    ImportReport report =
        service(picky).importFiles(List.of(two, one), ADD_INACTIVE, ImportListener.NONE);

    assertThat(report.failed()).extracting(ImportedFile::problem).containsExactly("disk full");
    assertThat(report.session().videos()).isEqualTo(1);
    assertThat(report.session().problem()).isEqualTo("disk full");
  }

  @Test
  void keepsWhatWasReadWhenItIsStopped() throws IOException {
    Path one = file("one.jsonl", lines("one", 1, 9));
    Path two = file("two.jsonl", lines("two", 11, 9));
    AtomicReference<ImportService> stoppable = new AtomicReference<>(service);

    ImportReport report =
        service.importFiles(
            List.of(one, two),
            ADD_INACTIVE,
            new ImportListener() {
              private int videos;

              @Override
              public void videoRead(Path file) {
                if (++videos == 4) {
                  stoppable.get().stop();
                }
              }
            });

    assertThat(report.interrupted()).isTrue();
    assertThat(report.files()).hasSize(1);
    assertThat(report.session().videos()).isEqualTo(4);
    assertThat(report.session().problem()).isEqualTo("interrupted");
  }

  private static final class StorageFailure extends TrackerException {
    private static final long serialVersionUID = 1L;

    StorageFailure(String message) {
      super(message, "", null);
    }
  }

  private ImportService service(ScrapeStore store) {
    return new ImportService(
        database.accounts(), database.sessions(), store, new SettableClock(NOW));
  }

  private ImportReport importing(UnknownAccounts policy, Path... files) {
    return service.importFiles(List.of(files), policy, ImportListener.NONE);
  }

  private Account account(String handle) {
    return database.accounts().find(AccountHandle.of(handle)).orElseThrow();
  }

  private List<ScrapeLog> logs(ImportReport report) {
    return database.sessions().logs(report.session().id());
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String lines(String handle, int first, int count) {
    StringBuilder lines = new StringBuilder();
    IntStream.range(first, first + count)
        .forEach(number -> lines.append(line(handle, handle, number)));
    return lines.toString();
  }

  private static String line(String handle, String channelOf, int number) {
    return line(handle, channelOf, number, "Nick", RECORDED);
  }

  private static String line(
      String handle, String channelOf, int number, String nickname, Instant readAt) {
    return """
        {"_type": "url", "ie_key": "TikTok", "id": "%d", "title": "t", "description": "t #x", \
        "timestamp": %d, "view_count": %d, "like_count": 5, "comment_count": 1, "repost_count": 0, \
        "track": "Song", "artists": ["Artist"], "uploader": "%s", "channel_id": "%s", "channel": "%s", \
        "epoch": %d}
        """
        .formatted(
            FIRST_ID + number,
            RECORDED.getEpochSecond() - number,
            1000 + number,
            handle,
            anAccount(channelOf).channelOf(channelOf).build().channelId(),
            nickname,
            readAt.getEpochSecond());
  }

  private static VideoId id(int number) {
    return new VideoId(Long.toString(FIRST_ID + number));
  }
}
