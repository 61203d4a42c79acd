package io.soundtracker.reports.excel;

import io.soundtracker.analysis.RankedSound;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.sound.SoundKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which sounds get a sheet of their own, and under what name. */
final class Tabs {
  private final ExcelConfig config;
  private final Map<SoundKey, String> names = new HashMap<>();
  private final List<RankedSound> sounds = new ArrayList<>();
  private int notShared;
  private int beyondLimit;

  /** Gives the first shared sounds a sheet. */
  Tabs(ExcelConfig config, List<RankedSound> ranked, Book book) {
    this.config = config;
    for (RankedSound sound : ranked) {
      SoundUsage usage = sound.usage();
      if (!isShared(usage)) {
        notShared++;
      } else if (sounds.size() < config.maxTabs()) {
        sounds.add(sound);
        names.put(usage.key(), book.name(usage.key().value()));
      } else {
        beyondLimit++;
      }
    }
  }

  /** The sounds that have one, in their order. */
  List<RankedSound> sounds() {
    return sounds;
  }

  /** The sheet of a sound; empty when it has none. */
  Optional<String> nameOf(SoundUsage usage) {
    return Optional.ofNullable(names.get(usage.key()));
  }

  /** Why a sound has none. */
  String reason(SoundUsage usage) {
    return isShared(usage) ? "over the limit of tabs" : "not shared";
  }

  /** What there is to say about the sounds that have none; empty when all do. */
  Optional<String> remark(String elsewhere) {
    List<String> parts = new ArrayList<>();
    if (notShared > 0) {
      parts.add(
          Words.counted(notShared, "song")
              + (notShared == 1 ? " is" : " are")
              + " not shared (used by fewer than "
              + Words.counted(config.minAccounts(), "account")
              + ")");
    }
    if (beyondLimit > 0) {
      parts.add(
          Words.counted(beyondLimit, "shared song")
              + (beyondLimit == 1 ? " is" : " are")
              + " beyond the limit of "
              + Words.counted(config.maxTabs(), "tab"));
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Songs without a tab of their own: "
                + String.join(", ", parts)
                + ". Their videos are on the sheet "
                + elsewhere
                + ".");
  }

  private boolean isShared(SoundUsage usage) {
    return usage.accounts() >= config.minAccounts();
  }
}
