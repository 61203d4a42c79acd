package io.soundtracker.core.contract;

final class InMemoryScrapeStoreTest implements ScrapeStoreContract {
  private final InMemoryDatabase database = new InMemoryDatabase();

  @Override
  public StoragePorts storage() {
    return database;
  }
}
