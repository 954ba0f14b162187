package io.frontrow.engine.core;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.ConfirmHoldDecoder;
import io.frontrow.protocol.sbe.HoldBestAvailableDecoder;
import io.frontrow.protocol.sbe.HoldSeatsDecoder;
import io.frontrow.protocol.sbe.HoldStatus;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.ReleaseHoldDecoder;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SeatStatus;

/**
 * Who has which seat: holds, confirmations, releases and expiry. Every command checks everything
 * first and changes everything then; after the first change nothing can fail. Next: {@link
 * HoldReplies}. Apply thread only.
 */
final class SeatInventory {
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final int END = -1;

  private final EngineSettings settings;
  private final StateHash hash;
  private final HoldReplies replies;
  private final Rejections rejections;
  private final EventBook events;
  private final HoldStore holds;
  private final OrderStore orders;
  private final ExpiryQueue expiries;

  private final BestAvailable bestAvailable = new BestAvailable();
  private final OrderReference reference = new OrderReference();
  private final int[] wanted = new int[Limits.MAX_SEATS_PER_HOLD];
  private final int[] taken = new int[Limits.MAX_SEATS_PER_HOLD];
  private final byte[] takenStatuses = new byte[Limits.MAX_SEATS_PER_HOLD];

  SeatInventory(
      EngineSettings settings,
      StateHash hash,
      HoldReplies replies,
      Rejections rejections,
      EventBook events,
      HoldStore holds,
      OrderStore orders) {
    this.settings = settings;
    this.hash = hash;
    this.replies = replies;
    this.rejections = rejections;
    this.events = events;
    this.holds = holds;
    this.orders = orders;
    expiries = new ExpiryQueue(holds, holds.capacity());
  }

  long nextDeadlineNanos() {
    return expiries.nextDeadlineNanos();
  }

  int liveHoldCount() {
    return expiries.size();
  }

  void holdSeats(Command command, HoldSeatsDecoder message) {
    Event event = events.event(message.eventId());
    HoldSeatsDecoder.SeatsDecoder seats = message.seats();
    int count = seats.count();
    RejectCode refusal = refuseHold(event, message.ttlMillis());
    if (refusal == null) {
      refusal = readSeats(event.plan(), seats, count);
    }
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    int conflicts = findTaken(event, count);
    if (conflicts > 0) {
      rejections.seatsRejected(command, RejectCode.SEATS_TAKEN, taken, takenStatuses, conflicts);
      return;
    }
    hold(command, event, message.buyer(), message.ttlMillis(), 0, count);
  }

  void holdBestAvailable(Command command, HoldBestAvailableDecoder message) {
    Event event = events.event(message.eventId());
    RejectCode refusal = refuseHold(event, message.ttlMillis());
    if (refusal == null) {
      refusal = refusePick(event.plan(), message);
    }
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    int step =
        bestAvailable.pick(event, section(message), category(message), message.quantity(), wanted);
    if (step == BestAvailable.STEP_NONE) {
      rejections.rejected(command, RejectCode.NO_BLOCK);
      return;
    }
    hold(command, event, message.buyer(), message.ttlMillis(), step, message.quantity());
  }

  /** Why the event takes no new hold of this lifetime, or null. */
  private RejectCode refuseHold(Event event, long ttlMillis) {
    if (event == null) {
      return RejectCode.EVENT_UNKNOWN;
    }
    if (event.phase() != SalePhase.ON_SALE) {
      return RejectCode.NOT_ON_SALE;
    }
    if (ttlMillis > settings.maxTtlMillis()) {
      return RejectCode.TTL_TOO_LONG;
    }
    return holds.isFull() ? RejectCode.HOLDS_FULL : null;
  }

  /** Copies the seats into {@link #wanted}; returns why they cannot be asked for, or null. */
  private RejectCode readSeats(Plan plan, HoldSeatsDecoder.SeatsDecoder seats, int count) {
    if (count == 0) {
      return RejectCode.NO_SEATS;
    }
    if (count > Limits.MAX_SEATS_PER_HOLD) {
      return RejectCode.TOO_MANY_SEATS;
    }
    for (int i = 0; i < count; i++) {
      long seat = seats.next().seat();
      if (seat >= plan.seatCount()) {
        return RejectCode.SEAT_UNKNOWN;
      }
      wanted[i] = (int) seat;
    }
    return repeatsSeat(count) ? RejectCode.SEAT_REPEATED : null;
  }

  private boolean repeatsSeat(int count) {
    for (int i = 1; i < count; i++) {
      for (int j = 0; j < i; j++) {
        if (wanted[i] == wanted[j]) {
          return true;
        }
      }
    }
    return false;
  }

  private int findTaken(Event event, int count) {
    int conflicts = 0;
    for (int i = 0; i < count; i++) {
      int status = event.status(wanted[i]);
      if (status != SeatStatus.FREE.value()) {
        taken[conflicts] = wanted[i];
        takenStatuses[conflicts++] = (byte) status;
      }
    }
    return conflicts;
  }

  private static RejectCode refusePick(Plan plan, HoldBestAvailableDecoder message) {
    if (message.quantity() == 0) {
      return RejectCode.NO_SEATS;
    }
    if (message.quantity() > Limits.MAX_SEATS_PER_HOLD) {
      return RejectCode.TOO_MANY_SEATS;
    }
    if (section(message) >= plan.sectionCount()) {
      return RejectCode.SECTION_UNKNOWN;
    }
    return category(message) >= plan.categoryCount() ? RejectCode.CATEGORY_UNKNOWN : null;
  }

  private static int section(HoldBestAvailableDecoder message) {
    int section = message.section();
    return section == HoldBestAvailableDecoder.sectionNullValue() ? BestAvailable.ANY : section;
  }

  private static int category(HoldBestAvailableDecoder message) {
    int category = message.category();
    return category == HoldBestAvailableDecoder.categoryNullValue() ? BestAvailable.ANY : category;
  }

  /**
   * Holds the first {@code count} of {@link #wanted}, all of which are free. Nothing here can fail.
   */
  private void hold(Command command, Event event, long buyer, long ttlMillis, int step, int count) {
    long ttl = ttlMillis == 0 ? settings.defaultTtlMillis() : ttlMillis;
    long deadline = command.timeNanos() + ttl * NANOS_PER_MILLI;
    long amount = 0;
    for (int i = 0; i < count; i++) {
      amount += event.price(event.plan().category(wanted[i]));
    }
    hash.remove(holds.nextForgottenTerm());
    int slot =
        holds.create(
            command.clientId(), buyer, deadline, command.timeNanos(), amount, event.eventId());
    long holdId = holds.id(slot);
    int first = END;
    for (int i = count - 1; i >= 0; i--) {
      int seat = wanted[i];
      event.next(seat, first);
      first = seat;
      event.set(seat, SeatStatus.HELD, slot);
      hash.add(StateHash.seat(event.eventId(), seat, SeatStatus.HELD.value(), holdId));
    }
    holds.seats(slot, first, count);
    hash.add(holds.term(slot));
    expiries.add(slot, deadline);
    replies.seatsHeld(command, slot, step, wanted);
  }

  void confirmHold(Command command, ConfirmHoldDecoder message) {
    int slot = ownSlot(command, message.holdId());
    RejectCode refusal = refuseResolve(command, slot);
    if (refusal == null) {
      refusal = refuseOrder(command, message);
    }
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    Event event = events.event(holds.eventId(slot));
    int order =
        orders.add(
            reference,
            command.clientId(),
            holds.buyer(slot),
            holds.id(slot),
            command.timeNanos(),
            holds.amount(slot),
            event.eventId(),
            holds.firstSeat(slot),
            holds.seatCount(slot));
    hash.add(orders.term(order));
    move(event, slot, SeatStatus.SOLD, order);
    resolve(slot, HoldStatus.CONFIRMED);
    replies.holdConfirmed(command, slot);
  }

  private RejectCode refuseOrder(Command command, ConfirmHoldDecoder message) {
    int length = message.orderReferenceLength();
    if (length > Limits.MAX_ORDER_REFERENCE_BYTES) {
      return RejectCode.NAME_INVALID;
    }
    message.getOrderReference(reference.bytes(), 0, length);
    if (!reference.accept(length)) {
      return RejectCode.NAME_INVALID;
    }
    if (orders.find(ClientId.account(command.clientId()), reference) != OrderStore.NONE) {
      return RejectCode.ORDER_REFERENCE_USED;
    }
    return orders.isFull() ? RejectCode.ORDERS_FULL : null;
  }

  void releaseHold(Command command, ReleaseHoldDecoder message) {
    int slot = ownSlot(command, message.holdId());
    RejectCode refusal = refuseResolve(command, slot);
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    Event event = events.event(holds.eventId(slot));
    move(event, slot, SeatStatus.FREE, 0);
    resolve(slot, HoldStatus.RELEASED);
    replies.holdReleased(command, slot);
  }

  /** Expires what is due, oldest deadline first, at most as many as one Tick may. */
  void tick(Command tick) {
    for (int i = 0;
        i < settings.expiriesPerTick() && expiries.nextDeadlineNanos() <= tick.timeNanos();
        i++) {
      int slot = expiries.nextSlot();
      Event event = events.event(holds.eventId(slot));
      move(event, slot, SeatStatus.FREE, 0);
      resolve(slot, HoldStatus.EXPIRED);
      replies.holdExpired(tick, slot);
    }
  }

  /**
   * The slot of a hold of the command's account, live or remembered; negative if it has none of
   * this id.
   */
  int ownSlot(Command command, long holdId) {
    int slot = holds.slotOf(holdId);
    boolean own =
        slot >= 0 && ClientId.account(holds.clientId(slot)) == ClientId.account(command.clientId());
    return own ? slot : -1;
  }

  /**
   * The hold's status for its owner, for whom it is over at its deadline and not only at the next
   * Tick.
   */
  HoldStatus statusFor(Command command, int slot) {
    return holds.isLive(slot) && command.timeNanos() >= holds.deadlineNanos(slot)
        ? HoldStatus.EXPIRED
        : HoldStatus.get((short) holds.status(slot));
  }

  private RejectCode refuseResolve(Command command, int slot) {
    if (slot < 0) {
      return RejectCode.HOLD_UNKNOWN;
    }
    return switch (statusFor(command, slot)) {
      case CONFIRMED -> RejectCode.ALREADY_CONFIRMED;
      case RELEASED -> RejectCode.ALREADY_RELEASED;
      case EXPIRED -> RejectCode.HOLD_EXPIRED;
      default -> null;
    };
  }

  /** Moves all seats of a live hold to another status. */
  private void move(Event event, int slot, SeatStatus status, int owner) {
    long holdId = holds.id(slot);
    int eventId = event.eventId();
    for (int seat = holds.firstSeat(slot), i = holds.seatCount(slot);
        i > 0;
        seat = event.next(seat), i--) {
      hash.remove(StateHash.seat(eventId, seat, SeatStatus.HELD.value(), holdId));
      event.set(seat, status, owner);
      hash.add(StateHash.seat(eventId, seat, status.value(), holdId));
    }
  }

  private void resolve(int slot, HoldStatus status) {
    hash.remove(holds.term(slot));
    expiries.remove(slot);
    holds.resolve(slot, status);
    hash.add(holds.term(slot));
  }
}
