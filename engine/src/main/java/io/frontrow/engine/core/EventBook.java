package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.CreateEventDecoder;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SetSalePhaseDecoder;

/** The events and the commands that create and steer them. Apply thread only. */
final class EventBook {
  private static final int CURRENCY_LENGTH = 3;

  private final EngineSettings settings;
  private final StateHash hash;
  private final EventReplies replies;
  private final Rejections rejections;
  private final PlanBook plans;

  private final Event[] events;
  private int size;
  private int seats;

  EventBook(
      EngineSettings settings,
      StateHash hash,
      EventReplies replies,
      Rejections rejections,
      PlanBook plans) {
    this.settings = settings;
    this.hash = hash;
    this.replies = replies;
    this.rejections = rejections;
    this.plans = plans;
    events = new Event[settings.maxEvents()];
  }

  /** The event of this id, or null. Ids are 1, 2, 3, ... */
  Event event(long eventId) {
    return eventId > 0 && eventId <= size ? events[(int) eventId - 1] : null;
  }

  int size() {
    return size;
  }

  /** Seats of all events. */
  int seatCount() {
    return seats;
  }

  void create(Command command, CreateEventDecoder message) {
    Plan plan = plans.sealed((int) message.planId());
    RejectCode refusal = refuseCreate(message, plan);
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    long[] prices = new long[plan.categoryCount()];
    message.sbeRewind();
    for (CreateEventDecoder.PricesDecoder price : message.prices()) {
      prices[price.category()] = price.amount();
    }
    byte[] name = new byte[message.nameLength()];
    message.getName(name, 0, name.length);
    byte[] currency = new byte[CURRENCY_LENGTH];
    message.getCurrency(currency, 0);
    OrphanMode orphanMode = OrphanMode.get(message.orphanModeRaw());
    Event event = new Event(size + 1, plan, name, currency, orphanMode, prices);
    events[size++] = event;
    seats += plan.seatCount();
    hash.add(event.term());
    replies.eventCreated(command, event);
  }

  private RejectCode refuseCreate(CreateEventDecoder message, Plan plan) {
    if (plan == null) {
      return plans.isDraft((int) message.planId())
          ? RejectCode.PLAN_NOT_SEALED
          : RejectCode.PLAN_UNKNOWN;
    }
    if (message.orphanModeRaw() > OrphanMode.TRY.value() || !isCurrency(message)) {
      return RejectCode.INVALID_VALUE;
    }
    for (CreateEventDecoder.PricesDecoder price : message.prices()) {
      if (price.category() >= plan.categoryCount()) {
        return RejectCode.CATEGORY_UNKNOWN;
      }
      if (price.amount() < 0 || price.amount() > Limits.MAX_PRICE_AMOUNT) {
        return RejectCode.INVALID_VALUE;
      }
    }
    if (!Names.isName(message.buffer(), message.limit(), Limits.MAX_NAME_BYTES)) {
      return RejectCode.NAME_INVALID;
    }
    if (size == settings.maxEvents()) {
      return RejectCode.EVENTS_FULL;
    }
    return plan.seatCount() > settings.maxSeats() - seats ? RejectCode.SEATS_FULL : null;
  }

  private static boolean isCurrency(CreateEventDecoder message) {
    boolean letters = true;
    for (int i = 0; i < CURRENCY_LENGTH; i++) {
      letters &= message.currency(i) >= 'A' && message.currency(i) <= 'Z';
    }
    return letters;
  }

  void setSalePhase(Command command, SetSalePhaseDecoder message) {
    Event event = event(message.eventId());
    if (event == null) {
      rejections.rejected(command, RejectCode.EVENT_UNKNOWN);
      return;
    }
    int value = message.phaseRaw();
    if (value < SalePhase.DRAFT.value() || value > SalePhase.CLOSED.value()) {
      rejections.rejected(command, RejectCode.INVALID_VALUE);
      return;
    }
    SalePhase phase = SalePhase.get((short) value);
    if (!mayFollow(event.phase(), phase)) {
      rejections.rejected(command, RejectCode.PHASE_CHANGE_REFUSED);
      return;
    }
    hash.remove(event.term());
    event.phase(phase);
    hash.add(event.term());
    replies.salePhaseSet(command, event);
  }

  /**
   * A draft can only be opened; what was open can be paused, closed and opened again; nothing goes
   * back to draft.
   */
  private static boolean mayFollow(SalePhase from, SalePhase to) {
    return switch (to) {
      case ON_SALE -> from != SalePhase.ON_SALE;
      case PAUSED -> from == SalePhase.ON_SALE;
      case CLOSED -> from == SalePhase.ON_SALE || from == SalePhase.PAUSED;
      default -> false;
    };
  }

  long recount() {
    long sum = 0;
    for (int i = 0; i < size; i++) {
      sum += events[i].term();
    }
    return sum;
  }
}
