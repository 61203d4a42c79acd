package io.soundtracker.core.contract;

final class InMemoryScrapeHistoryTest implements ScrapeHistoryContract {
  private final InMemoryDatabase database = new InMemoryDatabase();

  @Override
  public StoragePorts storage() {
    return database;
  }
}
