package io.soundtracker.core.contract;

/** What the contracts below ask of the class that runs them. */
public interface StorageContract {
  /** The storage under test, fresh for each test and the same all through it. */
  StoragePorts storage();
}
