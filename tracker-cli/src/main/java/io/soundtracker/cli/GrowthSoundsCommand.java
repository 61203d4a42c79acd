package io.soundtracker.cli;

import io.soundtracker.analysis.growth.GrowthRanking;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.reports.rows.Column;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "sounds", description = "Sounds by the views that their videos gained.")
final class GrowthSoundsCommand implements Callable<Integer> {
  private static final GrowthColumns<SoundKey> COLUMNS =
      GrowthColumns.ofGroups(
          "sounds", Column.text("soundKey", "Sound", entry -> entry.of().value()));

  @Mixin private final GrowthOptions options;

  private final GrowthAnswer answer;

  @Inject
  GrowthSoundsCommand(GrowthOptions options, GrowthAnswer answer) {
    this.options = options;
    this.answer = answer;
  }

  @Override
  public Integer call() {
    return answer.tell(
        options, (meter, videos, limit) -> GrowthRanking.sounds(videos, limit), COLUMNS);
  }
}
