package io.frontrow.client;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.protocol.Frame;
import org.agrona.DirectBuffer;

/**
 * The layout of one message that a server may send. Unlike the server, which takes only what it
 * knows to the byte, the client takes messages of a newer server, for fields are only ever
 * appended: blocks may be longer and more may follow. Immutable; any thread.
 *
 * @param groups block length of an entry of each repeating group
 * @param varDataPerEntry number of var-data fields behind each entry's block, the same in all
 *     groups
 * @param varDataLength bytes of the length before each var-data field: {@link #TEXT} or {@link
 *     #BYTES}
 */
record ReplyShape(
    int templateId,
    int blockLength,
    int varDataCount,
    int varDataPerEntry,
    int varDataLength,
    int... groups) {
  static final int TEXT = 1;
  static final int BYTES = 2;

  private static final int GROUP_HEADER_LENGTH = 3;
  private static final int GROUP_COUNT_OFFSET = 2;
  private static final int VERSION_OFFSET = 6;
  private static final int VERSION = 0;

  /** A message whose entries have no var-data of their own, and whose var-data is text. */
  static ReplyShape plain(int templateId, int blockLength, int varDataCount, int... groups) {
    return new ReplyShape(templateId, blockLength, varDataCount, 0, TEXT, groups);
  }

  /** Whether all that the decoder will read lies within the message. */
  boolean fits(DirectBuffer buffer, int offset, int length) {
    int end = offset + length;
    int actualBlockLength = u16(buffer, offset);
    boolean newer = u16(buffer, offset + VERSION_OFFSET) > VERSION;
    if (actualBlockLength < blockLength || actualBlockLength > blockLength && !newer) {
      return false;
    }
    int position = offset + Frame.MESSAGE_HEADER_LENGTH + actualBlockLength;
    for (int groupBlockLength : groups) {
      position = skipGroup(groupBlockLength, newer, buffer, position, end);
    }
    position = skipVarData(varDataCount, buffer, position, end);
    return newer ? position <= end : position == end;
  }

  /** Returns the position behind the group, or one behind {@code end} if that lies outside. */
  private int skipGroup(int expected, boolean newer, DirectBuffer buffer, int start, int end) {
    if (start + GROUP_HEADER_LENGTH > end) {
      return end + 1;
    }
    int actual = u16(buffer, start);
    int count = buffer.getByte(start + GROUP_COUNT_OFFSET) & 0xFF;
    if (actual < expected || actual > expected && !newer) {
      return end + 1;
    }
    int position = start + GROUP_HEADER_LENGTH;
    for (int i = 0; i < count && position <= end; i++) {
      position = skipVarData(varDataPerEntry, buffer, position + actual, end);
    }
    return position;
  }

  private int skipVarData(int count, DirectBuffer buffer, int start, int end) {
    int position = start;
    for (int i = 0; i < count; i++) {
      if (position + varDataLength > end) {
        return end + 1;
      }
      int length = varDataLength == TEXT ? buffer.getByte(position) & 0xFF : u16(buffer, position);
      position += varDataLength + length;
    }
    return position;
  }

  private static int u16(DirectBuffer buffer, int offset) {
    return buffer.getShort(offset, LITTLE_ENDIAN) & 0xFFFF;
  }
}
