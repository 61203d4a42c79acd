package io.soundtracker.daemon.notify;

import java.util.Map;

/** What people were told, so that a new start does not tell it again. For one thread. */
interface AlertMemory {

  /** What was kept, by the condition's name; nothing when it cannot be read. */
  Map<String, ToldAlert> load();

  /** Keeps this, and forgets everything else. What goes wrong is logged. */
  void save(Map<String, ToldAlert> told);
}
