package io.soundtracker.storage;

import io.soundtracker.core.account.AccountHandle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * What many rows of a stream have in common, such as their account, by its number: made of the
 * first such row, so that its columns need not be read from the others. It begins anew when it has
 * grown, so that memory does not.
 */
final class Shared<T> {
  private static final int MOST = 10_000;

  private final Rows.Mapper<T> mapper;
  private final Map<Long, T> byNumber = new HashMap<>();

  Shared(Rows.Mapper<T> mapper) {
    this.mapper = mapper;
  }

  /** The accounts of a stream whose first columns are their numbers and handles. */
  static Shared<AccountHandle> accounts() {
    return new Shared<>(row -> AccountHandle.of(Cells.text(row, 2)));
  }

  T of(long number, ResultSet row) throws SQLException {
    T known = byNumber.get(number);
    if (known == null) {
      known = mapper.map(row);
      if (byNumber.size() == MOST) {
        byNumber.clear();
      }
      byNumber.put(number, known);
    }
    return known;
  }
}
