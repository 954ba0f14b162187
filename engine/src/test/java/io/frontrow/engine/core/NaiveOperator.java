package io.frontrow.engine.core;

import static io.frontrow.engine.core.Refusal.unlessKnown;
import static io.frontrow.engine.core.Refusal.when;
import static io.frontrow.engine.core.Refusal.whenSeats;

import io.frontrow.protocol.sbe.AssignSeatsDecoder;
import io.frontrow.protocol.sbe.BlockSeatsDecoder;
import io.frontrow.protocol.sbe.CreateChannelDecoder;
import io.frontrow.protocol.sbe.CreateEventDecoder;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SeatStatus;
import io.frontrow.protocol.sbe.SetAreaCapacityDecoder;
import io.frontrow.protocol.sbe.SetForSaleDecoder;
import io.frontrow.protocol.sbe.SetLimitsDecoder;
import io.frontrow.protocol.sbe.SetPricesDecoder;
import io.frontrow.protocol.sbe.SetSalePhaseDecoder;
import io.frontrow.protocol.sbe.UnblockSeatsDecoder;
import java.util.ArrayList;
import java.util.List;

/** What the operator does to the naive twin's events. */
final class NaiveOperator {
  private static final long MAX_PRICE = 1_000_000_000_000L;
  private static final int MAX_PRICE_VERSIONS = 1_000;
  private static final int MAX_CHANNELS = 15;
  private static final long MAX_PLACES = 1_000_000;
  private static final int EXTRAS_BESIDE_SEATS = 131_072;

  private final NaiveEngine engine;
  private final int maxEvents;
  private final int maxSeats;
  private long lastEventId;

  NaiveOperator(NaiveEngine engine, EngineSettings settings) {
    this.engine = engine;
    maxEvents = settings.get(EngineSetting.MAX_EVENTS);
    maxSeats = settings.get(EngineSetting.MAX_SEATS);
  }

  Said createEvent(NaiveEngine.Request r, CreateEventDecoder message) {
    NaivePlan plan = unlessKnown(engine.plans.plan(message.planId()), RejectCode.PLAN_UNKNOWN);
    when(!plan.sealed, RejectCode.PLAN_NOT_SEALED);
    int mode = message.orphanModeRaw();
    String currency = message.currency();
    boolean isCurrency = currency.length() == 3;
    for (int i = 0; i < currency.length(); i++) {
      isCurrency &= currency.charAt(i) >= 'A' && currency.charAt(i) <= 'Z';
    }
    when(mode > 2 || !isCurrency, RejectCode.INVALID_VALUE);
    long[] prices = new long[plan.categories.size()];
    for (CreateEventDecoder.PricesDecoder price : message.prices()) {
      setPrice(prices, price.category(), price.amount());
    }
    String name = message.name();
    when(!NaivePlans.isName(name, 64), RejectCode.NAME_INVALID);
    when(engine.eventPlaces() == maxEvents, RejectCode.EVENTS_FULL);
    long eventId = lastEventId + 1;
    while (isTaken(eventId)) {
      eventId++;
    }
    when(eventId > Integer.MAX_VALUE, RejectCode.EVENTS_FULL);
    when(engine.seatCount() + plan.seats.size() > maxSeats, RejectCode.SEATS_FULL);
    checkExtras(plan.categories.size() + plan.areas.size());
    lastEventId = eventId;
    OrphanMode orphanMode = OrphanMode.values()[mode];
    NaiveEvent event = new NaiveEvent((int) eventId, plan, orphanMode, currency, name, prices);
    event.version = r.sequence();
    engine.events.add(event);
    return engine.replies.eventCreated(r, event);
  }

  /** Prices of all versions, pools of areas, and for each channel its share of the rows. */
  private void checkExtras(int more) {
    List<NaiveEvent> events = new ArrayList<>(engine.events);
    events.addAll(engine.archived);
    int extras = more;
    for (NaiveEvent event : events) {
      int channels = event.channels.size();
      extras += event.prices.size() * event.plan.categories.size();
      extras += event.areas.size() * (1 + channels) + channels * bitmapWords(event.plan);
    }
    when(extras > maxSeats + EXTRAS_BESIDE_SEATS, RejectCode.SEATS_FULL);
  }

  private static int bitmapWords(NaivePlan plan) {
    return plan.rows.stream().mapToInt(row -> (row.width() + 63) / 64).sum();
  }

  private boolean isTaken(long eventId) {
    long place = (eventId - 1) % maxEvents;
    boolean living = engine.events.stream().anyMatch(it -> (it.eventId - 1) % maxEvents == place);
    return living || engine.archived.stream().anyMatch(it -> (it.eventId - 1) % maxEvents == place);
  }

  private static void setPrice(long[] prices, int category, long amount) {
    when(category >= prices.length, RejectCode.CATEGORY_UNKNOWN);
    when(amount < 0 || amount > MAX_PRICE, RejectCode.INVALID_VALUE);
    prices[category] = amount;
  }

  Said setSalePhase(NaiveEngine.Request r, SetSalePhaseDecoder message) {
    NaiveEvent event = engine.event(message.eventId());
    int value = message.phaseRaw();
    when(value < 1 || value > 5, RejectCode.INVALID_VALUE);
    SalePhase to = SalePhase.values()[value - 1];
    SalePhase from = event.phase;
    boolean allowed =
        from != to
            && switch (to) {
              case ON_SALE, CLOSED -> true;
              case PRESALE -> from == SalePhase.DRAFT || from == SalePhase.PAUSED;
              case PAUSED -> event.isSelling();
              default -> false;
            };
    when(!allowed, RejectCode.PHASE_CHANGE_REFUSED);
    event.phase = to;
    event.version = r.sequence();
    if (event.isSelling()) {
      engine.sweeps.changed(event);
    } else {
      engine.sweeps.stopped(event);
    }
    return engine.replies.salePhaseSet(r, event);
  }

  Said setPrices(NaiveEngine.Request r, SetPricesDecoder message) {
    NaiveEvent event = engine.event(message.eventId());
    long[] prices = event.prices.get(event.prices.size() - 1).clone();
    SetPricesDecoder.PricesDecoder named = message.prices();
    when(named.count() == 0, RejectCode.INVALID_VALUE);
    for (SetPricesDecoder.PricesDecoder price : named) {
      setPrice(prices, price.category(), price.amount());
    }
    when(event.prices.size() == MAX_PRICE_VERSIONS, RejectCode.PRICES_FULL);
    checkExtras(prices.length);
    event.prices.add(prices);
    event.version = r.sequence();
    engine.sweeps.changed(event);
    return engine.replies.pricesSet(r, event);
  }

  Said setLimits(NaiveEngine.Request r, SetLimitsDecoder message) {
    NaiveEvent event = engine.event(message.eventId());
    int smallest = 1;
    while (smallest < message.minimum()
        || message.multiple() > 0 && smallest % message.multiple() > 0) {
      smallest++;
    }
    for (int limit : List.of(message.maxPerHold(), message.maxPerOrder(), message.maxPerBuyer())) {
      when(limit > 0 && limit < smallest, RejectCode.INVALID_VALUE);
    }
    boolean first = message.maxPerBuyer() > 0 && !event.countsBuyers;
    when(first && event.phase != SalePhase.DRAFT, RejectCode.LIMIT_NEEDS_DRAFT);
    event.countsBuyers |= first;
    event.maxPerHold = message.maxPerHold();
    event.maxPerOrder = message.maxPerOrder();
    event.maxPerBuyer = message.maxPerBuyer();
    event.minimum = message.minimum();
    event.multiple = message.multiple();
    event.version = r.sequence();
    engine.sweeps.changed(event);
    return engine.replies.limitsSet(r, event);
  }

  Said createChannel(NaiveEngine.Request r, CreateChannelDecoder message) {
    NaiveEvent event = engine.event(message.eventId());
    long key = message.channelKey();
    when(key == 0, RejectCode.INVALID_VALUE);
    String name = message.name();
    when(!NaivePlans.isName(name, 64), RejectCode.NAME_INVALID);
    when(event.channelOf(key) > 0, RejectCode.CHANNEL_KEY_USED);
    when(event.channels.size() == MAX_CHANNELS, RejectCode.CHANNELS_FULL);
    checkExtras(event.areas.size() + bitmapWords(event.plan));
    event.channels.add(new NaiveEvent.Channel(key, name));
    event.areas.forEach(area -> area.pools.add(new NaiveEvent.Pool()));
    event.version = r.sequence();
    return engine.replies.channelCreated(r, event);
  }

  Said assignSeats(NaiveEngine.Request r, AssignSeatsDecoder message) {
    NaiveEvent event = engine.event(message.eventId());
    int channel = message.channel();
    when(channel > event.channels.size(), RejectCode.CHANNEL_UNKNOWN);
    NaivePart part = new NaivePart();
    message.seats().forEach(seat -> part.seats().add(seat.seat()));
    for (NaiveEvent.Seat seat : named(event, part)) {
      if (seat.channel != channel) {
        seat.channel = channel;
        seat.version = r.sequence();
        event.version = r.sequence();
        engine.sweeps.changed(event);
      }
    }
    return engine.replies.seatsAssigned(r, event, channel, part.seats().size());
  }

  private static List<NaiveEvent.Seat> named(NaiveEvent event, NaivePart part) {
    when(part.isAll(), RejectCode.NO_SEATS);
    part.check(event);
    return part.seatsOf(event);
  }

  private static void checkStatus(List<NaiveEvent.Seat> seats, SeatStatus status) {
    List<Refusal.SeatInTheWay> others = new ArrayList<>();
    for (NaiveEvent.Seat seat : seats) {
      if (seat.status != status) {
        others.add(new Refusal.SeatInTheWay(seat.index, NaiveEvent.taken(seat)));
      }
    }
    whenSeats(others, RejectCode.SEATS_UNAVAILABLE);
  }

  Said blockSeats(NaiveEngine.Request r, BlockSeatsDecoder message) {
    NaiveEvent event = engine.event(message.eventId());
    int reason = message.reasonRaw();
    when(reason < 1 || reason > 5, RejectCode.INVALID_VALUE);
    NaivePart part = new NaivePart();
    message.seats().forEach(seat -> part.seats().add(seat.seat()));
    List<NaiveEvent.Seat> seats = named(event, part);
    checkStatus(seats, SeatStatus.FREE);
    for (NaiveEvent.Seat seat : seats) {
      event.set(seat, SeatStatus.BLOCKED, null, r.sequence());
      seat.blockReason = reason;
    }
    return engine.replies.seatsBlocked(r, event, seats.size());
  }

  Said unblockSeats(NaiveEngine.Request r, UnblockSeatsDecoder message) {
    NaiveEvent event = engine.event(message.eventId());
    NaivePart part = new NaivePart();
    message.seats().forEach(seat -> part.seats().add(seat.seat()));
    List<NaiveEvent.Seat> seats = named(event, part);
    checkStatus(seats, SeatStatus.BLOCKED);
    NaiveTickets freed = new NaiveTickets(event, 0, 1);
    freed.seats.addAll(seats);
    engine.sweeps.free(freed, false, r.sequence());
    return engine.replies.seatsUnblocked(r, event, seats.size());
  }

  Said setForSale(NaiveEngine.Request r, SetForSaleDecoder message) {
    NaiveEvent event = engine.event(message.eventId());
    int value = message.forSaleRaw();
    when(value > 1, RejectCode.INVALID_VALUE);
    boolean on = value == 1;
    NaivePart part = new NaivePart();
    message.seats().forEach(seat -> part.seats().add(seat.seat()));
    message.areas().forEach(it -> part.areas().add(new NaivePart.Asked(it.area(), 1)));
    boolean changed = false;
    for (NaiveEvent.Seat seat : named(event, part)) {
      if (seat.forSale != on) {
        seat.forSale = on;
        seat.version = r.sequence();
        changed = true;
      }
    }
    for (NaivePart.Asked it : part.areas()) {
      changed |= event.areas.get(it.area()).forSale != on;
      event.areas.get(it.area()).forSale = on;
    }
    event.version = changed ? r.sequence() : event.version;
    if (changed && on) {
      engine.sweeps.changed(event);
    }
    return engine.replies.forSaleSet(r, event, on);
  }

  Said setAreaCapacity(NaiveEngine.Request r, SetAreaCapacityDecoder message) {
    NaiveEvent event = engine.event(message.eventId());
    int area = message.area();
    int channel = message.channel();
    when(area >= event.areas.size(), RejectCode.AREA_UNKNOWN);
    when(channel > event.channels.size(), RejectCode.CHANNEL_UNKNOWN);
    when(message.capacity() > MAX_PLACES, RejectCode.INVALID_VALUE);
    NaiveEvent.Pool pool = event.areas.get(area).pools.get(channel);
    if (message.capacity() < pool.used()) {
      Refusal.AreaInTheWay inTheWay = new Refusal.AreaInTheWay(area, pool.used());
      throw new Refusal(RejectCode.CAPACITY_BELOW_SOLD, List.of(), List.of(inTheWay));
    }
    long added = message.capacity() - pool.capacity;
    pool.capacity = message.capacity();
    event.version = r.sequence();
    if (added > 0) {
      pool.arriving += event.feedsWaitlist() ? added : 0;
      engine.sweeps.changed(event);
    }
    return engine.replies.areaCapacitySet(r, event, area, channel, pool.capacity);
  }

  Said archive(NaiveEngine.Request r, long eventId) {
    NaiveEvent event = engine.event(eventId);
    when(event.phase != SalePhase.CLOSED, RejectCode.EVENT_NOT_CLOSED);
    when(event.liveHolds > 0, RejectCode.HOLDS_LIVE);
    event.archived = true;
    engine.events.remove(event);
    engine.archived.add(event);
    engine.sweeps.dropped(event);
    engine.room.dropped(event);
    return engine.replies.eventArchived(r, event);
  }
}
