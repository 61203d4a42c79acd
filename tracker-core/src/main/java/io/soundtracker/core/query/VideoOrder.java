package io.soundtracker.core.query;

/** In which order videos come. Whatever else is equal, newest first, then by id. */
public enum VideoOrder {
  /** The latest upload first. */
  NEWEST_FIRST,
  /** Sound by sound, by key; those without a sound last. */
  BY_SOUND,
  /** Account by account, by handle. */
  BY_ACCOUNT
}
