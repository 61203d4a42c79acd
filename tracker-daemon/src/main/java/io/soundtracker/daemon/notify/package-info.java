/**
 * Telling people what happened, where they are: in Slack, by mail, or through a webhook.
 *
 * <p>Start at {@link io.soundtracker.daemon.notify.Notifications}. What is told is a {@link
 * io.soundtracker.daemon.notify.Notification}, made by {@link
 * io.soundtracker.daemon.notify.AlertLedger} or {@link io.soundtracker.daemon.notify.Digest}; how
 * it travels is a {@link io.soundtracker.daemon.notify.Notifier}.
 */
@NullMarked
package io.soundtracker.daemon.notify;

import org.jspecify.annotations.NullMarked;
