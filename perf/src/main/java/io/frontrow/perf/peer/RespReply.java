package io.frontrow.perf.peer;

import io.frontrow.perf.wire.WireException;
import java.nio.charset.StandardCharsets;
import org.agrona.DirectBuffer;

/**
 * Reads one reply of Redis's protocol (RESP2) at a time: numbers, lines, errors and strings; of an
 * array its elements come one after the other. Allocates nothing but for errors. One thread.
 */
final class RespReply {
  private static final int SHORTEST = 3;
  private static final int LINE_END = 2;

  private DirectBuffer buffer;
  private int textAt;
  private int textLength;
  private int next;
  private byte type;
  private long value;

  /**
   * @param end where the bytes end
   * @return whether the reply is complete; if not, nothing can be asked of it
   */
  boolean read(DirectBuffer in, int at, int end) {
    if (end - at < SHORTEST) {
      return false;
    }
    buffer = in;
    type = in.getByte(at);
    return switch (type) {
      case ':', '$', '*' -> readNumber(at + 1, end);
      case '+', '-' -> readLine(at + 1, end);
      default -> throw new WireException("a reply of Redis begins with byte " + type);
    };
  }

  private boolean readNumber(int at, int end) {
    boolean negative = buffer.getByte(at) == '-';
    long number = 0;
    for (int i = negative ? at + 1 : at; i < end; i++) {
      byte digit = buffer.getByte(i);
      if (digit == '\r') {
        value = negative ? -number : number;
        next = i + LINE_END;
        return next <= end && (type != '$' || readText(end));
      }
      number = number * 10 + digit - '0';
    }
    return false;
  }

  /** Behind a string, present or null, of which nothing is wanted; -1 if it is not complete. */
  static int behindText(DirectBuffer in, int at, int end) {
    int length = 0;
    for (int i = at + 1; i < end - 1; i++) {
      byte digit = in.getByte(i);
      if (digit == '\r') {
        int next = i + LINE_END + (in.getByte(at + 1) == '-' ? 0 : length + LINE_END);
        return next <= end ? next : -1;
      }
      length = length * 10 + digit - '0';
    }
    return -1;
  }

  private boolean readText(int end) {
    textAt = next;
    textLength = (int) Math.max(0, value);
    if (value >= 0) {
      next += textLength + LINE_END;
    }
    return next <= end;
  }

  private boolean readLine(int at, int end) {
    for (int i = at; i < end - 1; i++) {
      if (buffer.getByte(i) == '\r') {
        textAt = at;
        textLength = i - at;
        next = i + LINE_END;
        return true;
      }
    }
    return false;
  }

  /** Where the next reply begins. */
  int next() {
    return next;
  }

  boolean isNumber() {
    return type == ':';
  }

  boolean isArray() {
    return type == '*';
  }

  boolean isText() {
    return type == '$' && value >= 0;
  }

  boolean isError() {
    return type == '-';
  }

  /** A number, or how many elements of an array follow. */
  long number() {
    return value;
  }

  /** Where a string begins, in the buffer that was read. */
  int textAt() {
    return textAt;
  }

  int textLength() {
    return textLength;
  }

  byte[] bytes() {
    byte[] bytes = new byte[textLength];
    buffer.getBytes(textAt, bytes);
    return bytes;
  }

  /** For people. */
  String describe() {
    return switch (type) {
      case ':' -> "the number " + value;
      case '*' -> "an array of " + value;
      default -> new String(bytes(), StandardCharsets.UTF_8);
    };
  }
}
