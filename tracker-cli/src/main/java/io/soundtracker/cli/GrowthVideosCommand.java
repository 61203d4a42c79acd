package io.soundtracker.cli;

import io.soundtracker.analysis.growth.GrowthRanking;
import io.soundtracker.analysis.growth.GrowthRanking.Entry;
import io.soundtracker.analysis.growth.VideoGrowth;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.reports.rows.Column;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "videos", description = "Videos by the views that they gained.")
final class GrowthVideosCommand implements Callable<Integer> {
  private static final Column<Entry<VideoGrowth>> ACCOUNT =
      Column.id("account", "Account", entry -> entry.of().account().toString());
  private static final Column<Entry<VideoGrowth>> SOUND =
      Column.text("soundKey", "Sound", entry -> sound(entry.of()));
  private static final Column<Entry<VideoGrowth>> LINK =
      Column.id("link", "Link", entry -> link(entry.of()));

  private static final GrowthColumns<VideoGrowth> COLUMNS =
      new GrowthColumns<>(
          "videos",
          List.of(ACCOUNT, SOUND),
          List.of(
              Column.id("videoId", "Video", entry -> entry.of().id().toString()),
              ACCOUNT,
              SOUND,
              Column.moment("uploadedAt", "Posted", entry -> entry.of().uploadedAt()),
              LINK),
          List.of(LINK));

  @Mixin private final GrowthOptions options;

  private final GrowthAnswer answer;

  @Inject
  GrowthVideosCommand(GrowthOptions options, GrowthAnswer answer) {
    this.options = options;
    this.answer = answer;
  }

  @Override
  public Integer call() {
    return answer.tell(
        options, (meter, videos, limit) -> GrowthRanking.videos(videos, limit), COLUMNS);
  }

  private static @Nullable String sound(VideoGrowth video) {
    SoundKey sound = video.sound();
    return sound == null ? null : sound.value();
  }

  private static String link(VideoGrowth video) {
    return video.account().videoUrl(video.id()).toString();
  }
}
