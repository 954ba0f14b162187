package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.sbe.SeatStatus;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;

/** What must be true of the fast engine's own tables after every command. */
final class EngineInvariants {
  private static final List<SeatStatus> STATUSES =
      List.of(SeatStatus.FREE, SeatStatus.HELD, SeatStatus.SOLD, SeatStatus.BLOCKED);

  private final Engine engine;
  private final EngineRooms rooms;

  /** Claims that holds and orders have. */
  private int claims;

  private EngineInvariants(Engine engine) {
    this.engine = engine;
    rooms = engine.rooms();
  }

  static void check(Engine engine) {
    EngineInvariants invariants = new EngineInvariants(engine);
    int waiting = 0;
    for (Event event = invariants.next(0); event != null; ) {
      invariants.checkSeats(event);
      invariants.checkAreas(event);
      WaitlistOrder.check(event, invariants.rooms.waitlists());
      waiting += event.waitlist().waitingCount();
      event = invariants.next(event.eventId());
    }
    assertTrue(waiting <= invariants.rooms.waitlists().waitingCount(), "entries that wait");
    invariants.checkClaims();
    invariants.checkWindows();
  }

  private Event next(int eventId) {
    return rooms.events().next(eventId + 1L);
  }

  private void checkSeats(Event event) {
    EventSeats seats = event.seats();
    BitSet owned = owned(event);
    int[] counts = new int[SeatStatus.values().length];
    int matching = 0;
    int queued = 0;
    for (int seat = 0; seat < event.plan().seatCount(); seat++) {
      counts[seats.status(seat)]++;
      boolean inQueue = isQueued(seats, seat);
      boolean hasOwner =
          seats.status(seat) == SeatStatus.SOLD.value()
              || seats.status(seat) == SeatStatus.HELD.value() && !inQueue;
      assertEquals(hasOwner, owned.get(seat), "whether an owner has seat " + seat);
      assertTrue(
          inQueue || !seats.queued().isMatching(seat), "a matching seat in no queue: " + seat);
      matching += seats.queued().isMatching(seat) ? 1 : 0;
      queued += inQueue ? 1 : 0;
      checkBits(event, seat);
    }
    assertEquals(matching, seats.queued().matchingCount(), "seats that the sweep is for");
    assertEquals(queued - matching, seats.queued().arrivingCount(), "seats for the next sweep");
    int all = 0;
    for (SeatStatus status : STATUSES) {
      assertEquals(counts[status.value()], event.count(status), "count of " + status);
      all += event.count(status);
    }
    assertEquals(event.plan().seatCount(), all, "free + held + sold + blocked");
    checkLoose(event);
  }

  /** The seats that some hold or order has. */
  private BitSet owned(Event event) {
    BitSet owned = new BitSet();
    HoldStore holds = rooms.holds();
    for (int slot = 0; slot < holds.capacity(); slot++) {
      if (isLive(slot, event)) {
        own(owned, event, holds.firstSeat(slot), holds.seatCount(slot), SeatStatus.HELD, slot);
      }
    }
    OrderStore orders = rooms.orders();
    for (int slot = 0; slot < orders.usedSlots(); slot++) {
      if (isOrder(slot, event)) {
        own(owned, event, orders.firstSeat(slot), orders.seatCount(slot), SeatStatus.SOLD, slot);
      }
    }
    return owned;
  }

  private boolean isLive(int slot, Event event) {
    HoldStore holds = rooms.holds();
    return holds.id(slot) > 0 && holds.isLive(slot) && holds.eventId(slot) == event.eventId();
  }

  private boolean isOrder(int slot, Event event) {
    OrderStore orders = rooms.orders();
    return orders.orderedAt(slot) != 0 && orders.eventId(slot) == event.eventId();
  }

  private static boolean isQueued(EventSeats seats, int seat) {
    return seats.status(seat) == SeatStatus.HELD.value()
        && seats.owner(seat) == EventSeats.MATCH_QUEUE;
  }

  /** Walks along the seats of one owner. */
  private static void own(
      BitSet owned, Event event, int first, int count, SeatStatus status, int owner) {
    EventSeats seats = event.seats();
    int seat = first;
    for (int i = 0; i < count; i++) {
      assertFalse(owned.get(seat), "seat " + seat + " has two owners");
      owned.set(seat);
      assertEquals(status.value(), seats.status(seat), "status of seat " + seat);
      assertEquals(owner, seats.owner(seat), "owner of seat " + seat);
      seat = seats.next(seat);
    }
    assertEquals(EventSeats.END, seat, "behind the last seat of an owner");
  }

  /** The bitmaps say of the seat what the arrays say. */
  private static void checkBits(Event event, int seat) {
    EventSeats seats = event.seats();
    int bit = event.plan().bit(seat);
    int word = bit >> 6;
    long mask = 1L << bit;
    boolean free = seats.status(seat) == SeatStatus.FREE.value();
    assertEquals(free, (seats.free(word) & mask) != 0, "free bit of seat " + seat);
    boolean loose = free || isQueued(seats, seat);
    assertEquals(loose, (seats.loose(word) & mask) != 0, "loose bit of seat " + seat);
    for (int channel = 0; channel <= event.channels().count(); channel++) {
      boolean had = seats.channel(seat) == channel && seats.isForSale(seat);
      boolean open = (seats.open(word, channel, channel == 0, false) & mask) != 0;
      assertEquals(had && free, open, "seat " + seat + " open to channel " + channel);
      boolean matched = (seats.open(word, channel, channel == 0, true) & mask) != 0;
      boolean isLoose = free || seats.queued().isMatching(seat);
      assertEquals(had && isLoose, matched, "seat " + seat + " open to a sweep");
    }
  }

  /** Loose seats are counted. */
  private static void checkLoose(Event event) {
    Plan plan = event.plan();
    int[] looseOf = new int[plan.categoryCount()];
    for (int seat = 0; seat < plan.seatCount(); seat++) {
      int bit = plan.bit(seat);
      looseOf[plan.category(seat)] += (event.seats().loose(bit >> 6) & 1L << bit) != 0 ? 1 : 0;
    }
    for (int category = 0; category < looseOf.length; category++) {
      assertEquals(
          looseOf[category], event.seats().looseOf(category), "loose seats of " + category);
    }
  }

  private void checkAreas(Event event) {
    int areas = event.areas().count();
    int channels = event.channels().count() + 1;
    int[][] held = new int[areas][channels];
    int[][] sold = new int[areas][channels];
    for (int slot = 0; slot < rooms.holds().capacity(); slot++) {
      if (isLive(slot, event)) {
        addClaims(rooms.holds().firstClaim(slot), held);
      }
    }
    for (int slot = 0; slot < rooms.orders().usedSlots(); slot++) {
      if (isOrder(slot, event)) {
        addClaims(rooms.orders().firstClaim(slot), sold);
      }
    }
    long loose = 0;
    long queued = 0;
    for (int area = 0; area < areas; area++) {
      for (int channel = 0; channel < channels; channel++) {
        String of = " of area " + area + " in channel " + channel;
        int inQueue = event.areas().held(area, channel) - held[area][channel];
        assertEquals(sold[area][channel], event.areas().sold(area, channel), "sold" + of);
        assertTrue(inQueue >= 0, "places held" + of);
        assertTrue(inQueue == 0 || event.waitlist().isUnderWay(), "places queued" + of);
        int used = event.areas().held(area, channel) + event.areas().sold(area, channel);
        assertTrue(used <= event.areas().capacity(area, channel), "capacity" + of);
        queued += inQueue;
        loose += event.areas().capacity(area, channel) - used + inQueue;
      }
    }
    long arriving = event.areas().queuedCount(false);
    assertEquals(queued, event.areas().queuedCount(true) + arriving, "places of the queue");
    assertEquals(loose - arriving, event.areas().loose(), "places that are loose");
  }

  private void addClaims(int first, int[][] sums) {
    AreaClaims table = rooms.claims();
    for (int claim = first; claim != AreaClaims.NONE; claim = table.next(claim)) {
      assertTrue(table.quantity(claim) > 0, "an empty claim");
      sums[table.area(claim)][table.channel(claim)] += table.quantity(claim);
    }
  }

  private void checkClaims() {
    for (int slot = 0; slot < rooms.holds().capacity(); slot++) {
      countClaims(rooms.holds().firstClaim(slot), rooms.holds().id(slot) > 0);
    }
    for (int slot = 0; slot < rooms.orders().usedSlots(); slot++) {
      countClaims(rooms.orders().firstClaim(slot), rooms.orders().orderedAt(slot) != 0);
    }
    int all = engine.settings().get(EngineSetting.MAX_CLAIMS);
    assertEquals(all, claims + rooms.claims().freeCount(), "claims");
  }

  private void countClaims(int first, boolean counts) {
    for (int claim = first; counts && claim != AreaClaims.NONE; ) {
      claims++;
      claim = rooms.claims().next(claim);
    }
  }

  /** Each window is as wide as the settings say; each reply that it knows is kept once. */
  private void checkWindows() {
    Requests requests = rooms.requests();
    ClientTable clients = requests.clients();
    assertTrue(clients.size() <= engine.settings().get(EngineSetting.MAX_CLIENTS), "clients");
    int width = engine.settings().get(EngineSetting.REQUEST_WINDOW);
    assertEquals(width, requests.window().width(), "width of the window");
    TreeMap<Integer, Integer> ends = new TreeMap<>();
    int count = 0;
    for (int slot = clients.first(); slot != ClientTable.NONE; slot = clients.next(slot)) {
      count++;
      for (int i = 0; i < width; i++) {
        long requestId = clients.highest(slot) - i;
        int entry = requests.window().entry(slot, requestId);
        if (entry >= 0) {
          ReplyArena arena = requests.arena();
          assertEquals(requestId, arena.requestId(entry), "request of a kept reply");
          assertEquals(slot, arena.client(entry), "client of a kept reply");
          int end = arena.reply(entry) + arena.length(entry);
          assertEquals(null, ends.put(entry, end), "a reply of two requests");
        }
      }
    }
    assertEquals(count, clients.size(), "clients in line");
    assertEquals(ends.size(), requests.window().covered(), "kept replies");
    int end = 0;
    for (var reply : ends.entrySet()) {
      assertTrue(reply.getKey() >= end, "two replies in one place");
      end = reply.getValue();
    }
    int bytes = engine.settings().get(EngineSetting.MAX_REPLY_BYTES);
    assertTrue(end <= bytes, "replies kept beyond the ring");
  }
}
