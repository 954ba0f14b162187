package io.frontrow.perf.frontrow;

import io.frontrow.perf.wire.Outcomes;
import io.frontrow.perf.wire.Refusal;
import io.frontrow.perf.wire.WireException;
import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.HoldExpiredDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import org.agrona.DirectBuffer;

/** Makes outcomes of the server's replies, for one connection. One event loop. */
final class FrontrowReplies {
  private final RequestIds ids;
  private final short[] expected;
  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final SeatsHeldDecoder held = new SeatsHeldDecoder();
  private final CommandRejectedDecoder rejected = new CommandRejectedDecoder();
  private final HoldExpiredDecoder expired = new HoldExpiredDecoder();

  /**
   * @param expected of each operation, the template of the reply that it is to have
   */
  FrontrowReplies(RequestIds ids, short[] expected) {
    this.ids = ids;
    this.expected = expected;
  }

  void onReply(DirectBuffer in, int offset, Outcomes to) {
    int templateId = MessageShapes.templateId(in, offset);
    long requestId = MessageShapes.requestId(in, offset);
    if (requestId == 0) {
      onUnasked(in, offset, templateId, to);
      return;
    }
    int op = ids.find(requestId);
    if (op < 0) {
      throw new WireException(
          "a reply to request " + Long.toUnsignedString(requestId) + ", which is not under way");
    }
    if (templateId == CommandRejectedDecoder.TEMPLATE_ID) {
      onRejected(op, rejected.wrapAndApplyHeader(in, offset, header).code(), to);
      return;
    }
    ids.free(op);
    if (templateId != expected[op]) {
      to.unexpected(op, "a reply of template " + templateId + " instead of " + expected[op]);
    } else if (templateId == SeatsHeldDecoder.TEMPLATE_ID) {
      onHeld(op, held.wrapAndApplyHeader(in, offset, header), to);
    } else {
      to.done(op);
    }
  }

  private void onUnasked(DirectBuffer in, int offset, int templateId, Outcomes to) {
    if (templateId == HoldExpiredDecoder.TEMPLATE_ID) {
      to.expired(expired.wrapAndApplyHeader(in, offset, header).holdId());
    }
  }

  private void onRejected(int op, RejectCode code, Outcomes to) {
    if (code == RejectCode.BUSY) {
      to.busy(op);
      return;
    }
    ids.free(op);
    switch (code) {
      case SEATS_UNAVAILABLE, NO_BLOCK -> to.refused(op, Refusal.TAKEN);
      case HOLD_EXPIRED -> to.refused(op, Refusal.EXPIRED);
      default -> to.unexpected(op, "refused: " + code);
    }
  }

  private static void onHeld(int op, SeatsHeldDecoder held, Outcomes to) {
    long hold = held.holdId();
    SeatsHeldDecoder.SeatsDecoder group = held.seats();
    int count = group.count();
    int first = count == 0 ? 0 : (int) group.next().seat();
    int last = first;
    boolean adjacent = count > 0;
    for (int i = 1; i < count; i++) {
      int seat = (int) group.next().seat();
      adjacent &= seat == last + 1;
      last = seat;
    }
    if (adjacent) {
      to.held(op, hold, first, count);
    } else if (count == 2) {
      to.heldApart(op, hold, first, last);
    } else {
      to.unexpected(op, "held " + count + " seats that are not adjacent");
    }
  }
}
