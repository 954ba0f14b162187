package io.frontrow.replay.whatif;

import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.EventCreatedDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.PlanBegunDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import io.frontrow.protocol.sbe.SeatsOfferedDecoder;
import io.frontrow.protocol.sbe.WaitlistJoinedDecoder;
import io.frontrow.replay.sale.Step;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * An id that a reply told; or that a record is to be left out, for it was a request sent again, or
 * was passed over by an operator's decision. Immutable.
 *
 * @param of of an offer: the waitlist entry it was made to; else 0
 */
record Made(Kind kind, long id, long of) {
  enum Kind {
    PLAN,
    EVENT,
    HOLD,
    OFFER,
    ENTRY,
    LEFT_OUT
  }

  /** All that one record made. */
  static List<Made> by(Step step) {
    List<Made> made = new ArrayList<>();
    MessageHeaderDecoder header = new MessageHeaderDecoder();
    DirectBuffer said = step.said().buffer();
    if (step.isResent() || step.isRefused() && isSkipped(said, step.said().offset(0), header)) {
      made.add(new Made(Kind.LEFT_OUT, 0, 0));
      return made;
    }
    for (int i = 0; i < step.said().count(); i++) {
      int at = step.said().offset(i);
      switch (step.saidTemplate(i)) {
        case PlanBegunDecoder.TEMPLATE_ID ->
            made.add(
                new Made(
                    Kind.PLAN,
                    new PlanBegunDecoder().wrapAndApplyHeader(said, at, header).planId(),
                    0));
        case EventCreatedDecoder.TEMPLATE_ID ->
            made.add(
                new Made(
                    Kind.EVENT,
                    new EventCreatedDecoder().wrapAndApplyHeader(said, at, header).eventId(),
                    0));
        case SeatsHeldDecoder.TEMPLATE_ID ->
            made.add(
                new Made(
                    Kind.HOLD,
                    new SeatsHeldDecoder().wrapAndApplyHeader(said, at, header).holdId(),
                    0));
        case WaitlistJoinedDecoder.TEMPLATE_ID ->
            made.add(
                new Made(
                    Kind.ENTRY,
                    new WaitlistJoinedDecoder().wrapAndApplyHeader(said, at, header).entryId(),
                    0));
        case SeatsOfferedDecoder.TEMPLATE_ID -> {
          SeatsOfferedDecoder offer =
              new SeatsOfferedDecoder().wrapAndApplyHeader(said, at, header);
          made.add(new Made(Kind.OFFER, offer.holdId(), offer.entryId()));
        }
        default -> {
          // Names no id that is new.
        }
      }
    }
    return made;
  }

  private static boolean isSkipped(DirectBuffer said, int at, MessageHeaderDecoder header) {
    return new CommandRejectedDecoder().wrapAndApplyHeader(said, at, header).code()
        == RejectCode.COMMAND_SKIPPED;
  }
}
