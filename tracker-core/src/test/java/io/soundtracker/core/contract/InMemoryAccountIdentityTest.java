package io.soundtracker.core.contract;

final class InMemoryAccountIdentityTest implements AccountIdentityContract {
  private final InMemoryDatabase database = new InMemoryDatabase();

  @Override
  public StoragePorts storage() {
    return database;
  }
}
