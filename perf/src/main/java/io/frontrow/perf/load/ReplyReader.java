package io.frontrow.perf.load;

import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.HoldConfirmedDecoder;
import io.frontrow.protocol.sbe.HoldReleasedDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.RowMapStateDecoder;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import org.agrona.DirectBuffer;

/** Reads what the load needs to know of a reply, without allocating. One event loop. */
final class ReplyReader {
  /** The workload never asks for more seats at once. */
  static final int MAX_SEATS = 4;

  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final CommandRejectedDecoder rejected = new CommandRejectedDecoder();
  private final SeatsHeldDecoder held = new SeatsHeldDecoder();

  RejectCode code(DirectBuffer buffer, int offset) {
    return rejected.wrapAndApplyHeader(buffer, offset, header).code();
  }

  /** First of the seats held if they are as many as asked for and adjacent; else -1. */
  int firstAdjacentSeat(int templateId, DirectBuffer buffer, int offset, int seatCount) {
    require(templateId, SeatsHeldDecoder.TEMPLATE_ID);
    held.wrapAndApplyHeader(buffer, offset, header);
    SeatsHeldDecoder.SeatsDecoder seats = held.seats();
    if (seats.count() != seatCount) {
      return -1;
    }
    int first = (int) seats.next().seat();
    for (int i = 1; i < seatCount; i++) {
      if ((int) seats.next().seat() != first + i) {
        return -1;
      }
    }
    return first;
  }

  /** Id of the hold last read. */
  long heldId() {
    return held.holdId();
  }

  void requireRow(int templateId) {
    require(templateId, RowMapStateDecoder.TEMPLATE_ID);
  }

  void requireConfirmed(int templateId) {
    require(templateId, HoldConfirmedDecoder.TEMPLATE_ID);
  }

  void requireReleased(int templateId) {
    require(templateId, HoldReleasedDecoder.TEMPLATE_ID);
  }

  private static void require(int templateId, int expected) {
    if (templateId != expected) {
      throw new IllegalStateException(
          "a reply of template " + templateId + " instead of " + expected);
    }
  }
}
