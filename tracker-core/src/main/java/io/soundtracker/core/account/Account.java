package io.soundtracker.core.account;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A profile we track.
 *
 * @param id the row's own number
 * @param handle its present handle
 * @param channelId its stable identity, null until the first listing that shows it
 * @param profile what it last said about itself
 * @param active whether it is scraped; inactive accounts keep their history
 * @param target whether it is one of ours, for the question of exclusivity
 * @param lastScrapedAt when a listing of it last brought an answer, null when never
 * @param scrapeCount how many listings brought an answer
 * @param interval it is due again after this time, &gt; 0; null for the configured time
 */
public record Account(
    long id,
    AccountHandle handle,
    @Nullable ChannelId channelId,
    AccountProfile profile,
    boolean active,
    boolean target,
    @Nullable Instant lastScrapedAt,
    int scrapeCount,
    @Nullable Duration interval) {}
