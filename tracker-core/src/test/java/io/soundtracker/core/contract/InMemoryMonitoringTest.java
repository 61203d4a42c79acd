package io.soundtracker.core.contract;

final class InMemoryMonitoringTest implements MonitoringContract {
  private final InMemoryDatabase database = new InMemoryDatabase();

  @Override
  public StoragePorts storage() {
    return database;
  }
}
