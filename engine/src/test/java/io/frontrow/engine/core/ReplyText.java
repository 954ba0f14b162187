package io.frontrow.engine.core;

import static io.frontrow.engine.core.SaidWords.say;
import static io.frontrow.engine.core.SaidWords.time;

import io.frontrow.protocol.sbe.AreaCapacitySetDecoder;
import io.frontrow.protocol.sbe.ChannelCreatedDecoder;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.EventArchivedDecoder;
import io.frontrow.protocol.sbe.EventCreatedDecoder;
import io.frontrow.protocol.sbe.ForSaleSetDecoder;
import io.frontrow.protocol.sbe.HeldSeatsSwappedDecoder;
import io.frontrow.protocol.sbe.HoldConfirmedDecoder;
import io.frontrow.protocol.sbe.HoldExpiredDecoder;
import io.frontrow.protocol.sbe.HoldExtendedDecoder;
import io.frontrow.protocol.sbe.HoldReleasedDecoder;
import io.frontrow.protocol.sbe.LimitsSetDecoder;
import io.frontrow.protocol.sbe.OfferDeclinedDecoder;
import io.frontrow.protocol.sbe.OrderCancelledDecoder;
import io.frontrow.protocol.sbe.PlanBegunDecoder;
import io.frontrow.protocol.sbe.PlanExtendedDecoder;
import io.frontrow.protocol.sbe.PlanSealedDecoder;
import io.frontrow.protocol.sbe.PricesSetDecoder;
import io.frontrow.protocol.sbe.SalePhaseSetDecoder;
import io.frontrow.protocol.sbe.SeatsAssignedDecoder;
import io.frontrow.protocol.sbe.SeatsBlockedDecoder;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import io.frontrow.protocol.sbe.SeatsOfferedDecoder;
import io.frontrow.protocol.sbe.SeatsUnblockedDecoder;
import io.frontrow.protocol.sbe.SoldSeatsSwappedDecoder;
import io.frontrow.protocol.sbe.VisitExpiredDecoder;
import io.frontrow.protocol.sbe.VisitorAdmittedDecoder;
import io.frontrow.protocol.sbe.VisitorRejectedDecoder;
import io.frontrow.protocol.sbe.WaitingRoomEnteredDecoder;
import io.frontrow.protocol.sbe.WaitingRoomLeftDecoder;
import io.frontrow.protocol.sbe.WaitingRoomOpenedDecoder;
import io.frontrow.protocol.sbe.WaitingRoomPhaseSetDecoder;
import io.frontrow.protocol.sbe.WaitingRoomSetDecoder;
import io.frontrow.protocol.sbe.WaitlistExpiredDecoder;
import io.frontrow.protocol.sbe.WaitlistJoinedDecoder;
import io.frontrow.protocol.sbe.WaitlistLeftDecoder;

/** Replies and events in the words of the scenarios. Next: {@link StateText}. */
final class ReplyText {
  private final SaidWords words;
  private final StateText states;

  ReplyText(ScenarioNames names) {
    words = new SaidWords(names);
    states = new StateText(names, words, this);
  }

  /**
   * In words.
   *
   * @param command that it answers
   */
  String of(Said said, String command) {
    String text = of(said);
    if (text == null) {
      text = line(said);
    }
    return text == null ? states.of(said, command) : text;
  }

  /** Answers about plans, events, holds and orders; null if it is none. */
  private String of(Said said) {
    return switch (said.templateId()) {
      case CommandRejectedDecoder.TEMPLATE_ID ->
          say("rejected %s", said, "code") + words.obstacles(said);
      case PlanBegunDecoder.TEMPLATE_ID -> say("plan %d begun", said, "planId");
      case PlanExtendedDecoder.TEMPLATE_ID ->
          say("plan %d has %d seats", said, "planId", "seatCount");
      case PlanSealedDecoder.TEMPLATE_ID ->
          say("plan %d sealed: %d seats, %d rows", said, "planId", "seatCount", "rowCount")
              + say(", %d sections, %d categories", said, "sectionCount", "categoryCount")
              + (said.field("areaCount") == 0 ? "" : say(", %d areas", said, "areaCount"));
      case EventCreatedDecoder.TEMPLATE_ID ->
          say("event %d of plan %d: %d seats", said, "eventId", "planId", "seatCount");
      case SalePhaseSetDecoder.TEMPLATE_ID -> say("event %d %s", said, "eventId", "phase");
      case EventArchivedDecoder.TEMPLATE_ID -> say("event %d archived", said, "eventId");
      case PricesSetDecoder.TEMPLATE_ID ->
          say("event %d has prices %d", said, "eventId", "priceVersion");
      case LimitsSetDecoder.TEMPLATE_ID -> say("event %d has limits", said, "eventId");
      case ChannelCreatedDecoder.TEMPLATE_ID ->
          say("channel %d of event %d", said, "channel", "eventId");
      case SeatsAssignedDecoder.TEMPLATE_ID ->
          say("%d seats in channel %d", said, "seatCount", "channel");
      case SeatsBlockedDecoder.TEMPLATE_ID -> say("%d seats blocked", said, "seatCount");
      case SeatsUnblockedDecoder.TEMPLATE_ID -> say("%d seats unblocked", said, "seatCount");
      case ForSaleSetDecoder.TEMPLATE_ID -> say("for sale: %s", said, "forSale");
      case AreaCapacitySetDecoder.TEMPLATE_ID ->
          say("channel %d has %d places of ", said, "channel", "capacity") + words.area(said);
      default -> hold(said);
    };
  }

  private String hold(Said said) {
    return switch (said.templateId()) {
      case SeatsHeldDecoder.TEMPLATE_ID -> say("hold %d: ", said, "holdId") + words.held(said);
      case HoldConfirmedDecoder.TEMPLATE_ID ->
          say("confirmed hold %d: %d tickets for %d", said, "holdId", "ticketCount", "amount")
              + left(said)
              + (said.text("late").equals("YES") ? ", late" : "");
      case HoldReleasedDecoder.TEMPLATE_ID ->
          say("released hold %d: %d tickets", said, "holdId", "ticketCount") + left(said);
      case HoldExpiredDecoder.TEMPLATE_ID ->
          say("expired hold %d: %d tickets", said, "holdId", "ticketCount");
      case HoldExtendedDecoder.TEMPLATE_ID ->
          say("extended hold %d until ", said, "holdId") + time(said.field("deadline"));
      case HeldSeatsSwappedDecoder.TEMPLATE_ID ->
          say("swapped %d seats in hold %d, now for %d", said, "seatCount", "holdId", "amount");
      case OrderCancelledDecoder.TEMPLATE_ID ->
          say("cancelled %d tickets of hold %d", said, "ticketCount", "holdId")
              + say(", refund %d, now for %d", said, "refund", "amount")
              + left(said);
      case SoldSeatsSwappedDecoder.TEMPLATE_ID ->
          say("swapped %d seats of hold %d, now for %d", said, "seatCount", "holdId", "amount");
      default -> null;
    };
  }

  private static String left(Said said) {
    return said.field("ticketsLeft") == 0 ? "" : say(", %d left", said, "ticketsLeft");
  }

  /** About the waitlist and the waiting room; null if it is neither. */
  private String line(Said said) {
    return switch (said.templateId()) {
      case WaitlistJoinedDecoder.TEMPLATE_ID ->
          say("entry %d joined at position %d", said, "entryId", "position");
      case WaitlistLeftDecoder.TEMPLATE_ID -> say("entry %d left", said, "entryId");
      case WaitlistExpiredDecoder.TEMPLATE_ID -> say("entry %d expired", said, "entryId");
      case OfferDeclinedDecoder.TEMPLATE_ID ->
          say("entry %d declined hold %d", said, "entryId", "holdId");
      case SeatsOfferedDecoder.TEMPLATE_ID ->
          say("offered to entry %d: hold %d: ", said, "entryId", "holdId") + words.held(said);
      case WaitingRoomSetDecoder.TEMPLATE_ID, WaitingRoomPhaseSetDecoder.TEMPLATE_ID ->
          say("waiting room of event %d %s", said, "eventId", "phase");
      case WaitingRoomOpenedDecoder.TEMPLATE_ID ->
          say("waiting room of event %d opened, %d drawn", said, "eventId", "drawCount");
      case WaitingRoomEnteredDecoder.TEMPLATE_ID ->
          say("buyer %d is number %d, %s", said, "buyer", "number", "status");
      case WaitingRoomLeftDecoder.TEMPLATE_ID -> say("buyer %d left", said, "buyer");
      case VisitorRejectedDecoder.TEMPLATE_ID -> say("buyer %d sent away", said, "buyer");
      case VisitorAdmittedDecoder.TEMPLATE_ID ->
          say("buyer %d admitted until ", said, "buyer")
              + time(said.field("deadline"))
              + say(", number %d, rank %d", said, "number", "rank");
      case VisitExpiredDecoder.TEMPLATE_ID -> say("visit of buyer %d ended", said, "buyer");
      default -> null;
    };
  }
}
