package io.frontrow.perf.peer;

import org.agrona.MutableDirectBuffer;

/**
 * What the load asks of PostgreSQL: one statement for each operation, prepared once for each
 * connection, over the table of {@code postgresql.sql}. Stateless.
 */
final class PostgresStatements {
  /** Characters of a seat in the cells of a row, and where in them its hold's number begins. */
  static final int CELL = 18;

  static final int HOLD_AT = 12;
  static final int EXPIRY_AT = 1;
  static final int EXPIRY_LENGTH = 11;
  static final byte FREE = ' ';

  static final char HOLD = 'h';
  static final char BEST = 'b';
  static final char READ = 'm';
  static final char CONFIRM = 'c';
  static final char RELEASE = 'r';

  private static final int INT = 23;
  private static final int TEXT = 25;

  /** Cells as they are now: what has ended is free, though nobody has written that yet. */
  private static final String CELLS = "CASE WHEN due > now() THEN cells ELSE swept(cells) END";

  private static final String NOW_MILLIS = "(date_part('epoch', now()) * 1000)::int8";
  private static final String DUE =
      "least(CASE WHEN due > now() THEN due ELSE first_end(swept(cells)) END,"
          + " now() + interval '@TTL@ milliseconds')";
  private static final String HELD = "'h' || to_hex(" + NOW_MILLIS + " + @TTL@)";

  /** Of the cells from $2 on that are of hold $4, and held, and in time. */
  private static final String OF_HOLD =
      " WHERE id = $1 AND substring(cells FROM $2 FOR $3 * 18)"
          + " = repeat('h' || substring(cells FROM $2 + 1 FOR 11) || $4, $3)"
          + " AND substring(cells FROM $2 + 1 FOR 11) > to_hex("
          + NOW_MILLIS
          + ")";

  /** $1 row, $2 first character, $3 seats, $4 hold. */
  private static final String HOLD_SQL =
      "UPDATE hall_row SET cells = overlay("
          + CELLS
          + " PLACING repeat("
          + HELD
          + " || $4, $3) FROM $2), due = "
          + DUE
          + " WHERE id = $1 AND substring("
          + CELLS
          + " FROM $2 FOR $3 * 18) = repeat(' ', $3 * 18)";

  /** $1 the section's first row, $2 its last, $3 seats, $4 hold. */
  private static final String BEST_SQL =
      "UPDATE hall_row SET cells = overlay("
          + CELLS
          + " PLACING repeat("
          + HELD
          + " || $4, $3) FROM position(repeat(' ', $3 * 18) IN "
          + CELLS
          + ")), due = "
          + DUE
          + " WHERE id = (SELECT id FROM hall_row WHERE id BETWEEN $1 AND $2"
          + " AND position(repeat(' ', $3 * 18) IN "
          + CELLS
          + ") > 0 ORDER BY id LIMIT 1 FOR UPDATE)"
          + " RETURNING id, position($4 IN cells)";

  private static final String READ_SQL = "SELECT cells FROM hall_row WHERE id = $1";

  private static final String CONFIRM_SQL =
      "UPDATE hall_row SET cells = overlay(cells PLACING"
          + " repeat('s' || substring(cells FROM $2 + 1 FOR 11) || $4, $3) FROM $2)"
          + OF_HOLD;

  private static final String RELEASE_SQL =
      "UPDATE hall_row SET cells = overlay(cells PLACING repeat(' ', $3 * 18) FROM $2)" + OF_HOLD;

  private PostgresStatements() {}

  static int prepare(MutableDirectBuffer out, int at, int ttlMillis) {
    int next = PostgresCommand.parse(out, at, "h", with(HOLD_SQL, ttlMillis), INT, INT, INT, TEXT);
    next = PostgresCommand.parse(out, next, "b", with(BEST_SQL, ttlMillis), INT, INT, INT, TEXT);
    next = PostgresCommand.parse(out, next, "m", READ_SQL, INT);
    next = PostgresCommand.parse(out, next, "c", CONFIRM_SQL, INT, INT, INT, TEXT);
    next = PostgresCommand.parse(out, next, "r", RELEASE_SQL, INT, INT, INT, TEXT);
    return PostgresCommand.sync(out, next);
  }

  private static String with(String sql, int ttlMillis) {
    return sql.replace("@TTL@", String.valueOf(ttlMillis));
  }
}
