package io.soundtracker.core.contract;

final class InMemoryExclusiveSongsTest implements ExclusiveSongsContract {
  private final InMemoryDatabase database = new InMemoryDatabase();

  @Override
  public StoragePorts storage() {
    return database;
  }
}
