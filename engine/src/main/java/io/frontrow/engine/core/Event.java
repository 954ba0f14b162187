package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SeatStatus;

/**
 * One event: a plan put up for sale. What is sold stands in {@link EventSeats} and {@link
 * AreaPools}; how, in prices, channels and limits; who waits for it, in its waitlist and waiting
 * room. Apply thread only.
 */
public final class Event {
  private final int eventId;
  private final Plan plan;
  private final byte[] name;
  private final byte[] currency;
  private final OrphanMode orphanMode;
  private final long textTerm;

  private final EventSeats seats;
  private final AreaPools areas;
  private final PriceVersions prices;
  private final Channels channels = new Channels();
  private final Waitlist waitlist;
  private final WaitingRoom waitingRoom;

  private TicketLimits limits = TicketLimits.NONE;
  private boolean countsBuyers;
  private SalePhase phase = SalePhase.DRAFT;
  private long version;
  private boolean archived;

  /** Holds that are live. */
  private int liveHolds;

  /** The newest of the event's orders, which leads to the others. */
  private int newestOrder = OrderStore.NONE;

  /** The newest of the event's buyers, which leads to the others. */
  private int newestBuyer = BuyerStore.NONE;

  /** The next one that is to be archived. */
  Event nextArchived;

  Event(
      int eventId,
      Plan plan,
      byte[] name,
      byte[] currency,
      OrphanMode orphanMode,
      long[] prices,
      EventSeats seats,
      Waitlist waitlist) {
    this.eventId = eventId;
    this.plan = plan;
    this.name = name;
    this.currency = currency;
    this.orphanMode = orphanMode;
    this.prices = new PriceVersions(prices);
    this.seats = seats;
    this.waitlist = waitlist;
    areas = new AreaPools(eventId, plan);
    waitingRoom = new WaitingRoom(eventId);
    textTerm = StateHash.pair(StateHash.text(name), StateHash.text(currency));
  }

  int eventId() {
    return eventId;
  }

  Plan plan() {
    return plan;
  }

  /** UTF-8. */
  byte[] name() {
    return name;
  }

  /** Three ASCII letters of ISO 4217. */
  byte[] currency() {
    return currency;
  }

  OrphanMode orphanMode() {
    return orphanMode;
  }

  SalePhase phase() {
    return phase;
  }

  /** Sequence of the last command that changed the event. */
  long version() {
    return version;
  }

  /** How many seats have the status. */
  public int count(SeatStatus status) {
    return seats.count(status.value());
  }

  /** The seat's {@link SeatStatus} value. */
  int status(int seat) {
    return seats.status(seat);
  }

  EventSeats seats() {
    return seats;
  }

  AreaPools areas() {
    return areas;
  }

  PriceVersions prices() {
    return prices;
  }

  /** Price of a ticket of the category now, in minor units. */
  long price(int category) {
    return prices.price(prices.current(), category);
  }

  Channels channels() {
    return channels;
  }

  TicketLimits limits() {
    return limits;
  }

  /** Whether it is counted what each buyer holds and has bought. */
  boolean countsBuyers() {
    return countsBuyers;
  }

  /**
   * What the event needs memory for beside its seats, in numbers: its prices of all versions, the
   * pools of its areas, and the words of the bitmaps of its channels.
   */
  int extras() {
    return prices.count() + areas.poolCount() + channels.count() * plan.wordCount();
  }

  Waitlist waitlist() {
    return waitlist;
  }

  WaitingRoom waitingRoom() {
    return waitingRoom;
  }

  /** Whether it is gone for all who ask, and waits to be removed. */
  boolean isArchived() {
    return archived;
  }

  void archive() {
    archived = true;
  }

  /** Whether holds can be had, by some at least. */
  boolean isSelling() {
    return phase == SalePhase.ON_SALE || phase == SalePhase.PRESALE;
  }

  /** Whether what comes free goes to those who wait first. */
  boolean feedsWaitlist() {
    return waitlist.waitingCount() > 0 && isSelling();
  }

  int liveHolds() {
    return liveHolds;
  }

  void holdBegan() {
    liveHolds++;
  }

  void holdEnded() {
    liveHolds--;
  }

  int newestOrder() {
    return newestOrder;
  }

  void newestOrder(int order) {
    newestOrder = order;
  }

  int newestBuyer() {
    return newestBuyer;
  }

  void newestBuyer(int buyer) {
    newestBuyer = buyer;
  }

  void phase(StateHash hash, SalePhase phase, long sequence) {
    hash.remove(term());
    this.phase = phase;
    hash.add(term());
    changed(hash, sequence);
  }

  void limits(StateHash hash, TicketLimits limits, long sequence) {
    hash.remove(term());
    this.limits = limits;
    countsBuyers |= limits.perBuyer() > 0;
    hash.add(term());
    changed(hash, sequence);
  }

  void prices(StateHash hash, long[] newest, long sequence) {
    hash.remove(term());
    prices.add(newest);
    hash.add(term());
    changed(hash, sequence);
  }

  /** Adds a channel whose key is new; returns its number. */
  int addChannel(StateHash hash, long key, byte[] channelName, long sequence) {
    hash.remove(term());
    int channel = channels.add(key, channelName);
    hash.add(term());
    areas.addChannel(hash);
    changed(hash, sequence);
    return channel;
  }

  /** Takes note that the command of this sequence changed the event. */
  void changed(StateHash hash, long sequence) {
    if (version != sequence) {
      hash.remove(versionTerm());
      version = sequence;
      hash.add(versionTerm());
    }
  }

  /** What the event itself adds to the state hash, beside its seats, areas and those who wait. */
  long term() {
    return StateHash.entity(
        StateHash.EVENT,
        (long) eventId << 32 | plan.planId(),
        phase.value() << 8 | orphanMode.value(),
        prices.fold(),
        channels.fold(),
        limits.fold() * 4 + (countsBuyers ? 1 : 0) + (archived ? 2 : 0),
        textTerm);
  }

  long versionTerm() {
    return StateHash.entity(StateHash.EVENT_VERSION, eventId, version, 0, 0, 0, 0);
  }

  /** What the event was created with is {@link EventBook}'s to carry. */
  void transfer(StateTransfer state, BuyerStore buyers) {
    seats.transfer(state);
    areas.transfer(state);
    prices.transfer(state);
    channels.transfer(state);
    waitlist.transfer(state);
    waitingRoom.transfer(state, buyers);
    limits = limits.transfer(state);
    countsBuyers = state.flag(countsBuyers);
    phase = SalePhase.get((short) state.int32(phase.value()));
    version = state.int64(version);
    archived = state.flag(archived);
    liveHolds = state.int32(liveHolds);
    newestOrder = state.int32(newestOrder);
    newestBuyer = state.int32(newestBuyer);
  }
}
