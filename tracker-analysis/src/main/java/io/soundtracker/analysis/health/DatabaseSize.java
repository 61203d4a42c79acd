package io.soundtracker.analysis.health;

/**
 * The database has become large.
 *
 * @param most bytes
 */
record DatabaseSize(long most) implements HealthCondition {

  @Override
  public String name() {
    return "database-size";
  }

  @Override
  public Finding judge(Vitals vitals) {
    long bytes = vitals.machine().databaseBytes();
    return Finding.of(
        this,
        bytes > most,
        "%s; at most %s".formatted(Unit.BYTES.text(bytes), Unit.BYTES.text(most)),
        Evidence.of(Unit.BYTES, bytes, most, "now"));
  }
}
