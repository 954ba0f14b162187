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
  private final int[] seats = new int[MAX_SEATS];

  RejectCode code(DirectBuffer buffer, int offset) {
    return rejected.wrapAndApplyHeader(buffer, offset, header).code();
  }

  /** Reads the seats held; false if they are not as many as asked for. */
  boolean readHeld(int templateId, DirectBuffer buffer, int offset, int seatCount) {
    require(templateId, SeatsHeldDecoder.TEMPLATE_ID);
    held.wrapAndApplyHeader(buffer, offset, header);
    SeatsHeldDecoder.SeatsDecoder group = held.seats();
    if (group.count() != seatCount) {
      return false;
    }
    for (int i = 0; i < seatCount; i++) {
      seats[i] = (int) group.next().seat();
    }
    return true;
  }

  /** One of the seats last read. */
  int heldSeat(int index) {
    return seats[index];
  }

  /** Whether the seats last read follow one another. */
  boolean isAdjacent(int seatCount) {
    for (int i = 1; i < seatCount; i++) {
      if (seats[i] != seats[i - 1] + 1) {
        return false;
      }
    }
    return true;
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
