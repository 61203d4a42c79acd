package io.soundtracker.core.contract;

final class InMemoryAccountRepositoryTest implements AccountRepositoryContract {
  private final InMemoryDatabase database = new InMemoryDatabase();

  @Override
  public StoragePorts storage() {
    return database;
  }
}
