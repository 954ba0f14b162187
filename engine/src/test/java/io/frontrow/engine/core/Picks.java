package io.frontrow.engine.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What the generator chooses from: what there is in the naive twin, and with it some things that
 * are not, wrong by a little.
 */
final class Picks {
  final SplittableRandom random;
  final Records records;
  final NaiveEngine twin;
  final EngineSettings settings;
  final RequestIds requests;

  /** Who sends the command, unless it is somebody's own. */
  long client;

  /** A hold whose deadline is about now; or null. */
  NaiveHolds.Hold due;

  private final int buyers;
  private final Recent holds = new Recent();
  private final Recent entries = new Recent();

  /** The last ids of some sort. */
  private static final class Recent {
    private final long[] ids = new long[24];
    private int count;

    void add(long id) {
      ids[count++ % ids.length] = id;
    }

    long any(SplittableRandom random) {
      return ids[random.nextInt(ids.length)];
    }
  }

  Picks(
      SplittableRandom random,
      Records records,
      NaiveEngine twin,
      EngineSettings settings,
      RequestIds requests) {
    this.random = random;
    this.records = records;
    this.twin = twin;
    this.settings = settings;
    this.requests = requests;
    buyers = 2 + random.nextInt(30);
  }

  int upTo(int bound) {
    return random.nextInt(bound);
  }

  boolean oneIn(int number) {
    return random.nextInt(number) == 0;
  }

  /** One of so many, or now and then the one behind the last. */
  int oneOf(int count) {
    return count == 0 || oneIn(25) ? count : upTo(count);
  }

  /** The command is sent by this client. */
  void as(long clientId) {
    client = clientId;
    requests.as(clientId);
  }

  /** Null: there is none. */
  NaiveEvent event() {
    return twin.events.isEmpty() ? null : twin.events.get(upTo(twin.events.size()));
  }

  /** The event's id, or one that is not there. */
  int idOf(NaiveEvent event) {
    return event == null || oneIn(80) ? upTo(12) - 1 : event.eventId;
  }

  long ttlMillis() {
    int max = settings.get(EngineSetting.MAX_TTL_MILLIS);
    return switch (upTo(24)) {
      case 0 -> max + (oneIn(2) ? 1L : 0L);
      case 1 -> oneIn(8) ? 4_294_967_294L : 1;
      case 2, 3, 4, 5, 6, 7 -> 0;
      default -> 1 + upTo(max);
    };
  }

  /** A sequence not long ago, or none. */
  long since() {
    return oneIn(5) ? Math.max(0, records.sequence() - upTo(300)) : 0;
  }

  long anyBuyer() {
    return oneIn(12) ? 0 : 1 + upTo(buyers);
  }

  /** Rather one who was admitted, where that is asked for; sends as a client of its account. */
  long buyerFor(NaiveEvent event) {
    if (event != null && event.room.isOn() && !oneIn(6)) {
      for (NaiveBuyers.Buyer visitor : twin.room.visits) {
        if (visitor.event == event && !oneIn(4)) {
          as(visitor.clientId);
          return visitor.key.buyer();
        }
      }
    }
    return anyBuyer();
  }

  long keyFor(NaiveEvent event) {
    if (event == null || event.channels.isEmpty() || oneIn(3)) {
      return oneIn(20) ? 999 : 0;
    }
    return event.channels.get(upTo(event.channels.size())).key();
  }

  /** A number of tickets, mostly small. */
  int quantity() {
    return switch (upTo(40)) {
      case 0 -> 0;
      case 1 -> 101;
      case 2 -> 100;
      case 3, 4 -> 9 + upTo(30);
      default -> 1 + upTo(8);
    };
  }

  private int seatCount(NaiveEvent event) {
    return event == null ? 0 : event.seats.size();
  }

  int seat(NaiveEvent event) {
    int count = seatCount(event);
    if (count == 0) {
      return upTo(3);
    }
    return switch (upTo(60)) {
      case 0 -> count;
      case 1 -> -2;
      case 2, 3, 4 -> count - 1;
      case 5, 6, 7, 8 -> count / 2;
      default -> upTo(count);
    };
  }

  /** Seats of the event, mostly beside each other. */
  List<Integer> seats(NaiveEvent event, int most) {
    int size = seatCount(event);
    int count =
        switch (upTo(60)) {
          case 0 -> 0;
          case 1 -> 100;
          case 2 -> 101 + upTo(90);
          default -> 1 + upTo(most);
        };
    List<Integer> seats = new ArrayList<>();
    int first = size == 0 ? 0 : upTo(size);
    boolean isAdjacent = upTo(3) > 0;
    for (int i = 0; i < count; i++) {
      seats.add(isAdjacent && size > 0 ? (first + i) % size : seat(event));
    }
    if (count > 1 && oneIn(16)) {
      seats.set(upTo(count), seats.get(0));
    }
    return seats;
  }

  /** Free seats of the event as far as luck goes. */
  List<Integer> freeSeats(NaiveEvent event, int most) {
    List<Integer> seats = new ArrayList<>();
    int count = 1 + upTo(most);
    for (int tries = 0; tries < 3 * most && seats.size() < count && seatCount(event) > 0; tries++) {
      int first = upTo(seatCount(event));
      for (int seat = first; seat < seatCount(event) && seats.size() < count; seat++) {
        boolean free = event.seats.get(seat).status.value() == 0;
        if (!free || seats.contains(seat)) {
          break;
        }
        seats.add(seat);
      }
    }
    return seats;
  }

  List<Records.Place> places(NaiveEvent event) {
    List<Records.Place> places = new ArrayList<>();
    int known = event == null ? 0 : event.areas.size();
    int count = oneIn(100) ? 17 : known == 0 ? upTo(30) / 29 : upTo(Math.min(known, 4) + 1);
    for (int i = 0; i < count; i++) {
      int area = known == 0 || oneIn(40) ? known : upTo(known);
      int quantity =
          switch (upTo(60)) {
            case 0 -> 0;
            case 1 -> 10_001;
            case 2 -> 5_000;
            default -> 1 + upTo(5);
          };
      boolean repeated = places.stream().anyMatch(it -> it.area() == area);
      if (!repeated || oneIn(10)) {
        places.add(new Records.Place(area, quantity));
      }
    }
    return places;
  }

  /** Some of the seats that the hold or order has, and now and then others. */
  List<Integer> someOf(NaiveTickets tickets) {
    List<Integer> some = new ArrayList<>();
    for (NaiveEvent.Seat seat : tickets.seats) {
      if (upTo(2) == 0) {
        some.add(seat.index);
      }
    }
    if (oneIn(20)) {
      some.add(seat(tickets.event));
    }
    if (oneIn(8)) {
      Collections.reverse(some);
    }
    return some;
  }

  List<Records.Place> somePlacesOf(NaiveTickets tickets) {
    List<Records.Place> some = new ArrayList<>();
    for (NaiveTickets.Places places : tickets.places()) {
      if (upTo(2) == 0) {
        int quantity = oneIn(10) ? places.quantity() + 1 : 1 + upTo(places.quantity());
        some.add(new Records.Place(places.area().index, quantity));
      }
    }
    if (oneIn(40)) {
      some.addAll(places(tickets.event));
    }
    return some;
  }

  /** Swaps of seats that the hold or order has. */
  List<Records.Swap> swaps(NaiveTickets tickets) {
    List<Records.Swap> swaps = new ArrayList<>();
    List<Integer> free = freeSeats(tickets.event, 4);
    int count = oneIn(40) ? 101 : 1 + upTo(3);
    for (int i = 0; i < count && !oneIn(30); i++) {
      boolean odd = tickets.seats.isEmpty() || oneIn(16);
      int give =
          odd
              ? seat(tickets.event)
              : tickets.seats.get((i + tickets.seats.size() / 2) % tickets.seats.size()).index;
      boolean taken = free.size() <= i || oneIn(12);
      swaps.add(new Records.Swap(give, taken ? seat(tickets.event) : free.get(i)));
    }
    return swaps;
  }

  void madeHold(long holdId) {
    holds.add(holdId);
  }

  void madeEntry(long entryId) {
    entries.add(entryId);
  }

  /** A hold that is live; the command is its owner's, mostly. Null: there is none. */
  NaiveHolds.Hold liveHold() {
    if (due != null && due.isLive() && oneIn(2)) {
      return owned(due);
    }
    boolean overdueToo = oneIn(6);
    int places = twin.holds.holds.places();
    int first = upTo(places);
    for (int i = 0; i < places; i++) {
      NaiveHolds.Hold hold = twin.holds.holds.at((first + i) % places);
      boolean live = hold != null && hold.isLive();
      if (live && (overdueToo || hold.deadlineNanos > records.timeNanos())) {
        return owned(hold);
      }
    }
    return null;
  }

  /** A hold of which somebody may think that it can be confirmed late. Null: bad luck. */
  NaiveHolds.Hold lateHold() {
    NaiveHolds.Hold found = null;
    for (int tries = 0; tries < 8 && (found == null || found.late == null); tries++) {
      NaiveHolds.Hold hold = twin.holds.holds.get(holds.any(random));
      found = hold == null ? found : hold;
    }
    return found == null ? null : owned(found);
  }

  private NaiveHolds.Hold owned(NaiveHolds.Hold hold) {
    if (!oneIn(20)) {
      as(hold.clientId);
    }
    return hold;
  }

  /** Its id, or one that is wrong by a little. */
  long idOf(NaiveHolds.Hold hold) {
    if (hold == null) {
      return oneIn(4) ? random.nextLong() : upTo(300) - 2;
    }
    return oneIn(60) ? hold.holdId + twin.holds.holds.places() : hold.holdId;
  }

  /** An entry of the waitlist; the command is its owner's, mostly. Null: bad luck. */
  NaiveWaitlist.Entry entry() {
    return entry(oneIn(2));
  }

  /** The same, rather one that has an offer if that is asked for. */
  NaiveWaitlist.Entry entry(boolean offered) {
    NaiveWaitlist.Entry found = null;
    for (int tries = 0; tries < 9 && !isLike(found, offered); tries++) {
      NaiveWaitlist.Entry entry = twin.waitlist.entries.get(entries.any(random));
      found = entry == null ? found : entry;
    }
    if (found != null && !oneIn(20)) {
      as(found.clientId);
    }
    return found;
  }

  private static boolean isLike(NaiveWaitlist.Entry entry, boolean offered) {
    return entry != null && (offered ? entry.isOffered() : !entry.isOver());
  }

  long idOf(NaiveWaitlist.Entry entry) {
    return entry == null ? upTo(100) - 2 : oneIn(60) ? entry.entryId + 1 : entry.entryId;
  }
}
