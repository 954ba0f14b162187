package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.CreateEventDecoder;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.RejectCode;

/**
 * The events, by id, and the command that creates one. Next: {@link EventControl}. Apply thread
 * only.
 */
final class EventBook {
  static final int NONE = 0;

  private static final int CURRENCY_LENGTH = 3;

  private final EngineSettings settings;
  private final StateHash hash;
  private final PlanBook plans;
  private final WaitlistLedger waitlists;
  private final Rejections rejections;
  private final EventReplies replies;

  /** Id i stands at i - 1 modulo the length. */
  private final Event[] events;

  private final SpareSeats spare;

  private int lastId;
  private int size;
  private int seats;
  private int extras;

  EventBook(
      EngineSettings settings,
      StateHash hash,
      PlanBook plans,
      WaitlistLedger waitlists,
      Rejections rejections,
      EventReplies replies) {
    this.settings = settings;
    this.hash = hash;
    this.plans = plans;
    this.waitlists = waitlists;
    this.rejections = rejections;
    this.replies = replies;
    events = new Event[settings.get(EngineSetting.MAX_EVENTS)];
    spare = new SpareSeats(settings.get(EngineSetting.MAX_SEATS), events.length);
  }

  /** The event of this id, or null if there is none or it is archived. */
  Event event(long eventId) {
    Event event = eventId > 0 && eventId <= lastId ? events[place((int) eventId)] : null;
    return event != null && event.eventId() == eventId && !event.isArchived() ? event : null;
  }

  /** The event of the lowest id not below this; null if there is none. */
  Event next(long eventId) {
    Event next = null;
    for (Event event : events) {
      if (event != null
          && !event.isArchived()
          && event.eventId() >= eventId
          && (next == null || event.eventId() < next.eventId())) {
        next = event;
      }
    }
    return next;
  }

  /** Events, those that are being removed among them. */
  int size() {
    return size;
  }

  /** Seats of all events, those that are being removed among them. */
  int seatCount() {
    return seats;
  }

  /** Whether one event may have so many extras more; see {@link Event#extras}. */
  boolean hasRoom(int more) {
    long most = (long) settings.get(EngineSetting.MAX_SEATS) + EngineSettings.EXTRAS_BESIDE_SEATS;
    return extras + more <= most;
  }

  /** An event, for which there is room, has so many extras more. */
  void addExtras(int more) {
    extras += more;
  }

  void createEvent(Command command, CreateEventDecoder message) {
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
    lastId = nextId(lastId, events);
    OrphanMode orphanMode = OrphanMode.get(message.orphanModeRaw());
    Event event =
        new Event(
            lastId,
            plan,
            name,
            currency,
            orphanMode,
            prices,
            spare.take(plan, seats, size),
            waitlists.open(lastId));
    events[place(lastId)] = event;
    size++;
    seats += plan.seatCount();
    extras += event.extras();
    hash.add(event.term());
    hash.add(event.versionTerm());
    hash.add(event.areas().recount(0));
    hash.add(event.waitlist().term());
    event.changed(hash, command.sequence());
    replies.eventCreated(command, event);
  }

  private RejectCode refuseCreate(CreateEventDecoder message, Plan plan) {
    if (plan == null) {
      return plans.isDraft((int) message.planId())
          ? RejectCode.PLAN_NOT_SEALED
          : RejectCode.PLAN_UNKNOWN;
    }
    if (message.orphanModeRaw() > OrphanMode.STRICT.value() || !isCurrency(message)) {
      return RejectCode.INVALID_VALUE;
    }
    for (CreateEventDecoder.PricesDecoder price : message.prices()) {
      if (price.category() >= plan.categoryCount()) {
        return RejectCode.CATEGORY_UNKNOWN;
      }
      if (!EventControl.isPrice(price.amount())) {
        return RejectCode.INVALID_VALUE;
      }
    }
    if (!Names.isName(message.buffer(), message.limit(), Limits.MAX_NAME_BYTES)) {
      return RejectCode.NAME_INVALID;
    }
    if (size == events.length || nextId(lastId, events) == NONE) {
      return RejectCode.EVENTS_FULL;
    }
    int room = settings.get(EngineSetting.MAX_SEATS) - seats;
    boolean hasRoom = plan.seatCount() <= room && hasRoom(plan.categoryCount() + plan.areaCount());
    return hasRoom ? null : RejectCode.SEATS_FULL;
  }

  private static boolean isCurrency(CreateEventDecoder message) {
    boolean letters = true;
    for (int i = 0; i < CURRENCY_LENGTH; i++) {
      letters &= message.currency(i) >= 'A' && message.currency(i) <= 'Z';
    }
    return letters;
  }

  /** An archived event, of which nothing is left, makes room for others. */
  void remove(Event event) {
    hash.remove(event.term());
    hash.remove(event.versionTerm());
    hash.remove(event.waitlist().term());
    hash.remove(event.seats().queued().term(event.eventId()));
    events[place(event.eventId())] = null;
    size--;
    seats -= event.plan().seatCount();
    extras -= event.extras();
    spare.giveBack(event.seats());
  }

  private int place(int eventId) {
    return place(eventId, events);
  }

  private static int place(int eventId, Event[] events) {
    // Few need the division: a million ids are many.
    return eventId <= events.length ? eventId - 1 : (eventId - 1) % events.length;
  }

  /** The lowest id above the last one whose place is free; {@link #NONE} if there is none. */
  static int nextId(int lastId, Event[] events) {
    for (long id = lastId + 1L; id <= Integer.MAX_VALUE; id++) {
      if (events[place((int) id, events)] == null) {
        return (int) id;
      }
    }
    return NONE;
  }

  /**
   * The sum of the hash terms of all events, seats and areas.
   *
   * @param archive whose event has lost some of its terms already
   */
  long recount(SeatLedger ledger, Archive archive) {
    long sum = 0;
    for (Event event : events) {
      if (event != null) {
        boolean isRemoved = event == archive.removing();
        sum += event.term() + event.versionTerm() + event.waitlist().term();
        sum += event.seats().queued().recount(event.eventId());
        sum += event.areas().recount(isRemoved ? archive.poolsRemoved() : 0);
        int first = isRemoved ? archive.seatsRemoved() : 0;
        for (int seat = first; seat < event.plan().seatCount(); seat++) {
          sum += ledger.term(event, seat);
        }
      }
    }
    return sum;
  }

  void transfer(StateTransfer state, BuyerStore buyers) {
    lastId = state.int32(lastId, 0, Integer.MAX_VALUE);
    size = state.int32(size, 0, events.length);
    seats = state.int32(seats, 0, settings.get(EngineSetting.MAX_SEATS));
    extras = state.int32(extras);
    int[] ids = idsOf(events);
    state.array(ids);
    int seatsLeft = seats;
    for (int place = 0; place < events.length; place++) {
      if (ids[place] != NONE) {
        events[place] = carry(state, events[place], ids[place], seatsLeft);
        events[place].transfer(state, buyers);
        seatsLeft -= events[place].plan().seatCount();
      }
    }
  }

  /** What an event was created with. */
  private Event carry(StateTransfer state, Event event, int eventId, int mostSeats) {
    boolean isNew = event == null;
    Plan plan = plans.sealed(state.int32(isNew ? 0 : event.plan().planId()));
    if (plan == null || plan.seatCount() > mostSeats) {
      throw new IllegalStateException(
          "event " + eventId + " has no plan, or no room for its seats");
    }
    byte[] nothing = {};
    byte[] name = state.sized(isNew ? nothing : event.name(), Limits.MAX_NAME_BYTES);
    byte[] currency = state.sized(isNew ? nothing : event.currency(), CURRENCY_LENGTH);
    OrphanMode orphanMode =
        OrphanMode.get((short) state.int32(isNew ? 0 : event.orphanMode().value()));
    long[] prices = new long[plan.categoryCount()];
    return isNew
        ? new Event(
            eventId,
            plan,
            name,
            currency,
            orphanMode,
            prices,
            new EventSeats(plan),
            waitlists.open(eventId))
        : event;
  }

  /** Which events stand at the places of a table of another room, or nobody. */
  void carry(StateTransfer state, Event[] table) {
    int[] ids = idsOf(table);
    state.array(ids);
    for (int i = 0; i < ids.length; i++) {
      table[i] = existing(ids[i]);
    }
  }

  /** Which event it is, or none. */
  Event carry(StateTransfer state, Event event) {
    return existing(state.int32(event == null ? NONE : event.eventId()));
  }

  private static int[] idsOf(Event[] table) {
    int[] ids = new int[table.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = table[i] == null ? NONE : table[i].eventId();
    }
    return ids;
  }

  /** Null for none; archived ones are still there. */
  private Event existing(int eventId) {
    Event event = eventId == NONE ? null : events[place(eventId)];
    if (eventId != NONE && (event == null || event.eventId() != eventId)) {
      throw new IllegalStateException("no event " + eventId);
    }
    return event;
  }
}
