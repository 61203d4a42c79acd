package io.soundtracker.analysis.growth;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.core.video.VideoId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much one video has grown.
 *
 * @param id the video
 * @param account whose it is
 * @param sound what it plays, null for an unidentified sound
 * @param uploadedAt when it was posted
 * @param growth its growth, as a sum of one
 */
public record VideoGrowth(
    VideoId id,
    AccountHandle account,
    @Nullable SoundKey sound,
    Instant uploadedAt,
    Growth growth) {}
