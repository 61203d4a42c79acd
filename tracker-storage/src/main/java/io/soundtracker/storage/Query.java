package io.soundtracker.storage;

import java.util.List;

/**
 * A statement that reads, and what it binds.
 *
 * @param sql the text
 * @param parameters its parameters, in order
 */
record Query(String sql, List<Object> parameters) {

  static Query of(String sql, Object... parameters) {
    return new Query(sql, List.of(parameters));
  }
}
