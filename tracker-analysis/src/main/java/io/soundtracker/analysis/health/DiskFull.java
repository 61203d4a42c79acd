package io.soundtracker.analysis.health;

import io.soundtracker.analysis.health.Machine.Disk;
import org.jspecify.annotations.Nullable;

/**
 * The database will soon have no room.
 *
 * @param leastFree bytes, null for any number
 * @param leastShare percent of the disk, null for any share
 */
record DiskFull(@Nullable Long leastFree, @Nullable Double leastShare) implements HealthCondition {
  private static final double PERCENT = 100;

  @Override
  public String name() {
    return "disk-full";
  }

  @Override
  public Finding judge(Vitals vitals) {
    Disk disk = vitals.machine().disk();
    if (disk == null) {
      return Finding.unknown(this, "the disk of the database does not tell its room");
    }
    double threshold =
        Math.max(
            leastFree == null ? 0 : (double) leastFree,
            leastShare == null ? 0 : leastShare / PERCENT * disk.total());
    return Finding.of(
        this,
        disk.free() < threshold,
        "%s free of %s; at least %s"
            .formatted(
                Unit.BYTES.text(disk.free()),
                disk.total() == 0 ? "an unknown size" : Unit.BYTES.text(disk.total()),
                Unit.BYTES.text(threshold)),
        new Evidence(Unit.BYTES, (double) disk.free(), threshold, null, "now"));
  }
}
