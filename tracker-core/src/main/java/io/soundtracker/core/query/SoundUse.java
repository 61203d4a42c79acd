package io.soundtracker.core.query;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.sound.SoundKey;
import java.time.LocalDate;

/**
 * One account's use of one sound.
 *
 * @param key the sound
 * @param account the account
 * @param uses how many of its videos play it, ≥ 1
 * @param views over those videos
 * @param firstUsed the UTC day of the first of them
 * @param lastUsed the UTC day of the last of them
 */
public record SoundUse(
    SoundKey key,
    AccountHandle account,
    long uses,
    KnownSum views,
    LocalDate firstUsed,
    LocalDate lastUsed) {}
