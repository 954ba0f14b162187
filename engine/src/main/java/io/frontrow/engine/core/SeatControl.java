package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.AssignSeatsDecoder;
import io.frontrow.protocol.sbe.BlockReason;
import io.frontrow.protocol.sbe.BlockSeatsDecoder;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SeatStatus;
import io.frontrow.protocol.sbe.SetAreaCapacityDecoder;
import io.frontrow.protocol.sbe.SetForSaleDecoder;
import io.frontrow.protocol.sbe.UnblockSeatsDecoder;

/**
 * What the operator changes of single seats and areas: channel, blocks, for-sale switch, capacity.
 * Apply thread only.
 */
final class SeatControl {
  private final EventBook events;
  private final StateHash hash;
  private final SeatLedger ledger;
  private final Matcher matcher;
  private final Obstacles obstacles;
  private final Rejections rejections;
  private final EventReplies replies;
  private final TicketRequest named = new TicketRequest();

  SeatControl(
      EventBook events,
      StateHash hash,
      SeatLedger ledger,
      Matcher matcher,
      Obstacles obstacles,
      Rejections rejections,
      EventReplies replies) {
    this.events = events;
    this.hash = hash;
    this.ledger = ledger;
    this.matcher = matcher;
    this.obstacles = obstacles;
    this.rejections = rejections;
    this.replies = replies;
  }

  void assignSeats(Command command, AssignSeatsDecoder message) {
    Event event = events.event(message.eventId());
    int channel = message.channel();
    named.readSeats(message.buffer(), message.limit());
    RejectCode refusal = event == null ? RejectCode.EVENT_UNKNOWN : null;
    if (refusal == null) {
      refusal = event.channels().has(channel) ? refuseNamed(event) : RejectCode.CHANNEL_UNKNOWN;
    }
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    boolean changed = false;
    for (int i = 0; i < named.seatCount(); i++) {
      if (event.seats().channel(named.seat(i)) != channel) {
        ledger.assign(event, named.seat(i), channel, command.sequence());
        changed = true;
      }
    }
    replies.seatsAssigned(command, event, channel, named.seatCount());
    if (changed) {
      matcher.changed(event);
      matcher.afterCommand(event, command);
    }
  }

  void blockSeats(Command command, BlockSeatsDecoder message) {
    Event event = events.event(message.eventId());
    int reason = message.reasonRaw();
    named.readSeats(message.buffer(), message.limit());
    RejectCode refusal = event == null ? RejectCode.EVENT_UNKNOWN : null;
    if (refusal == null) {
      boolean known = reason >= BlockReason.HOUSE.value() && reason <= BlockReason.OTHER.value();
      refusal = known ? refuseStatus(event, SeatStatus.FREE) : RejectCode.INVALID_VALUE;
    }
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    for (int i = 0; i < named.seatCount(); i++) {
      ledger.block(event, named.seat(i), reason, command.sequence());
    }
    replies.seatsBlocked(command, event, named.seatCount());
  }

  void unblockSeats(Command command, UnblockSeatsDecoder message) {
    Event event = events.event(message.eventId());
    named.readSeats(message.buffer(), message.limit());
    RejectCode refusal =
        event == null ? RejectCode.EVENT_UNKNOWN : refuseStatus(event, SeatStatus.BLOCKED);
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    for (int i = 0; i < named.seatCount(); i++) {
      ledger.giveBack(event, named.seat(i), command.sequence());
    }
    replies.seatsUnblocked(command, event, named.seatCount());
    matcher.afterCommand(event, command);
  }

  /** Why the list names something that no event has, or nothing, or null. */
  private RejectCode refuseNamed(Event event) {
    return named.isEmpty() ? RejectCode.NO_SEATS : named.refuse(event, obstacles);
  }

  private RejectCode refuseStatus(Event event, SeatStatus status) {
    RejectCode refusal = refuseNamed(event);
    if (refusal != null) {
      return refusal;
    }
    for (int i = 0; i < named.seatCount(); i++) {
      int its = event.seats().status(named.seat(i));
      if (its != status.value()) {
        obstacles.seat(named.seat(i), Access.reasonOf(its));
      }
    }
    return obstacles.any() ? RejectCode.SEATS_UNAVAILABLE : null;
  }

  void setForSale(Command command, SetForSaleDecoder message) {
    Event event = events.event(message.eventId());
    named.read(message.buffer(), message.limit());
    RejectCode refusal = event == null ? RejectCode.EVENT_UNKNOWN : null;
    if (refusal == null) {
      boolean known = message.forSaleRaw() <= Flag.YES.value();
      refusal = known ? refuseNamed(event) : RejectCode.INVALID_VALUE;
    }
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    boolean on = message.forSaleRaw() == Flag.YES.value();
    boolean changed = false;
    for (int i = 0; i < named.seatCount(); i++) {
      if (event.seats().isForSale(named.seat(i)) != on) {
        ledger.forSale(event, named.seat(i), on, command.sequence());
        changed = true;
      }
    }
    for (int i = 0; i < named.areaCount(); i++) {
      if (event.areas().isForSale(named.area(i)) != on) {
        event.areas().forSale(hash, named.area(i), on);
        event.changed(hash, command.sequence());
        changed = true;
      }
    }
    replies.forSaleSet(command, event, on);
    if (changed && on) {
      matcher.changed(event);
      matcher.afterCommand(event, command);
    }
  }

  void setAreaCapacity(Command command, SetAreaCapacityDecoder message) {
    Event event = events.event(message.eventId());
    RejectCode refusal = refuseCapacity(event, message);
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    int area = message.area();
    int channel = message.channel();
    int capacity = (int) message.capacity();
    boolean grows = capacity > event.areas().capacity(area, channel);
    event.areas().capacity(hash, area, channel, capacity, event.feedsWaitlist());
    event.changed(hash, command.sequence());
    replies.areaCapacitySet(command, event, area, channel);
    if (grows) {
      matcher.changed(event);
      matcher.afterCommand(event, command);
    }
  }

  private RejectCode refuseCapacity(Event event, SetAreaCapacityDecoder message) {
    if (event == null) {
      return RejectCode.EVENT_UNKNOWN;
    }
    if (message.area() >= event.areas().count()) {
      return RejectCode.AREA_UNKNOWN;
    }
    if (!event.channels().has(message.channel())) {
      return RejectCode.CHANNEL_UNKNOWN;
    }
    if (message.capacity() > Limits.MAX_AREA_CAPACITY) {
      return RejectCode.INVALID_VALUE;
    }
    int used =
        event.areas().held(message.area(), message.channel())
            + event.areas().sold(message.area(), message.channel());
    if (message.capacity() < used) {
      obstacles.area(message.area(), used);
      return RejectCode.CAPACITY_BELOW_SOLD;
    }
    return null;
  }
}
