package io.frontrow.perf.peer;

import io.frontrow.perf.wire.WireException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.agrona.DirectBuffer;

/**
 * Reads one message of PostgreSQL's protocol (version 3) at a time. Allocates nothing but for
 * errors. One thread.
 */
final class PostgresMessage {
  private static final int HEAD = 5;
  private static final int MAX_LENGTH = 1 << 30;

  private DirectBuffer buffer;
  private int start;
  private int next;

  /** Whether the message is complete; if not, nothing can be asked of it. */
  boolean read(DirectBuffer in, int at, int end) {
    if (end - at < HEAD) {
      return false;
    }
    int length = in.getInt(at + 1, ByteOrder.BIG_ENDIAN);
    if (length < Integer.BYTES || length > MAX_LENGTH) {
      throw new WireException("a message of PostgreSQL is " + length + " bytes long");
    }
    buffer = in;
    start = at;
    next = at + 1 + length;
    return next <= end;
  }

  byte type() {
    return buffer.getByte(start);
  }

  /** Where the next message begins. */
  int next() {
    return next;
  }

  int integer(int at) {
    return buffer.getInt(start + HEAD + at, ByteOrder.BIG_ENDIAN);
  }

  int columns() {
    return buffer.getShort(start + HEAD, ByteOrder.BIG_ENDIAN);
  }

  /** Of a row's column, where its length stands; its value is behind that. */
  int column(int index) {
    int at = Short.BYTES;
    for (int i = 0; i < index; i++) {
      at += Integer.BYTES + Math.max(0, integer(at));
    }
    return at;
  }

  byte[] bytes(int column) {
    int at = column(column);
    byte[] value = new byte[Math.max(0, integer(at))];
    buffer.getBytes(start + HEAD + at + Integer.BYTES, value);
    return value;
  }

  /** Of a completed command, whether it was told to have changed or read nothing. */
  boolean touchedNothing() {
    return buffer.getByte(next - 2) == '0' && buffer.getByte(next - 3) == ' ';
  }

  /** Of an error, one of its fields, such as 'C' for the code; empty if it is not there. */
  String field(char name) {
    int at = start + HEAD;
    while (at < next && buffer.getByte(at) != 0) {
      byte type = buffer.getByte(at);
      int from = ++at;
      while (buffer.getByte(at) != 0) {
        at++;
      }
      if (type == name) {
        byte[] text = new byte[at - from];
        buffer.getBytes(from, text);
        return new String(text, StandardCharsets.UTF_8);
      }
      at++;
    }
    return "";
  }
}
