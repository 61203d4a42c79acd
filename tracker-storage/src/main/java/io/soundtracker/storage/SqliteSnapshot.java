package io.soundtracker.storage;

import io.soundtracker.core.query.AccountCoverage;
import io.soundtracker.core.query.AccountUsage;
import io.soundtracker.core.query.HistoryRow;
import io.soundtracker.core.query.ListingReach;
import io.soundtracker.core.query.NetworkTotals;
import io.soundtracker.core.query.Post;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.SoundClip;
import io.soundtracker.core.query.SoundPost;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.query.SoundUse;
import io.soundtracker.core.query.VideoOrder;
import io.soundtracker.core.query.VideoReadings;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.sound.SoundKey;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One read transaction on a connection of its own. */
final class SqliteSnapshot implements Snapshot {
  private final SqliteGate gate;
  private final LazyHandle reader;
  private final Statements statements;
  private final Set<Stream<?>> streams = new LinkedHashSet<>();
  private boolean open = true;

  SqliteSnapshot(SqliteGate gate) {
    this.gate = gate;
    this.reader = gate.borrowReader();
    this.statements = new Statements(reader.connection());
    try {
      gate.guarded(
          () -> {
            reader.execute("BEGIN");
            // The moment is fixed by the first look at the database, not by BEGIN.
            reader.execute("SELECT COUNT(*) FROM accounts");
            return reader;
          });
    } catch (RuntimeException failure) {
      gate.discard(reader);
      throw failure;
    }
  }

  @Override
  public NetworkTotals totals(Selection selection) {
    try (Stream<NetworkTotals> one =
        stream(SoundQueries.totals(selected(selection)), SoundQueries::totals)) {
      return one.findFirst().orElseThrow();
    }
  }

  @Override
  public Stream<SoundUsage> soundUsage(Selection selection) {
    return stream(SoundQueries.usage(selected(selection)), SoundQueries::usage);
  }

  @Override
  public Stream<SoundUsage> mostUsedSounds(Selection selection, int atLeast) {
    return stream(SoundQueries.mostUsed(selected(selection), atLeast), SoundQueries::usage);
  }

  @Override
  public Map<SoundKey, Long> useCounts(Selection selection) {
    Map<SoundKey, Long> uses = new HashMap<>();
    try (Stream<SoundCounts.Row> rows =
        stream(SoundCounts.query(selected(selection)), SoundCounts::row)) {
      rows.forEach(row -> uses.put(row.key(), row.uses()));
    }
    return uses;
  }

  @Override
  public Stream<SoundUse> soundUses(Selection selection) {
    return stream(SoundQueries.uses(selected(selection)), SoundQueries::use);
  }

  @Override
  public Stream<SoundUse> exclusiveUses(Selection selection) {
    return stream(SoundQueries.exclusiveUses(selected(selection)), SoundQueries::use);
  }

  @Override
  public Stream<SoundClip> clips() {
    return stream(SoundQueries.clips(), SoundQueries::clip);
  }

  @Override
  public Stream<AccountUsage> accountUsage(Selection selection) {
    return stream(AccountQueries.usage(selected(selection)), AccountQueries::usage);
  }

  @Override
  public Stream<VideoRow> videos(Selection selection, VideoOrder order) {
    return stream(VideoQueries.videos(selected(selection), order), new VideoMapper());
  }

  @Override
  public Stream<VideoRow> mostViewed(Selection selection, int limit) {
    return stream(VideoQueries.mostViewed(selected(selection), limit), new VideoMapper());
  }

  @Override
  public Stream<VideoRow> videosOf(SoundKey sound, Selection selection) {
    return stream(VideoQueries.videosOf(sound, selected(selection)), new VideoMapper());
  }

  @Override
  public Stream<Post> posts(Selection selection) {
    return stream(PostQueries.posts(selected(selection)), PostQueries.post());
  }

  @Override
  public Stream<SoundPost> soundPosts(Selection selection) {
    return stream(PostQueries.soundPosts(selected(selection)), PostQueries.soundPost());
  }

  @Override
  public Stream<HistoryRow> history(Selection selection) {
    return stream(HistoryQueries.history(selected(selection)), HistoryQueries.reading());
  }

  @Override
  public Stream<VideoRow> videosSince(Instant moment, Selection selection) {
    return stream(VideoQueries.videosSince(moment, selected(selection)), new VideoMapper())
        .filter(row -> VideoQueries.isSince(moment, row));
  }

  @Override
  public List<AccountCoverage> coverage() {
    try (Stream<AccountCoverage> rows =
        stream(AccountQueries.coverage(), AccountQueries::coverage)) {
      return rows.toList();
    }
  }

  @Override
  public Stream<ListingReach> listings(Instant since) {
    return stream(AccountQueries.listings(since), AccountQueries::listing);
  }

  @Override
  public Stream<VideoReadings> readings(Selection selection, Instant since) {
    return stream(ReadingQueries.readings(selected(selection), since), ReadingQueries.readings());
  }

  @Override
  public void close() {
    if (!open) {
      return;
    }
    open = false;
    try {
      List.copyOf(streams).forEach(Stream::close);
      gate.guarded(
          () -> {
            statements.close();
            reader.execute("ROLLBACK");
            return reader;
          });
    } catch (RuntimeException failure) {
      gate.discard(reader);
      throw failure;
    }
    gate.giveBack(reader);
  }

  private SelectedVideos selected(Selection selection) {
    return gate.guarded(() -> SelectedVideos.of(selection, reader.connection()));
  }

  private <T> Stream<T> stream(Query query, Rows.Mapper<T> mapper) {
    return gate.guarded(
        () -> {
          PreparedStatement statement = statements.take(query.sql());
          Parameters.bind(statement, query.parameters().toArray());
          Stream<T> rows = Rows.stream(gate, statement, mapper);
          streams.add(rows);
          return rows.onClose(() -> free(rows, query.sql(), statement));
        });
  }

  private void free(Stream<?> rows, String sql, PreparedStatement statement) {
    streams.remove(rows);
    gate.guarded(
        () -> {
          statements.giveBack(sql, statement);
          return statements;
        });
  }
}
