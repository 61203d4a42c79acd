package io.soundtracker.core.scrape;

/**
 * Lists profiles.
 *
 * <p>Implementations are safe for use by several threads, each listing another profile.
 */
@FunctionalInterface
public interface VideoSource {

  /**
   * Lists one profile and hands each video to the sink as it arrives. Returns when the listing has
   * ended, however it ended; what the sink got before a failure stands. An interrupted thread ends
   * the listing as {@link FailureCause#INTERRUPTED} and stays interrupted.
   *
   * @return how the listing ended; expected failures are values, not exceptions
   */
  FetchOutcome fetch(ListingRequest request, ListingSink sink);
}
