package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SeatReason;
import io.frontrow.protocol.sbe.SeatStatus;

/**
 * Which part of an event the command being applied may have: by its channel's key and the phase of
 * the sale. Reused; apply thread only.
 */
final class Access {
  private int channel;
  private boolean withPublic;

  /** For a command that sells: why it may have nothing, or null. */
  RejectCode refuse(Event event, long channelKey) {
    RejectCode refusal = refuseKey(event, channelKey);
    if (refusal != null) {
      return refusal;
    }
    if (!event.isSelling()) {
      return RejectCode.NOT_ON_SALE;
    }
    withPublic = event.phase() == SalePhase.ON_SALE;
    return withPublic || channel != Channels.PUBLIC ? null : RejectCode.CHANNEL_REQUIRED;
  }

  /** For a command that changes what is sold: in any phase, but in a presale nothing public. */
  RejectCode refuseKey(Event event, long channelKey) {
    channel = event.channels().ofKey(channelKey);
    withPublic = event.phase() != SalePhase.PRESALE;
    return channel == Channels.NONE ? RejectCode.CHANNEL_UNKNOWN : null;
  }

  int channel() {
    return channel;
  }

  boolean withPublic() {
    return withPublic;
  }

  /**
   * Why the seat cannot be had, or null.
   *
   * @param unchangedSince the version after which a change is a reason; 0: none
   * @param hold slot of the hold whose seats count as free; {@link HoldStore#NONE}: none
   */
  SeatReason reason(Event event, int seat, long unchangedSince, int hold) {
    EventSeats seats = event.seats();
    int status = seats.status(seat);
    boolean own = status == SeatStatus.HELD.value() && seats.owner(seat) == hold;
    if (status != SeatStatus.FREE.value() && !own) {
      return reasonOf(status);
    }
    if (!seats.isForSale(seat)) {
      return SeatReason.NOT_FOR_SALE;
    }
    int its = seats.channel(seat);
    if (its == Channels.PUBLIC ? !withPublic : its != channel) {
      return SeatReason.OTHER_CHANNEL;
    }
    return unchangedSince != 0 && Long.compareUnsigned(seats.version(seat), unchangedSince) > 0
        ? SeatReason.CHANGED
        : null;
  }

  /** The reason that a status is, for a seat that should have another. */
  static SeatReason reasonOf(int status) {
    return switch (SeatStatus.get((short) status)) {
      case HELD -> SeatReason.HELD;
      case SOLD -> SeatReason.SOLD;
      case BLOCKED -> SeatReason.BLOCKED;
      default -> SeatReason.FREE;
    };
  }

  /**
   * Notes which of the seats and areas cannot be had; returns the code to refuse with, or null.
   *
   * @param own what of the areas counts as free beside what is free; null: nothing
   */
  RejectCode refuse(
      Event event,
      TicketRequest wanted,
      long unchangedSince,
      int hold,
      TicketList own,
      Obstacles obstacles) {
    for (int i = 0; i < wanted.seatCount(); i++) {
      SeatReason reason = reason(event, wanted.seat(i), unchangedSince, hold);
      if (reason != null) {
        obstacles.seat(wanted.seat(i), reason);
      }
    }
    for (int i = 0; i < wanted.areaCount(); i++) {
      int area = wanted.area(i);
      int left = left(event, area, own);
      if (left < wanted.quantity(i)) {
        obstacles.area(area, left);
      }
    }
    if (obstacles.seatCount() > 0) {
      return RejectCode.SEATS_UNAVAILABLE;
    }
    return obstacles.areaCount() > 0 ? RejectCode.AREA_FULL : null;
  }

  private int left(Event event, int area, TicketList own) {
    int left = event.areas().left(area, channel, withPublic, false);
    if (own == null || !event.areas().isForSale(area)) {
      return left;
    }
    int reserved = channel == Channels.PUBLIC ? 0 : own.quantityOf(area, channel);
    return left + reserved + (withPublic ? own.quantityOf(area, Channels.PUBLIC) : 0);
  }

  /** Adds the claims of so many places, which can be had. */
  void claim(Event event, int area, int quantity, TicketList list) {
    claim(event, area, quantity, channel, false, list);
  }

  /** Of the channel's pool first, then of the public's; with the match queue's for an entry. */
  static void claim(
      Event event, int area, int quantity, int channel, boolean withMatching, TicketList list) {
    int reserved =
        channel == Channels.PUBLIC
            ? 0
            : Math.min(quantity, event.areas().left(area, channel, withMatching));
    list.addClaim(area, channel, reserved);
    list.addClaim(area, Channels.PUBLIC, quantity - reserved);
  }
}
