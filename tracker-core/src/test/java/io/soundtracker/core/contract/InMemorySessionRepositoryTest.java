package io.soundtracker.core.contract;

final class InMemorySessionRepositoryTest implements SessionRepositoryContract {
  private final InMemoryDatabase database = new InMemoryDatabase();

  @Override
  public StoragePorts storage() {
    return database;
  }
}
