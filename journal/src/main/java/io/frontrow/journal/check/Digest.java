package io.frontrow.journal.check;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.protocol.ReplyHeader;
import io.frontrow.protocol.sbe.AreaStateDecoder;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.EngineStateDecoder;
import io.frontrow.protocol.sbe.EventStateDecoder;
import org.agrona.DirectBuffer;

/** A reply as one number, so that histories of millions of replies fit the heap. Stateless. */
final class Digest {
  private static final long PRIME = 0x100000001b3L;
  private static final long START = 0xcbf29ce484222325L;

  /** Answers to queries, which have no flags, have their ids in two ranges. */
  private static final int FIRST_STATE = EventStateDecoder.TEMPLATE_ID;

  private static final int LAST_EARLY_STATE = EngineStateDecoder.TEMPLATE_ID;
  private static final int FIRST_LATE_STATE = AreaStateDecoder.TEMPLATE_ID;

  private Digest() {}

  /** Of a message; whether the reply to a command was sent again makes no difference. */
  static long of(DirectBuffer buffer, int offset, int length) {
    boolean flagged = hasFlags(buffer, offset);
    long digest = START;
    for (int i = 0; i < length; i++) {
      int value = buffer.getByte(offset + i) & 0xFF;
      if (flagged && i == ReplyHeader.FLAGS_OFFSET) {
        value = 0;
      }
      digest = (digest ^ value) * PRIME;
      digest ^= digest >>> 29;
    }
    return digest;
  }

  private static boolean hasFlags(DirectBuffer buffer, int offset) {
    int template = buffer.getShort(offset + Short.BYTES, LITTLE_ENDIAN) & 0xFFFF;
    boolean state =
        template >= FIRST_STATE && template <= LAST_EARLY_STATE || template >= FIRST_LATE_STATE;
    return template == CommandRejectedDecoder.TEMPLATE_ID || !state;
  }
}
