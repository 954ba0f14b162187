package io.frontrow.replay;

import io.frontrow.journal.SegmentReport;
import io.frontrow.protocol.ClientId;
import java.time.Instant;
import java.util.Locale;

/** How numbers are written for people and, where JSON has no number for them, for programs. */
public final class Text {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private Text() {}

  public static String format(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }

  /** 64 bits as {@code 0x} and 16 hexadecimal digits. */
  public static String hex(long value) {
    return format("0x%016x", value);
  }

  /** Nanoseconds since 1970 as ISO 8601 in UTC. */
  public static String time(long nanos) {
    return Instant.ofEpochSecond(
            Math.floorDiv(nanos, NANOS_PER_SECOND), Math.floorMod(nanos, NANOS_PER_SECOND))
        .toString();
  }

  /** Who sent a record. */
  public static String client(long clientId) {
    return clientId == ClientId.NODE ? "node" : ClientId.toString(clientId);
  }

  /** How many of a thing there are, in words: {@code 1 order}, {@code 2 orders}. */
  public static String count(long count, String thing) {
    return format(count == 1 ? "%,d %s" : "%,d %ss", count, thing);
  }

  public static String sequences(long records, long first, long last) {
    return records == 0
        ? "no records"
        : format("%s, sequences %,d to %,d", count(records, "record"), first, last);
  }

  public static String sequences(SegmentReport segment) {
    return sequences(segment.records(), segment.firstSequence(), segment.lastSequence());
  }
}
