package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SeatReason;
import io.frontrow.protocol.sbe.SeatStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An event of the naive twin: a list of seats, a list of areas, and whatever belongs to it. */
final class NaiveEvent {
  /** Whether a held seat is in the match queue: for the next sweep, or for the one under way. */
  enum Queue {
    NONE,
    ARRIVING,
    MATCHING
  }

  /** What a request may have. */
  record Access(int channel, boolean withPublic) {
    boolean allows(int seatChannel) {
      return seatChannel == 0 ? withPublic : seatChannel == channel;
    }
  }

  static final class Seat {
    final int index;
    final NaivePlan.Row row;
    final int position;
    final int category;
    final int traits;
    SeatStatus status = SeatStatus.FREE;
    Queue queue = Queue.NONE;

    /** The hold or order that has it. */
    NaiveTickets owner;

    /** The {@code BlockReason} value of the last command that blocked it. */
    int blockReason;

    int channel;
    boolean forSale = true;
    long version;

    Seat(int index, NaivePlan plan) {
      this.index = index;
      row = plan.rowOfSeat.get(index);
      position = row.positions().get(index - row.firstSeat());
      category = plan.seats.get(index).category();
      traits = plan.seats.get(index).traits();
    }

    boolean isMatching() {
      return queue == Queue.MATCHING;
    }
  }

  /** Places of an area that the public or a channel may have. */
  static final class Pool {
    long capacity;
    long held;
    long sold;
    long arriving;
    long matching;

    long used() {
      return held + sold + arriving + matching;
    }

    long free() {
      return capacity - used();
    }
  }

  static final class Area {
    final int index;
    final int category;
    final List<Pool> pools = new ArrayList<>();
    boolean forSale = true;

    Area(int index, HallPlan.Area defined) {
      this.index = index;
      category = defined.category();
      pools.add(new Pool());
      pools.get(0).capacity = defined.capacity();
    }
  }

  record Channel(long key, String name) {}

  final int eventId;
  final NaivePlan plan;
  final OrphanMode orphanMode;
  final String currency;
  final String name;
  final List<Seat> seats = new ArrayList<>();
  final List<Area> areas = new ArrayList<>();
  final List<Channel> channels = new ArrayList<>();

  /** Prices by category; version 1 first. */
  final List<long[]> prices = new ArrayList<>();

  SalePhase phase = SalePhase.DRAFT;
  long version;
  int maxPerHold;
  int maxPerOrder;
  int maxPerBuyer;
  int minimum;
  int multiple;
  boolean countsBuyers;
  boolean archived;
  int liveHolds;

  /** Orders in the order in which they were made, cancelled ones too. */
  final Set<NaiveOrders.Order> orders = new LinkedHashSet<>();

  final Map<NaiveBuyers.Key, NaiveBuyers.Buyer> buyers = new LinkedHashMap<>();
  final NaiveWaitingRoom.Room room = new NaiveWaitingRoom.Room();
  final NaiveWaitlist.Line line = new NaiveWaitlist.Line();

  NaiveEvent(
      int eventId,
      NaivePlan plan,
      OrphanMode orphanMode,
      String currency,
      String name,
      long[] prices) {
    this.eventId = eventId;
    this.plan = plan;
    this.orphanMode = orphanMode;
    this.currency = currency;
    this.name = name;
    this.prices.add(prices);
    for (int seat = 0; seat < plan.seats.size(); seat++) {
      seats.add(new Seat(seat, plan));
    }
    for (int area = 0; area < plan.areas.size(); area++) {
      areas.add(new Area(area, plan.areas.get(area)));
    }
  }

  boolean isSelling() {
    return phase == SalePhase.ON_SALE || phase == SalePhase.PRESALE;
  }

  /** Whether what comes free goes to the match queue. */
  boolean feedsWaitlist() {
    return isSelling() && !line.waiting.isEmpty();
  }

  int priceVersion() {
    return prices.size();
  }

  long price(int category) {
    return prices.get(prices.size() - 1)[category];
  }

  long price(int category, int priceVersion) {
    return prices.get(priceVersion - 1)[category];
  }

  /** Number of the channel of this key; 0: none. */
  int channelOf(long key) {
    for (int i = 0; i < channels.size(); i++) {
      if (channels.get(i).key() == key) {
        return i + 1;
      }
    }
    return 0;
  }

  int count(SeatStatus status) {
    int count = 0;
    for (Seat seat : seats) {
      count += seat.status == status ? 1 : 0;
    }
    return count;
  }

  /** Why the request cannot have the seat; null: it can. */
  SeatReason obstacle(Seat seat, boolean isOwn, Access access, long unchangedSince) {
    if (seat.status != SeatStatus.FREE && !isOwn) {
      return taken(seat);
    }
    if (!seat.forSale) {
      return SeatReason.NOT_FOR_SALE;
    }
    if (!access.allows(seat.channel)) {
      return SeatReason.OTHER_CHANNEL;
    }
    boolean changed = Long.compareUnsigned(seat.version, unchangedSince) > 0;
    return unchangedSince != 0 && changed ? SeatReason.CHANGED : null;
  }

  /** Its status as a reason. */
  static SeatReason taken(Seat seat) {
    return switch (seat.status) {
      case HELD -> SeatReason.HELD;
      case SOLD -> SeatReason.SOLD;
      case BLOCKED -> SeatReason.BLOCKED;
      default -> SeatReason.FREE;
    };
  }

  /** Free, or held for the sweep under way where that counts; and the request may have it. */
  static boolean canBeHad(Seat seat, Access access, boolean withMatching) {
    boolean free = seat.status == SeatStatus.FREE || withMatching && seat.isMatching();
    return free && seat.forSale && access.allows(seat.channel);
  }

  /** Places of the area that the request may have. */
  static long left(Area area, Access access, boolean withMatching) {
    long left = 0;
    if (area.forSale) {
      for (int channel = 0; channel < area.pools.size(); channel++) {
        if (access.allows(channel)) {
          Pool pool = area.pools.get(channel);
          left += pool.free() + (withMatching ? pool.matching : 0);
        }
      }
    }
    return left;
  }

  /** The seat changes hands. */
  void set(Seat seat, SeatStatus status, NaiveTickets owner, long sequence) {
    seat.status = status;
    seat.owner = owner;
    seat.queue = Queue.NONE;
    seat.version = sequence;
    version = sequence;
  }

  /** Places go from the pools of the channel and the public to a hold or an order. */
  void take(Area area, Access access, long quantity, NaiveTickets owner, boolean sold, long seq) {
    long wanted = quantity;
    if (access.channel() > 0) {
      wanted -= takeFrom(area, access.channel(), wanted, owner, sold);
    }
    if (access.withPublic()) {
      wanted -= takeFrom(area, 0, wanted, owner, sold);
    }
    version = seq;
    if (wanted != 0) {
      throw new IllegalStateException("checked before: " + wanted);
    }
  }

  private static long takeFrom(
      Area area, int channel, long wanted, NaiveTickets owner, boolean sold) {
    Pool pool = area.pools.get(channel);
    long free = Math.min(pool.free(), wanted);
    boolean mayMatch = owner instanceof NaiveHolds.Hold hold && hold.entry != null;
    long matched = mayMatch ? Math.min(pool.matching, wanted - free) : 0;
    long taken = free + matched;
    if (taken > 0) {
      pool.matching -= matched;
      pool.held += sold ? 0 : taken;
      pool.sold += sold ? taken : 0;
      owner.claims.add(new NaiveTickets.Claim(area, channel, (int) taken));
    }
    return taken;
  }
}
