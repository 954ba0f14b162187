package io.frontrow.perf.peer;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.agrona.MutableDirectBuffer;

/** Writes commands of Redis's protocol (RESP2) into a buffer, argument by argument. Stateless. */
final class RespCommand {
  private static final int TEN = 10;
  private static final int HUNDRED = 100;
  private static final short LINE_END = (short) ('\r' | '\n' << 8);

  private RespCommand() {}

  /** The beginning of a command that is always the same. */
  static byte[] opening(int argumentCount, String... first) {
    byte[] count = ("*" + argumentCount + "\r\n").getBytes(StandardCharsets.US_ASCII);
    byte[] arguments = arguments(first);
    byte[] both = Arrays.copyOf(count, count.length + arguments.length);
    System.arraycopy(arguments, 0, both, count.length, arguments.length);
    return both;
  }

  /** Some arguments of a command that are always the same. */
  static byte[] arguments(String... arguments) {
    StringBuilder text = new StringBuilder();
    for (String argument : arguments) {
      text.append('$').append(argument.length()).append("\r\n").append(argument).append("\r\n");
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  static int put(MutableDirectBuffer out, int at, byte[] bytes) {
    out.putBytes(at, bytes);
    return at + bytes.length;
  }

  /** A natural number as an argument. */
  static int putNumber(MutableDirectBuffer out, int at, int number) {
    int next = putLength(out, at, digits(number));
    next += out.putNaturalIntAscii(next, number);
    return putLineEnd(out, next);
  }

  /** Where the bytes of an argument go. */
  static int putLength(MutableDirectBuffer out, int at, int length) {
    out.putByte(at, (byte) '$');
    int next = at + 1;
    next += out.putNaturalIntAscii(next, length);
    return putLineEnd(out, next);
  }

  /** A hold's number as an argument: the bytes that its seats will have. */
  static int putHold(MutableDirectBuffer out, int at, long hold) {
    int next = putLength(out, at, SectionCells.HOLD_LENGTH);
    for (int i = 0; i < SectionCells.HOLD_LENGTH; i++) {
      out.putByte(next++, SectionCells.digit(hold, i, SectionCells.HOLD_LENGTH));
    }
    return putLineEnd(out, next);
  }

  private static int putLineEnd(MutableDirectBuffer out, int at) {
    out.putShort(at, LINE_END, ByteOrder.LITTLE_ENDIAN);
    return at + Short.BYTES;
  }

  static int digits(int number) {
    if (number < TEN) {
      return 1;
    }
    if (number < HUNDRED) {
      return 2;
    }
    int digits = 3;
    for (int rest = number / (TEN * HUNDRED); rest > 0; rest /= TEN) {
      digits++;
    }
    return digits;
  }
}
