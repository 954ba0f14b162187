package io.frontrow.engine.core;

import static io.frontrow.protocol.Frame.MESSAGE_HEADER_LENGTH;

import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.HoldConfirmedEncoder;
import io.frontrow.protocol.sbe.HoldExpiredEncoder;
import io.frontrow.protocol.sbe.HoldExtendedEncoder;
import io.frontrow.protocol.sbe.HoldReleasedEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.SeatsHeldEncoder;

/**
 * Encodes what is said about a hold, which is known by its slot. Next: {@link ReplyBuffer}. Apply
 * thread only.
 */
final class HoldReplies {
  private final ReplyBuffer replies;
  private final HoldStore holds;
  private final OrderStore orders;

  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final SeatsHeldEncoder seatsHeld = new SeatsHeldEncoder();
  private final HoldConfirmedEncoder holdConfirmed = new HoldConfirmedEncoder();
  private final HoldReleasedEncoder holdReleased = new HoldReleasedEncoder();
  private final HoldExtendedEncoder holdExtended = new HoldExtendedEncoder();
  private final HoldExpiredEncoder holdExpired = new HoldExpiredEncoder();

  HoldReplies(ReplyBuffer replies, HoldStore holds, OrderStore orders) {
    this.replies = replies;
    this.holds = holds;
    this.orders = orders;
  }

  /**
   * Tickets are held.
   *
   * @param step of the best-available ladder; 0 where the client named the seats
   * @param areas the areas that the client named
   */
  void seatsHeld(
      Command command, int slot, int step, boolean together, TicketList list, TicketRequest areas) {
    seatsHeld
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence());
    seatsHeld.flags().clear();
    seatsHeld
        .holdId(holds.id(slot))
        .deadline(holds.deadlineNanos(slot))
        .amount(holds.amount(slot))
        .eventId(holds.eventId(slot))
        .priceVersion(holds.priceVersion(slot))
        .step((short) step)
        .together(together ? Flag.YES : Flag.NO);
    SeatsHeldEncoder.SeatsEncoder group = seatsHeld.seatsCount(list.seatCount());
    for (int i = 0; i < list.seatCount(); i++) {
      group.next().seat(list.seat(i));
    }
    SeatsHeldEncoder.AreasEncoder places = seatsHeld.areasCount(areas.areaCount());
    for (int i = 0; i < areas.areaCount(); i++) {
      places.next().area(areas.area(i)).quantity(areas.quantity(i));
    }
    replies.reply(command, MESSAGE_HEADER_LENGTH + seatsHeld.encodedLength());
  }

  /** A hold, or a part of it, has become an order. */
  void holdConfirmed(Command command, int slot, int order, int ticketsLeft) {
    holdConfirmed
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence());
    holdConfirmed.flags().clear();
    holdConfirmed
        .holdId(holds.id(slot))
        .amount(orders.amount(order))
        .eventId(holds.eventId(slot))
        .ticketCount(orders.tickets(order))
        .ticketsLeft(ticketsLeft)
        .late(orders.isLate(order) ? Flag.YES : Flag.NO);
    replies.reply(command, MESSAGE_HEADER_LENGTH + holdConfirmed.encodedLength());
  }

  void holdReleased(Command command, int slot, int tickets, int ticketsLeft) {
    holdReleased
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence());
    holdReleased.flags().clear();
    holdReleased
        .holdId(holds.id(slot))
        .eventId(holds.eventId(slot))
        .ticketCount(tickets)
        .ticketsLeft(ticketsLeft);
    replies.reply(command, MESSAGE_HEADER_LENGTH + holdReleased.encodedLength());
  }

  void holdExtended(Command command, int slot) {
    holdExtended
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence());
    holdExtended.flags().clear();
    holdExtended
        .holdId(holds.id(slot))
        .deadline(holds.deadlineNanos(slot))
        .eventId(holds.eventId(slot));
    replies.reply(command, MESSAGE_HEADER_LENGTH + holdExtended.encodedLength());
  }

  /** A hold ran out; told to the client that held it, who did not ask. */
  void holdExpired(Command tick, int slot) {
    holdExpired
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(0)
        .sequence(tick.sequence());
    holdExpired.flags().clear();
    holdExpired
        .holdId(holds.id(slot))
        .eventId(holds.eventId(slot))
        .ticketCount(holds.tickets(slot));
    replies.event(holds.clientId(slot), MESSAGE_HEADER_LENGTH + holdExpired.encodedLength());
  }
}
