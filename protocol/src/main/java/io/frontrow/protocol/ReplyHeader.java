package io.frontrow.protocol;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * What stands at the same place in every reply: its request id, its sequence, and, in replies to
 * commands, its flags. Offsets count from the message header. Stateless.
 */
public final class ReplyHeader {
  public static final int REQUEST_ID_OFFSET = Frame.MESSAGE_HEADER_LENGTH;
  public static final int SEQUENCE_OFFSET = REQUEST_ID_OFFSET + Long.BYTES;

  /** The flags of a reply to a command; a reply to a query has other fields here. */
  public static final int FLAGS_OFFSET = SEQUENCE_OFFSET + Long.BYTES;

  /** {@code ReplyFlags.resent}: the original reply to a request that came again. */
  private static final int RESENT = 1;

  private ReplyHeader() {}

  /** Marks a reply to a command, whose message header begins at {@code offset}, as sent again. */
  public static void markResent(MutableDirectBuffer reply, int offset) {
    int at = offset + FLAGS_OFFSET;
    reply.putByte(at, (byte) (reply.getByte(at) | RESENT));
  }

  /** Whether a reply to a command is the original one to a request that came again. */
  public static boolean isResent(DirectBuffer reply, int offset) {
    return (reply.getByte(offset + FLAGS_OFFSET) & RESENT) != 0;
  }
}
