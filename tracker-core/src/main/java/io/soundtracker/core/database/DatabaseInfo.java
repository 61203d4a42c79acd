package io.soundtracker.core.database;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a database is and how much is in it.
 *
 * @param location where it is, for people
 * @param product what runs it, with its version
 * @param schemaVersion the number of its last migration
 * @param bytes its size
 * @param rows how many rows each table has, in the order of the schema
 */
public record DatabaseInfo(
    String location, String product, int schemaVersion, long bytes, Map<String, Long> rows) {

  /** Copies the map, keeping its order. */
  public DatabaseInfo {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }
}
