package io.soundtracker.core.contract;

final class InMemorySnapshotTest implements SnapshotContract {
  private final InMemoryDatabase database = new InMemoryDatabase();

  @Override
  public StoragePorts storage() {
    return database;
  }
}
