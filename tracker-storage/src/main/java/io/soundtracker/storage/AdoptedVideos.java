package io.soundtracker.storage;

import io.soundtracker.core.video.Metrics;
import io.soundtracker.core.video.VideoId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Carries the videos over, each with an account, a day and, if it has one, a sound. */
final class AdoptedVideos {
  private static final String TABLE = "videos";
  private static final Pattern ID_IN_ADDRESS = Pattern.compile("/(?:video|photo)/([0-9]+)");

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "video_id",
          "account_id",
          "tiktok_url",
          "upload_date",
          "uploaded_at",
          "views",
          "likes",
          "comments",
          "shares",
          "engagement_rate",
          "caption",
          "hashtags",
          "sound_id",
          "duration",
          "is_deleted",
          "created_at",
          "updated_at");

  private final Connection connection;
  private final OriginalTables originals;
  private final AdoptionLedger ledger;
  private final AdoptedAccounts accounts;
  private final AdoptedSounds sounds;
  private final Map<String, VideoId> newIds = new HashMap<>();

  AdoptedVideos(
      Connection connection,
      OriginalTables originals,
      AdoptionLedger ledger,
      AdoptedAccounts accounts,
      AdoptedSounds sounds) {
    this.connection = connection;
    this.originals = originals;
    this.ledger = ledger;
    this.accounts = accounts;
    this.sounds = sounds;
  }

  void fill() throws SQLException {
    try (Insertion insertion =
        new Insertion(connection, TABLE, COLUMNS, "ON CONFLICT (video_id) DO NOTHING")) {
      originals.forEach(TABLE, row -> take(row, insertion));
    }
  }

  /** Finds videos as the original's history names them: by their ids, and some by row number. */
  final class Finder implements AutoCloseable {
    private final PreparedStatement present =
        connection.prepareStatement("SELECT 1 FROM videos WHERE video_id = ?");
    private final PreparedStatement numbered =
        connection.prepareStatement(
            "SELECT video_id FROM " + OriginalTables.aside(TABLE) + " WHERE id = ?");

    Finder() throws SQLException {}

    /** A video that has been carried over. */
    Optional<String> find(String written) throws SQLException {
      VideoId renamed = newIds.get(written);
      String id = renamed == null ? written : renamed.value();
      Parameters.bind(present, id);
      try (ResultSet row = present.executeQuery()) {
        return row.next() ? Optional.of(id) : Optional.empty();
      }
    }

    /** The video in a row of the original. */
    Optional<String> findByRow(String number) throws SQLException {
      Parameters.bind(numbered, number);
      try (ResultSet row = numbered.executeQuery()) {
        return row.next() ? find(row.getString(1)) : Optional.empty();
      }
    }

    @Override
    public void close() throws SQLException {
      present.close();
      numbered.close();
    }
  }

  private void take(OriginalRow row, Insertion insertion) throws SQLException {
    Optional<VideoId> found = id(row);
    if (found.isEmpty()) {
      ledger.dropped(TABLE, "neither its id nor its address has a number", row.name());
      return;
    }
    VideoId id = found.orElseThrow();
    String createdAt = row.moment("created_at");
    OriginalUpload upload = OriginalUpload.of(row.textOrEmpty("upload_date"), id, createdAt);
    Metrics metrics = row.metrics();
    boolean added =
        insertion.add(
            row.id(),
            id.value(),
            accounts.ownerOf(row),
            row.textOrEmpty("tiktok_url"),
            upload.day().toString(),
            Timestamps.textOrNull(upload.moment()),
            metrics.views(),
            metrics.likes(),
            metrics.comments(),
            metrics.shares(),
            VideoColumns.rate(metrics),
            row.text("caption"),
            row.text("hashtags"),
            sound(row),
            row.count("duration"),
            row.flag("is_deleted"),
            createdAt,
            row.moment("updated_at"));
    if (!added) {
      ledger.merged(TABLE, "the same video", row.name() + ": " + id);
      return;
    }
    ledger.kept(TABLE);
    if (Long.valueOf(0).equals(metrics.views())) {
      ledger.noted(TABLE, "0 views kept, although it may mean that nobody knew", id.value());
    }
    upload.remark().ifPresent(remark -> ledger.changed(TABLE, remark, id + ": " + upload.day()));
  }

  private Optional<VideoId> id(OriginalRow row) throws SQLException {
    String written = row.textOrEmpty("video_id");
    if (VideoId.isValid(written)) {
      return Optional.of(new VideoId(written));
    }
    Matcher address = ID_IN_ADDRESS.matcher(row.textOrEmpty("tiktok_url"));
    Optional<VideoId> id =
        Optional.of(written.strip())
            .filter(VideoId::isValid)
            .or(() -> Optional.of(address).filter(Matcher::find).map(found -> found.group(1)))
            .filter(VideoId::isValid)
            .map(VideoId::new);
    if (id.isPresent()) {
      newIds.put(written, id.orElseThrow());
      ledger.changed(TABLE, "id put right", row.name() + ": " + id.orElseThrow());
    }
    return id;
  }

  private @Nullable Long sound(OriginalRow row) throws SQLException {
    Long id = row.number("sound_id");
    if (id == null) {
      return null;
    }
    Optional<Long> sound = sounds.newId(id);
    if (sound.isEmpty()) {
      ledger.changed(TABLE, "its sound is not there or has no title: unidentified", row.name());
    }
    return sound.orElse(null);
  }
}
