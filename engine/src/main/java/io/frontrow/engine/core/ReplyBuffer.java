package io.frontrow.engine.core;

import io.frontrow.protocol.ArrayBuffer;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.CommandRejectedEncoder;
import org.agrona.MutableDirectBuffer;

/**
 * Where each message is encoded, once, and from where it is handed on: as the reply to a command,
 * the answer to a query, or an event that nobody asked for. The reply that {@link Requests} waits
 * for is encoded where it will be kept, all else in a buffer that is used again and again. Next:
 * {@link EngineOutput}. Apply thread only.
 */
final class ReplyBuffer {
  /** Every reply to a command has its flags here. */
  private static final int FLAGS =
      Frame.MESSAGE_HEADER_LENGTH + CommandRejectedEncoder.flagsEncodingOffset();

  private static final int RESENT = 1;

  private final EngineOutput output;
  private final ArrayBuffer scratch = new ArrayBuffer(new byte[Limits.MAX_MESSAGE_LENGTH]);

  /** Where the next message is encoded. */
  private ArrayBuffer buffer = scratch;

  private int offset;

  /** Whether a command is executed whose one reply will be kept. */
  private boolean open;

  /** Length of that reply; 0 until it was said. */
  private int replyLength;

  ReplyBuffer(EngineOutput output) {
    this.output = output;
  }

  MutableDirectBuffer buffer() {
    return buffer;
  }

  /** Begins the next message; returns the offset of its message header. */
  int begin() {
    return offset;
  }

  /** From now on one reply is expected, and is encoded here; events that come before it too. */
  void open(ArrayBuffer place, int placeOffset) {
    if (open) {
      throw new IllegalStateException("a command within a command");
    }
    open = true;
    replyLength = 0;
    buffer = place;
    offset = placeOffset;
  }

  /** The command was executed; returns the length of its reply. */
  int close() {
    if (replyLength == 0) {
      throw new IllegalStateException("no reply to a command");
    }
    open = false;
    return replyLength;
  }

  /**
   * The message just encoded is the one reply to a command.
   *
   * @param messageLength message header included
   */
  void reply(Command command, int messageLength) {
    if (open) {
      if (replyLength != 0) {
        throw new IllegalStateException("two replies to a command");
      }
      replyLength = messageLength;
    }
    say(command.clientId(), messageLength);
    buffer = scratch;
    offset = 0;
  }

  /** Says the reply that was kept once more, flagged. */
  void resend(Command command, ArrayBuffer kept, int keptOffset, int length) {
    scratch.putBytes(0, kept, keptOffset, length);
    scratch.putByte(FLAGS, (byte) (scratch.getByte(FLAGS) | RESENT));
    say(command.clientId(), length);
  }

  /** The message just encoded answers a query. */
  void answer(Command query, int messageLength) {
    say(query.clientId(), messageLength);
  }

  /** The message just encoded tells a client what it did not ask. */
  void event(long clientId, int messageLength) {
    say(clientId, messageLength);
  }

  private void say(long clientId, int messageLength) {
    output.message(clientId, buffer, offset, messageLength);
  }
}
