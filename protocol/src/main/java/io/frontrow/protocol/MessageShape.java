package io.frontrow.protocol;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.protocol.sbe.BeginPlanDecoder;
import org.agrona.DirectBuffer;

/**
 * The layout of one message: its block, its repeating groups, its var-data. The generated decoders
 * trust the counts and lengths they read; {@link #fits} walks a message first and believes nothing.
 * Immutable; any thread.
 */
public final class MessageShape {
  private static final int GROUP_HEADER_LENGTH = 3;
  private static final int GROUP_COUNT_OFFSET = 2;

  private final int templateId;
  private final int blockLength;
  private final int version;
  private final int varDataCount;
  private final Group[] groups;

  /**
   * A repeating group: the length of an entry's block and the number of var-data fields behind it.
   */
  record Group(int blockLength, int varDataCount) {}

  MessageShape(int templateId, int blockLength, int version, int varDataCount, Group... groups) {
    this.templateId = templateId;
    this.blockLength = blockLength;
    this.version = version;
    this.varDataCount = varDataCount;
    this.groups = groups;
  }

  /** A message of the application schema. */
  static MessageShape application(
      int templateId, int blockLength, int varDataCount, Group... groups) {
    return new MessageShape(
        templateId, blockLength, BeginPlanDecoder.SCHEMA_VERSION, varDataCount, groups);
  }

  public int templateId() {
    return templateId;
  }

  /**
   * Whether the bytes are exactly one message of this shape: header, block, groups and var-data,
   * nothing behind.
   */
  public boolean fits(DirectBuffer buffer, int offset, int length) {
    if (length < Frame.MESSAGE_HEADER_LENGTH + blockLength
        || u16(buffer, offset) != blockLength
        || u16(buffer, offset + 6) != version) {
      return false;
    }
    int end = offset + length;
    int position = offset + Frame.MESSAGE_HEADER_LENGTH + blockLength;
    for (Group group : groups) {
      position = skipGroup(group, buffer, position, end);
      if (position < 0) {
        return false;
      }
    }
    return skipVarData(varDataCount, buffer, position, end) == end;
  }

  /** Returns the position behind the group, or -1 if it does not end before {@code end}. */
  private static int skipGroup(Group group, DirectBuffer buffer, int start, int end) {
    if (start + GROUP_HEADER_LENGTH > end || u16(buffer, start) != group.blockLength) {
      return -1;
    }
    int count = buffer.getByte(start + GROUP_COUNT_OFFSET) & 0xFF;
    int position = start + GROUP_HEADER_LENGTH;
    if (group.varDataCount == 0) {
      position += count * group.blockLength;
      return position <= end ? position : -1;
    }
    for (int i = 0; i < count && position >= 0; i++) {
      position = skipVarData(group.varDataCount, buffer, position + group.blockLength, end);
    }
    return position;
  }

  private static int skipVarData(int count, DirectBuffer buffer, int start, int end) {
    int position = start;
    for (int i = 0; i < count; i++) {
      if (position >= end) {
        return -1;
      }
      position += 1 + (buffer.getByte(position) & 0xFF);
    }
    return position <= end ? position : -1;
  }

  private static int u16(DirectBuffer buffer, int offset) {
    return buffer.getShort(offset, LITTLE_ENDIAN) & 0xFFFF;
  }
}
