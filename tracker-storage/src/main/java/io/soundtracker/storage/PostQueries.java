package io.soundtracker.storage;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.Post;
import io.soundtracker.core.query.SoundPost;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.core.video.VideoId;

/** Videos in brief. They are sorted by a number, which is quick. */
final class PostQueries {
  private PostQueries() {}

  static Query posts(SelectedVideos selected) {
    return new Query(
        "SELECT v.account_id, a.username, v.uploaded_at, v.video_id, v.upload_date, v.is_pinned,"
            + " v.views, v.likes, v.comments, v.shares, v.saves"
            + " FROM videos v JOIN accounts a ON a.id = v.account_id WHERE v.is_deleted = 0"
            + selected.andVideo("v.")
            + " ORDER BY v.account_id",
        selected.days());
  }

  /** Makes the posts of one stream. */
  static Rows.Mapper<Post> post() {
    Shared<AccountHandle> accounts = Shared.accounts();
    return row ->
        new Post(
            accounts.of(row.getLong(1), row),
            VideoQueries.uploadedAt(row, 3),
            VideoColumns.truth(row, 6),
            VideoColumns.metrics(row, 7));
  }

  static Query soundPosts(SelectedVideos selected) {
    return new Query(
        "SELECT v.account_id, a.username, v.uploaded_at, v.video_id, v.upload_date, v.sound_id,"
            + " s.sound_key, v.views, v.likes, v.comments, v.shares, v.saves"
            + " FROM videos v JOIN accounts a ON a.id = v.account_id"
            + " JOIN sounds s ON s.id = v.sound_id WHERE v.is_deleted = 0"
            + selected.andVideo("v.")
            + " ORDER BY v.sound_id",
        selected.days());
  }

  /** Makes the posts of one stream. */
  static Rows.Mapper<SoundPost> soundPost() {
    Shared<AccountHandle> accounts = Shared.accounts();
    Shared<SoundKey> sounds = new Shared<>(row -> new SoundKey(Cells.text(row, 7)));
    return row ->
        new SoundPost(
            sounds.of(row.getLong(6), row),
            accounts.of(row.getLong(1), row),
            new VideoId(Cells.text(row, 4)),
            VideoQueries.uploadedAt(row, 3),
            VideoColumns.metrics(row, 8));
  }
}
