package io.frontrow.protocol;

import java.nio.ByteOrder;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * The Simple Open Framing Header: six big-endian bytes in front of every message on a socket.
 * Stateless.
 */
public final class Frame {
  public static final int HEADER_LENGTH = 6;

  /** SBE 1.0, little-endian. */
  public static final int ENCODING_TYPE = 0xEB50;

  /** Length of a message header, the least that can follow the framing header. */
  public static final int MESSAGE_HEADER_LENGTH = 8;

  public static final int MIN_LENGTH = HEADER_LENGTH + MESSAGE_HEADER_LENGTH;

  private static final int ENCODING_OFFSET = 4;

  private Frame() {}

  /**
   * Writes the header of a frame whose message is {@code messageLength} bytes; returns the frame's
   * length.
   */
  public static int putHeader(MutableDirectBuffer buffer, int offset, int messageLength) {
    int frameLength = HEADER_LENGTH + messageLength;
    buffer.putInt(offset, frameLength, ByteOrder.BIG_ENDIAN);
    buffer.putShort(offset + ENCODING_OFFSET, (short) ENCODING_TYPE, ByteOrder.BIG_ENDIAN);
    return frameLength;
  }

  /** Length of the whole frame as its header states it, unsigned and unchecked. */
  public static long length(DirectBuffer buffer, int offset) {
    return buffer.getInt(offset, ByteOrder.BIG_ENDIAN) & 0xFFFF_FFFFL;
  }

  public static int encodingType(DirectBuffer buffer, int offset) {
    return buffer.getShort(offset + ENCODING_OFFSET, ByteOrder.BIG_ENDIAN) & 0xFFFF;
  }

  /** Whether a header with these two values can begin a frame of ours. */
  public static boolean isAcceptable(long length, int encodingType) {
    return encodingType == ENCODING_TYPE
        && length >= MIN_LENGTH
        && length <= Limits.MAX_FRAME_LENGTH;
  }
}
