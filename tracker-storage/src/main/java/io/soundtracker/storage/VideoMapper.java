package io.soundtracker.storage;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.core.video.Video;
import io.soundtracker.core.video.VideoId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes videos of the rows of one stream. */
final class VideoMapper implements Rows.Mapper<VideoRow> {
  private static final int COLUMNS_BEFORE = 9;

  /** The columns that it reads, in its order. */
  static final String COLUMNS =
      "v.video_id, v.created_at, v.account_id, a.username, a.is_target_account, s.sound_key,"
          + " s.song_title, s.artist_name, s.is_original, "
          + VideoColumns.SELECTED;

  private final Shared<Owner> owners = new Shared<>(VideoMapper::owner);
  private final Shared<Optional<Sound>> sounds = new Shared<>(VideoMapper::sound);

  private record Owner(AccountHandle handle, boolean target) {}

  @Override
  public VideoRow map(ResultSet row) throws SQLException {
    VideoId id = new VideoId(Cells.text(row, 1));
    Owner owner = owners.of(row.getLong(3), row);
    VideoColumns columns = VideoColumns.read(row, COLUMNS_BEFORE);
    Video video =
        columns.video(id, () -> VideoQueries.otherwiseUploadedAt(id, columns.uploadDate()));
    return new VideoRow(
        owner.handle(),
        owner.target(),
        video.withSound(sound(columns.soundId(), row)),
        Timestamps.moment(Cells.text(row, 2)));
  }

  private @Nullable Sound sound(@Nullable Long number, ResultSet row) throws SQLException {
    return number == null ? null : sounds.of(number, row).orElse(null);
  }

  private static Owner owner(ResultSet row) throws SQLException {
    return new Owner(AccountHandle.of(Cells.text(row, 4)), row.getBoolean(5));
  }

  /** Empty when somebody has removed the sound by hand and left its number behind. */
  private static Optional<Sound> sound(ResultSet row) throws SQLException {
    String key = Cells.textOrNull(row, 6);
    return key == null
        ? Optional.empty()
        : Optional.of(
            new Sound(
                new SoundKey(key),
                Cells.text(row, 7),
                Cells.textOrNull(row, 8),
                row.getBoolean(9)));
  }
}
