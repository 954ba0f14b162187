package io.frontrow.perf.peer;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.agrona.MutableDirectBuffer;

/** Writes messages of PostgreSQL's protocol (version 3) into a buffer. Stateless. */
final class PostgresCommand {
  private static final int VERSION = 3 << 16;
  private static final short BINARY = 1;

  private PostgresCommand() {}

  static int startup(MutableDirectBuffer out, int at, String user, String database) {
    int next = at + Integer.BYTES;
    next = putInt(out, next, VERSION);
    next = putText(out, next, "user");
    next = putText(out, next, user);
    next = putText(out, next, "database");
    next = putText(out, next, database);
    out.putByte(next++, (byte) 0);
    putInt(out, at, next - at);
    return next;
  }

  static int parse(MutableDirectBuffer out, int at, String name, String sql, int... types) {
    int next = begin(out, at, 'P');
    next = putText(out, next, name);
    next = putText(out, next, sql);
    next = putShort(out, next, (short) types.length);
    for (int type : types) {
      next = putInt(out, next, type);
    }
    return end(out, at, next);
  }

  static int query(MutableDirectBuffer out, int at, String sql) {
    return end(out, at, putText(out, begin(out, at, 'Q'), sql));
  }

  static int sync(MutableDirectBuffer out, int at) {
    return end(out, at, begin(out, at, 'S'));
  }

  static int terminate(MutableDirectBuffer out, int at) {
    return end(out, at, begin(out, at, 'X'));
  }

  /** Begins a call of a prepared statement with a name of one letter; its arguments come next. */
  static int bind(MutableDirectBuffer out, int at, char statement, int arguments) {
    int next = begin(out, at, 'B');
    out.putByte(next++, (byte) 0);
    out.putByte(next++, (byte) statement);
    out.putByte(next++, (byte) 0);
    next = putShort(out, next, (short) 1);
    next = putShort(out, next, BINARY);
    return putShort(out, next, (short) arguments);
  }

  static int argument(MutableDirectBuffer out, int at, int value) {
    return putInt(out, putInt(out, at, Integer.BYTES), value);
  }

  /** A hold's number, as its seats will have it. */
  static int holdArgument(MutableDirectBuffer out, int at, long hold) {
    int next = putInt(out, at, SectionCells.HOLD_LENGTH);
    for (int i = 0; i < SectionCells.HOLD_LENGTH; i++) {
      out.putByte(next++, SectionCells.digit(hold, i, SectionCells.HOLD_LENGTH));
    }
    return next;
  }

  /**
   * Ends a call, has it executed, and ends its transaction.
   *
   * @param at where the call began
   */
  static int execute(MutableDirectBuffer out, int at, int behindArguments) {
    int next = putShort(out, behindArguments, (short) 1);
    next = putShort(out, next, BINARY);
    end(out, at, next);
    int from = next;
    next = begin(out, from, 'E');
    out.putByte(next++, (byte) 0);
    next = putInt(out, next, 0);
    end(out, from, next);
    return sync(out, next);
  }

  private static int begin(MutableDirectBuffer out, int at, char type) {
    out.putByte(at, (byte) type);
    return at + 1 + Integer.BYTES;
  }

  private static int end(MutableDirectBuffer out, int at, int next) {
    putInt(out, at + 1, next - at - 1);
    return next;
  }

  private static int putInt(MutableDirectBuffer out, int at, int value) {
    out.putInt(at, value, ByteOrder.BIG_ENDIAN);
    return at + Integer.BYTES;
  }

  private static int putShort(MutableDirectBuffer out, int at, short value) {
    out.putShort(at, value, ByteOrder.BIG_ENDIAN);
    return at + Short.BYTES;
  }

  private static int putText(MutableDirectBuffer out, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.putBytes(at, bytes);
    out.putByte(at + bytes.length, (byte) 0);
    return at + bytes.length + 1;
  }
}
