package io.soundtracker.core.contract;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.video.Video;

/**
 * A video as it is stored.
 *
 * @param owner the account it is counted for
 * @param video its latest state; only the key, title and artist of its sound are meaningful
 * @param missed how many listings that should have shown it did not
 * @param deleted whether it is known to be gone
 */
public record StoredVideo(AccountHandle owner, Video video, int missed, boolean deleted) {}
