package io.soundtracker.core.scrape;

/** Why a listing broke off or never began. */
public enum FailureCause {
  /** The connection, name resolution, the proxy, or an answer cut short. */
  NETWORK,
  /** TikTok answered with an error of its own (5xx) or with something unreadable. */
  SERVER,
  /** TikTok refuses this machine for a while (403, 429, empty answers). */
  BLOCKED,
  /** Nothing arrived for too long. */
  STALLED,
  /** The whole listing took too long. */
  TIMED_OUT,
  /** The user or the system stopped it. */
  INTERRUPTED,
  /** The tool that lists failed. */
  TOOL,
  /** What was read could not be stored. */
  STORAGE;

  /** Whether trying again in a moment may well succeed. */
  public boolean isTransient() {
    return this == NETWORK || this == SERVER;
  }
}
