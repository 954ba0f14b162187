package io.frontrow.protocol;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import org.agrona.DirectBuffer;

/**
 * The digest that closes a plan: a fold over the bytes of its parts, in order, by which the engine
 * knows that it received what the client sent. Covers each message from BeginPlan to the last
 * DefineSeats or DefineArea, without its request id and plan id. Stateless.
 */
public final class PlanDigest {
  public static final long START = 0x46_52_4F_4E_54_52_4F_57L;

  /** Request id and plan id: the only bytes that may differ between two sendings of one plan. */
  private static final int IDS_LENGTH = 12;

  private static final int REQUEST_ID_LENGTH = 8;

  private PlanDigest() {}

  /**
   * Folds one part into the digest.
   *
   * @param message buffer with an SBE message of the application schema
   * @param offset where its message header begins
   * @param length of header and message
   * @param hasPlanId false for BeginPlan, which does not know the plan's id yet
   */
  public static long update(
      long digest, DirectBuffer message, int offset, int length, boolean hasPlanId) {
    int templateId = message.getShort(offset + 2, LITTLE_ENDIAN) & 0xFFFF;
    long value = Mix.mix(digest, (long) length << 16 | templateId);
    int position =
        offset + Frame.MESSAGE_HEADER_LENGTH + (hasPlanId ? IDS_LENGTH : REQUEST_ID_LENGTH);
    int end = offset + length;
    for (; position + Long.BYTES <= end; position += Long.BYTES) {
      value = Mix.mix(value, message.getLong(position, LITTLE_ENDIAN));
    }
    for (; position < end; position++) {
      value = Mix.mix(value, message.getByte(position));
    }
    return value;
  }
}
