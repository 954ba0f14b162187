package io.frontrow.journal.check;

import io.frontrow.protocol.sbe.SalePhase;
import java.util.Arrays;

/**
 * Who has which seat, and how many places of which area are held and sold: of one event, changed
 * only by steps that are checked. A seat that came free while somebody waits is <i>loose</i>: free,
 * or in the match queue, which nothing that the engine says tells apart. One thread only.
 */
final class BookedEvent {
  static final int FREE = 0;
  static final int HELD = 1;
  static final int SOLD = 2;
  static final int BLOCKED = 3;
  static final int LOOSE = 4;

  private static final String[] NAMES = {"free", "held", "sold", "blocked", "loose"};

  final int id;
  final int seatCount;
  final int areaCount;

  private final byte[] status;
  private final Tickets[] owner;
  private final int[] counts = new int[NAMES.length];
  private final int[] areaHeld;
  private final int[] areaSold;

  /** Of all pools together, and of each: the public's, then channel by channel. */
  private final long[] capacity;

  private int[] pools;

  SalePhase phase = SalePhase.DRAFT;
  int waiting;
  boolean everWaited;
  int liveHolds;

  /** What the replies say is held and sold: a second account of the same. */
  long heldBySay;

  long soldBySay;

  BookedEvent(int id, int seatCount, int[] areaCapacities) {
    this.id = id;
    this.seatCount = seatCount;
    areaCount = areaCapacities.length;
    status = new byte[seatCount];
    owner = new Tickets[seatCount];
    counts[FREE] = seatCount;
    areaHeld = new int[areaCount];
    areaSold = new int[areaCount];
    pools = areaCapacities.clone();
    capacity = Arrays.stream(areaCapacities).asLongStream().toArray();
  }

  boolean isSelling() {
    return phase == SalePhase.ON_SALE || phase == SalePhase.PRESALE;
  }

  int status(int seat) {
    return status[seat];
  }

  int count(int which) {
    return counts[which];
  }

  Tickets owner(int seat) {
    return owner[seat];
  }

  int held(int area) {
    return areaHeld[area];
  }

  int sold(int area) {
    return areaSold[area];
  }

  long capacity(int area) {
    return capacity[area];
  }

  int pool(int area, int channel) {
    int at = channel * areaCount + area;
    return at < pools.length ? pools[at] : 0;
  }

  int poolCount() {
    return areaCount == 0 ? 0 : pools.length / areaCount;
  }

  void addChannel() {
    pools = Arrays.copyOf(pools, pools.length + areaCount);
  }

  void capacity(int area, int channel, int places) {
    int at = channel * areaCount + area;
    capacity[area] += places - pools[at];
    pools[at] = places;
  }

  /** A loose seat turned out to be free. */
  void found(int seat) {
    set(seat, FREE, null);
  }

  /**
   * Takes seats that must be free, and places.
   *
   * @param by the owner's own list
   */
  void hold(Tickets part, Tickets by, Context context) {
    for (int i = 0; i < part.seats().size(); i++) {
      int seat = part.seats().getInt(i);
      if (has(seat, by, context)) {
        if (status[seat] != FREE && status[seat] != LOOSE) {
          refuse(seat, by, "held", context);
        }
        set(seat, HELD, by);
      }
    }
    for (int i = 0; i < part.areaCount(); i++) {
      if (hasArea(part.area(i), context)) {
        areaHeld[part.area(i)] += part.quantity(i);
      }
    }
  }

  /** Seats that were of one owner are sold to another; places that were held are sold. */
  void sell(Tickets from, Tickets to, Context context) {
    for (int i = 0; i < to.seats().size(); i++) {
      int seat = to.seats().getInt(i);
      if (has(seat, to, context)) {
        if (status[seat] != HELD || owner[seat] != from) {
          refuse(seat, to, "sold", context);
        }
        set(seat, SOLD, to);
      }
    }
    for (int i = 0; i < to.areaCount(); i++) {
      if (hasArea(to.area(i), context)) {
        areaHeld[to.area(i)] -= to.quantity(i);
        areaSold[to.area(i)] += to.quantity(i);
      }
    }
  }

  /** A seat of an order is given for another one, which must be free. */
  void sellFree(int seat, Tickets to, Context context) {
    if (has(seat, to, context)) {
      if (status[seat] != FREE && status[seat] != LOOSE) {
        refuse(seat, to, "sold", context);
      }
      set(seat, SOLD, to);
    }
  }

  /**
   * Gives back a part of what somebody has.
   *
   * @param from the owner's own list, which the part was taken from
   * @param which {@link #HELD} or {@link #SOLD}
   */
  void giveBack(Tickets part, Tickets from, int which, Context context) {
    for (int i = 0; i < part.seats().size(); i++) {
      int seat = part.seats().getInt(i);
      if (has(seat, from, context)) {
        if (status[seat] != which || owner[seat] != from) {
          refuse(seat, from, "given back", context);
        }
        comeFree(seat);
      }
    }
    for (int i = 0; i < part.areaCount(); i++) {
      if (hasArea(part.area(i), context)) {
        (which == HELD ? areaHeld : areaSold)[part.area(i)] -= part.quantity(i);
      }
    }
  }

  private void comeFree(int seat) {
    set(seat, waiting > 0 && isSelling() ? LOOSE : FREE, null);
  }

  void block(int seat, Tickets by, Context context) {
    if (has(seat, by, context)) {
      if (status[seat] != FREE && status[seat] != LOOSE) {
        refuse(seat, by, "blocked", context);
      }
      set(seat, BLOCKED, null);
    }
  }

  void unblock(int seat, Tickets by, Context context) {
    if (has(seat, by, context)) {
      if (status[seat] != BLOCKED) {
        refuse(seat, by, "unblocked", context);
      }
      comeFree(seat);
    }
  }

  private void set(int seat, int newStatus, Tickets newOwner) {
    counts[status[seat]]--;
    counts[newStatus]++;
    status[seat] = (byte) newStatus;
    owner[seat] = newOwner;
  }

  private boolean has(int seat, Tickets by, Context context) {
    if (seat < 0 || seat >= seatCount) {
      context.find(
          Rule.OWNER, "%s has seat %d, which event %d does not have", by.owner(), seat, id);
      return false;
    }
    return true;
  }

  private boolean hasArea(int area, Context context) {
    if (area >= areaCount) {
      context.find(Rule.OWNER, "there is no area %d in event %d", area, id);
      return false;
    }
    return true;
  }

  private void refuse(int seat, Tickets by, String how, Context context) {
    context.find(
        Rule.OWNER,
        "seat %d of event %d is %s%s when %s by %s",
        seat,
        id,
        NAMES[status[seat]],
        owner[seat] == null ? "" : " by " + owner[seat].owner(),
        how,
        by.owner());
  }

  /** That all of it makes up the capacity, by both accounts. */
  void checkCapacity(Context context) {
    long seats = 0;
    for (int count : counts) {
      seats += count;
    }
    long held = counts[HELD];
    long sold = counts[SOLD];
    for (int area = 0; area < areaCount; area++) {
      held += areaHeld[area];
      sold += areaSold[area];
      if (areaHeld[area] < 0
          || areaSold[area] < 0
          || areaHeld[area] + areaSold[area] > capacity[area]) {
        context.find(
            Rule.CAPACITY,
            "area %d of event %d has %d places, %d held and %d sold",
            area,
            id,
            capacity[area],
            areaHeld[area],
            areaSold[area]);
      }
    }
    if (seats != seatCount || held != heldBySay || sold != soldBySay) {
      context.find(
          Rule.CAPACITY,
          "event %d has %d tickets held and %d sold, but the replies say %d and %d",
          id,
          held,
          sold,
          heldBySay,
          soldBySay);
    }
  }
}
