package io.soundtracker.storage;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountProfile;
import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.account.ChannelId;
import io.soundtracker.core.account.FormerHandle;
import io.soundtracker.core.video.VideoId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The accounts in SQLite. */
final class JdbiAccountRepository implements AccountRepository {
  /** What {@link #account} reads. */
  static final String COLUMNS =
      "id, username, channel_id, display_name, followers, following, total_videos,"
          + " total_likes, bio, is_active, is_target_account, last_scraped_at, scrape_count,"
          + " scrape_interval";

  private static final String SELECT_ACCOUNTS = "SELECT " + COLUMNS + " FROM accounts ";

  private final SqliteGate gate;
  private final Clock clock;

  JdbiAccountRepository(SqliteGate gate, Clock clock) {
    this.gate = gate;
    this.clock = clock;
  }

  @Override
  public List<Account> findAll() {
    return gate.look(
        connection ->
            Rows.list(
                connection, SELECT_ACCOUNTS + "ORDER BY username", JdbiAccountRepository::account));
  }

  @Override
  public Optional<Account> find(AccountHandle account) {
    return gate.read(handle -> AccountIds.find(handle, account).map(id -> findById(handle, id)));
  }

  @Override
  public Optional<Account> find(ChannelId channel) {
    return gate.read(handle -> AccountIds.find(handle, channel).map(id -> findById(handle, id)));
  }

  @Override
  public List<FormerHandle> formerHandles() {
    return gate.read(
        handle ->
            handle
                .createQuery(
                    "SELECT username, account_id, until FROM account_aliases ORDER BY username")
                .map(
                    (row, context) ->
                        new FormerHandle(
                            AccountHandle.of(row.getString(1)),
                            row.getLong(2),
                            Timestamps.moment(row.getString(3))))
                .list());
  }

  @Override
  public Tracking track(AccountHandle account) {
    return gate.write(
        handle -> {
          Optional<Long> known = AccountIds.find(handle, account);
          if (known.isEmpty()) {
            return add(handle, account, 1);
          }
          return setActive(handle, known.orElseThrow(), 1)
              ? Tracking.REACTIVATED
              : Tracking.UNCHANGED;
        });
  }

  @Override
  public Tracking addInactive(AccountHandle account) {
    return gate.write(
        handle ->
            AccountIds.find(handle, account).isPresent()
                ? Tracking.UNCHANGED
                : add(handle, account, 0));
  }

  @Override
  public boolean deactivate(AccountHandle account) {
    return gate.write(
        handle ->
            AccountIds.find(handle, account).filter(id -> setActive(handle, id, 0)).isPresent());
  }

  @Override
  public boolean purge(AccountHandle account) {
    return gate.write(
        handle -> {
          Optional<Long> known = AccountIds.find(handle, account);
          if (known.isEmpty()) {
            return false;
          }
          purge(handle, known.orElseThrow());
          return true;
        });
  }

  @Override
  public boolean setTarget(AccountHandle account, boolean target) {
    return gate.write(
        handle -> {
          Optional<Long> known = AccountIds.find(handle, account);
          known.ifPresent(id -> setTarget(handle, id, target ? 1 : 0));
          return known.isPresent();
        });
  }

  @Override
  public boolean setInterval(AccountHandle account, @Nullable Duration interval) {
    return gate.write(
        handle -> {
          Optional<Long> known = AccountIds.find(handle, account);
          known.ifPresent(
              id ->
                  set(
                      handle,
                      id,
                      "scrape_interval",
                      interval == null ? null : String.valueOf(interval.toSeconds())));
          return known.isPresent();
        });
  }

  @Override
  public boolean retry(AccountHandle account, Instant at) {
    return gate.write(
        handle -> {
          Optional<Long> active =
              AccountIds.find(handle, account).filter(id -> findById(handle, id).active());
          active.ifPresent(id -> set(handle, id, "retry_asked_at", Timestamps.text(at)));
          return active.isPresent();
        });
  }

  @Override
  public Set<VideoId> videoIds(AccountHandle account) {
    return gate.read(
        handle ->
            AccountIds.find(handle, account).map(id -> videoIds(handle, id)).orElse(Set.of()));
  }

  @Override
  public Optional<Instant> lastWholeListing(AccountHandle account) {
    return gate.read(
        handle -> AccountIds.find(handle, account).flatMap(id -> lastWholeListing(handle, id)));
  }

  private static Account findById(Handle handle, long id) {
    return handle
        .createQuery(SELECT_ACCOUNTS + "WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> account(row))
        .one();
  }

  private Tracking add(Handle handle, AccountHandle account, int active) {
    handle
        .createUpdate(
            """
            INSERT INTO accounts (username, is_active, created_at, updated_at)
            VALUES (:username, :active, :now, :now)
            """)
        .bind("username", account.toString())
        .bind("active", active)
        .bind("now", now())
        .execute();
    return Tracking.ADDED;
  }

  private boolean setActive(Handle handle, long id, int active) {
    int changed =
        handle
            .createUpdate(
                """
                UPDATE accounts SET is_active = :active, updated_at = :now
                WHERE id = :id AND is_active IS NOT :active
                """)
            .bind("id", id)
            .bind("active", active)
            .bind("now", now())
            .execute();
    return changed > 0;
  }

  private void setTarget(Handle handle, long id, int target) {
    handle
        .createUpdate(
            """
            UPDATE accounts SET is_target_account = :target, updated_at = :now
            WHERE id = :id AND is_target_account IS NOT :target
            """)
        .bind("id", id)
        .bind("target", target)
        .bind("now", now())
        .execute();
  }

  private void set(Handle handle, long id, String column, @Nullable String value) {
    handle
        .createUpdate(
            "UPDATE accounts SET " + column + " = :value, updated_at = :now WHERE id = :id")
        .bind("id", id)
        .bind("value", value)
        .bind("now", now())
        .execute();
  }

  /** Videos, history, logs, aliases and sums go with the account, by foreign keys. */
  private void purge(Handle handle, long id) throws SQLException {
    List<Long> sounds =
        handle
            .createQuery("SELECT sound_id FROM sound_usage WHERE account_id = :id")
            .bind("id", id)
            .mapTo(Long.class)
            .list();
    handle.execute("DELETE FROM accounts WHERE id = ?", id);
    Rollup.sumSounds(handle.getConnection(), sounds, now());
  }

  private static Set<VideoId> videoIds(Handle handle, long id) {
    return handle
        .createQuery("SELECT video_id FROM videos WHERE account_id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .map(VideoId::new)
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<Instant> lastWholeListing(Handle handle, long id) {
    return handle
        .createQuery(
            """
            SELECT timestamp FROM scrape_logs
            WHERE account_id = :id AND complete = 1 AND listed_back_to <= :epoch
            ORDER BY timestamp DESC LIMIT 1
            """)
        .bind("id", id)
        .bind("epoch", Timestamps.text(Instant.EPOCH))
        .mapTo(String.class)
        .findOne()
        .map(Timestamps::moment);
  }

  static Account account(ResultSet row) throws SQLException {
    String channel = row.getString("channel_id");
    return new Account(
        row.getLong("id"),
        AccountHandle.of(row.getString("username")),
        channel == null ? null : new ChannelId(channel),
        new AccountProfile(
            row.getString("display_name"),
            count(row, "followers"),
            count(row, "following"),
            count(row, "total_videos"),
            count(row, "total_likes"),
            row.getString("bio")),
        row.getBoolean("is_active"),
        row.getBoolean("is_target_account"),
        Timestamps.momentOrNull(row.getString("last_scraped_at")),
        row.getInt("scrape_count"),
        interval(count(row, "scrape_interval")));
  }

  private static @Nullable Duration interval(@Nullable Long seconds) {
    return seconds == null ? null : Duration.ofSeconds(seconds);
  }

  private static @Nullable Long count(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  private String now() {
    return Timestamps.text(clock.instant());
  }
}
