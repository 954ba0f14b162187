package io.frontrow.protocol;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * The fixed header of a record. Ring slot, journal record and replay input are the same bytes: this
 * header, then the SBE message as it came off the wire. Stateless; little-endian.
 *
 * <pre>
 *  0  length       u32  header and message
 *  4  checksum     u32  CRC32C of the bytes from 8 to length
 *  8  chain        u64  links the record to everything before it; 0 in a mark
 * 16  sequence     u64  1, 2, 3, ... without gaps; 0 in a mark
 * 24  time         i64  nanoseconds since 1970, never decreasing
 * 32  client id    u64  who sent it; 0: the node itself
 * 40  request id   u64  the client's own number for it
 * 48  log position i64  position in the cluster's log; 0 on one node
 * 56  version      u16  of this layout
 * 58  flags        u16
 * 60  reserved     u32  0
 * </pre>
 */
public final class RecordHeader {
  public static final int LENGTH = 64;
  public static final int VERSION = 1;

  /** A query: in order with the commands, but neither journalled nor sequenced. */
  public static final int FLAG_QUERY = 1;

  /** A mark: journalled, but not sequenced, and not part of the chain. */
  public static final int FLAG_MARK = 2;

  /** Where the bytes begin that the checksum covers. */
  public static final int CHECKED_OFFSET = 8;

  private static final int CHECKSUM = 4;
  private static final int CHAIN = 8;
  private static final int SEQUENCE = 16;
  private static final int TIME = 24;
  private static final int CLIENT_ID = 32;
  private static final int REQUEST_ID = 40;
  private static final int LOG_POSITION = 48;
  private static final int RECORD_VERSION = 56;
  private static final int FLAGS = 58;
  private static final int RESERVED = 60;
  private static final int TEMPLATE_ID = LENGTH + 2;

  private RecordHeader() {}

  /**
   * Writes what is known before a record is ordered; the rest is stamped later. The length comes
   * last: a record that was not finished has none.
   */
  public static void init(
      MutableDirectBuffer buffer,
      int offset,
      int messageLength,
      int flags,
      long clientId,
      long requestId) {
    buffer.putInt(offset + CHECKSUM, 0, LITTLE_ENDIAN);
    buffer.putLong(offset + CHAIN, 0, LITTLE_ENDIAN);
    buffer.putLong(offset + SEQUENCE, 0, LITTLE_ENDIAN);
    buffer.putLong(offset + TIME, 0, LITTLE_ENDIAN);
    buffer.putLong(offset + CLIENT_ID, clientId, LITTLE_ENDIAN);
    buffer.putLong(offset + REQUEST_ID, requestId, LITTLE_ENDIAN);
    buffer.putLong(offset + LOG_POSITION, 0, LITTLE_ENDIAN);
    buffer.putShort(offset + RECORD_VERSION, (short) VERSION, LITTLE_ENDIAN);
    buffer.putShort(offset + FLAGS, (short) flags, LITTLE_ENDIAN);
    buffer.putInt(offset + RESERVED, 0, LITTLE_ENDIAN);
    length(buffer, offset, LENGTH + messageLength);
  }

  public static int length(DirectBuffer buffer, int offset) {
    return buffer.getInt(offset, LITTLE_ENDIAN);
  }

  public static void length(MutableDirectBuffer buffer, int offset, int length) {
    buffer.putInt(offset, length, LITTLE_ENDIAN);
  }

  public static int checksum(DirectBuffer buffer, int offset) {
    return buffer.getInt(offset + CHECKSUM, LITTLE_ENDIAN);
  }

  public static void checksum(MutableDirectBuffer buffer, int offset, int checksum) {
    buffer.putInt(offset + CHECKSUM, checksum, LITTLE_ENDIAN);
  }

  public static long chain(DirectBuffer buffer, int offset) {
    return buffer.getLong(offset + CHAIN, LITTLE_ENDIAN);
  }

  public static void chain(MutableDirectBuffer buffer, int offset, long chain) {
    buffer.putLong(offset + CHAIN, chain, LITTLE_ENDIAN);
  }

  public static long sequence(DirectBuffer buffer, int offset) {
    return buffer.getLong(offset + SEQUENCE, LITTLE_ENDIAN);
  }

  public static void sequence(MutableDirectBuffer buffer, int offset, long sequence) {
    buffer.putLong(offset + SEQUENCE, sequence, LITTLE_ENDIAN);
  }

  public static long timeNanos(DirectBuffer buffer, int offset) {
    return buffer.getLong(offset + TIME, LITTLE_ENDIAN);
  }

  public static void timeNanos(MutableDirectBuffer buffer, int offset, long timeNanos) {
    buffer.putLong(offset + TIME, timeNanos, LITTLE_ENDIAN);
  }

  public static long clientId(DirectBuffer buffer, int offset) {
    return buffer.getLong(offset + CLIENT_ID, LITTLE_ENDIAN);
  }

  public static long requestId(DirectBuffer buffer, int offset) {
    return buffer.getLong(offset + REQUEST_ID, LITTLE_ENDIAN);
  }

  public static long logPosition(DirectBuffer buffer, int offset) {
    return buffer.getLong(offset + LOG_POSITION, LITTLE_ENDIAN);
  }

  public static void logPosition(MutableDirectBuffer buffer, int offset, long logPosition) {
    buffer.putLong(offset + LOG_POSITION, logPosition, LITTLE_ENDIAN);
  }

  public static int version(DirectBuffer buffer, int offset) {
    return buffer.getShort(offset + RECORD_VERSION, LITTLE_ENDIAN) & 0xFFFF;
  }

  public static int flags(DirectBuffer buffer, int offset) {
    return buffer.getShort(offset + FLAGS, LITTLE_ENDIAN) & 0xFFFF;
  }

  public static boolean isQuery(DirectBuffer buffer, int offset) {
    return (flags(buffer, offset) & FLAG_QUERY) != 0;
  }

  public static boolean isMark(DirectBuffer buffer, int offset) {
    return (flags(buffer, offset) & FLAG_MARK) != 0;
  }

  /** Template id of the message behind the header. */
  public static int templateId(DirectBuffer buffer, int offset) {
    return buffer.getShort(offset + TEMPLATE_ID, LITTLE_ENDIAN) & 0xFFFF;
  }
}
