package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SeatReason;

/**
 * What a hold or an order has, or is about to have: seats in their order, and claims of areas.
 * Taken from the tables, changed, and written back. Reused; apply thread only.
 */
final class TicketList {
  /** For each area one claim of its channel's pool and one of the public's. */
  private static final int MAX_CLAIMS = 2 * Limits.MAX_AREAS_PER_HOLD;

  private final int[] seats = new int[Limits.MAX_SEATS_PER_HOLD];
  private final int[] areas = new int[MAX_CLAIMS];
  private final int[] channels = new int[MAX_CLAIMS];
  private final int[] quantities = new int[MAX_CLAIMS];
  private int seatCount;
  private int claimCount;

  void clear() {
    seatCount = 0;
    claimCount = 0;
  }

  void clearClaims() {
    claimCount = 0;
  }

  void addSeat(int seat) {
    seats[seatCount++] = seat;
  }

  void addClaim(int area, int channel, int quantity) {
    if (quantity > 0) {
      areas[claimCount] = area;
      channels[claimCount] = channel;
      quantities[claimCount++] = quantity;
    }
  }

  int seatCount() {
    return seatCount;
  }

  int seat(int index) {
    return seats[index];
  }

  void seat(int index, int seat) {
    seats[index] = seat;
  }

  /** The seats to fill in, at most as many as a hold may have. */
  int[] seats() {
    return seats;
  }

  /** Says how many seats were filled in. */
  void seatCount(int count) {
    seatCount = count;
  }

  int indexOfSeat(int seat) {
    for (int i = 0; i < seatCount; i++) {
      if (seats[i] == seat) {
        return i;
      }
    }
    return -1;
  }

  int claimCount() {
    return claimCount;
  }

  int area(int claim) {
    return areas[claim];
  }

  int channel(int claim) {
    return channels[claim];
  }

  int quantity(int claim) {
    return quantities[claim];
  }

  /** Places of the area, from whatever pool. */
  int quantityOf(int area) {
    int quantity = 0;
    for (int claim = 0; claim < claimCount; claim++) {
      quantity += areas[claim] == area ? quantities[claim] : 0;
    }
    return quantity;
  }

  /** Places of the area from one pool. */
  int quantityOf(int area, int channel) {
    int quantity = 0;
    for (int claim = 0; claim < claimCount; claim++) {
      boolean is = areas[claim] == area && channels[claim] == channel;
      quantity += is ? quantities[claim] : 0;
    }
    return quantity;
  }

  /** Seats and places. */
  int tickets() {
    int tickets = seatCount;
    for (int claim = 0; claim < claimCount; claim++) {
      tickets += quantities[claim];
    }
    return tickets;
  }

  /** Price of all of it in minor units. */
  long amount(Event event, int priceVersion) {
    PriceVersions prices = event.prices();
    long amount = 0;
    for (int i = 0; i < seatCount; i++) {
      amount += prices.price(priceVersion, event.seats().category(seats[i]));
    }
    for (int claim = 0; claim < claimCount; claim++) {
      amount +=
          quantities[claim] * prices.price(priceVersion, event.areas().category(areas[claim]));
    }
    return amount;
  }

  /** Whether the seats, in whatever order, are one run of neighbours. */
  boolean isTogether(Plan plan) {
    if (seatCount == 0) {
      return false;
    }
    int lowest = seats[0];
    int highest = seats[0];
    for (int i = 1; i < seatCount; i++) {
      lowest = Math.min(lowest, seats[i]);
      highest = Math.max(highest, seats[i]);
    }
    // No seat is named twice, so as many as the range has are all of it.
    return highest - lowest == seatCount - 1
        && plan.bit(highest) - plan.bit(lowest) == seatCount - 1
        && plan.rowOf(highest) == plan.rowOf(lowest);
  }

  /** Reads what a hold or an order has. */
  void load(EventSeats eventSeats, int firstSeat, int count, AreaClaims claims, int firstClaim) {
    clear();
    for (int seat = firstSeat; seatCount < count; seat = eventSeats.next(seat)) {
      addSeat(seat);
    }
    for (int claim = firstClaim; claim != AreaClaims.NONE; claim = claims.next(claim)) {
      addClaim(claims.area(claim), claims.channel(claim), claims.quantity(claim));
    }
  }

  /** Links the seats in their order; returns the first. */
  int linkSeats(EventSeats eventSeats) {
    int first = EventSeats.END;
    for (int i = seatCount - 1; i >= 0; i--) {
      eventSeats.next(seats[i], first);
      first = seats[i];
    }
    return first;
  }

  /** The seats in their order as one number, as {@link EventSeats#fold} finds them linked. */
  long fold() {
    long fold = 0;
    for (int i = 0; i < seatCount; i++) {
      fold = StateHash.pair(fold, seats[i]);
    }
    return fold;
  }

  /** Writes the claims into the table; returns the first. */
  int storeClaims(AreaClaims claims) {
    int first = AreaClaims.NONE;
    for (int i = claimCount - 1; i >= 0; i--) {
      int claim = claims.take(areas[i], channels[i], quantities[i]);
      claims.next(claim, first);
      first = claim;
    }
    return first;
  }

  /** Notes what of the request is not here; returns whether all of it is. */
  boolean has(TicketRequest request, Obstacles obstacles) {
    for (int i = 0; i < request.seatCount(); i++) {
      if (indexOfSeat(request.seat(i)) < 0) {
        obstacles.seat(request.seat(i), SeatReason.NOT_YOURS);
      }
    }
    for (int i = 0; i < request.areaCount(); i++) {
      int had = quantityOf(request.area(i));
      if (had < request.quantity(i)) {
        obstacles.area(request.area(i), had);
      }
    }
    return !obstacles.any();
  }

  /** Why the request cannot be a part of this, with the obstacles noted, or null. */
  RejectCode refusePart(
      TicketRequest request, Event event, Obstacles obstacles, RejectCode otherwise) {
    RejectCode refusal = request.refuse(event, obstacles);
    if (refusal != null) {
      return refusal;
    }
    return has(request, obstacles) ? null : otherwise;
  }

  /**
   * Moves the part that is named to {@code part}, all of it if nothing is named.
   *
   * @param fromEnd whether places leave the claim of the public before that of the channel
   */
  void split(TicketRequest request, boolean fromEnd, TicketList part) {
    part.clear();
    boolean all = request.isEmpty();
    int kept = 0;
    for (int i = 0; i < seatCount; i++) {
      if (all || request.hasSeat(seats[i])) {
        part.addSeat(seats[i]);
      } else {
        seats[kept++] = seats[i];
      }
    }
    seatCount = kept;
    for (int claim = 0; claim < claimCount; claim++) {
      int moved = all ? quantities[claim] : moved(request, claim, fromEnd);
      part.addClaim(areas[claim], channels[claim], moved);
      channels[claim] |= moved << Byte.SIZE;
    }
    dropMoved();
  }

  /** How many places of a claim are in the named part: the claims of an area share it. */
  private int moved(TicketRequest request, int claim, boolean fromEnd) {
    int wanted = request.quantityOf(areas[claim]);
    for (int other = 0; other < claimCount; other++) {
      boolean first = fromEnd ? other > claim : other < claim;
      if (first && areas[other] == areas[claim]) {
        wanted -= quantities[other];
      }
    }
    return Math.max(0, Math.min(wanted, quantities[claim]));
  }

  private void dropMoved() {
    int count = claimCount;
    claimCount = 0;
    for (int claim = 0; claim < count; claim++) {
      int moved = channels[claim] >>> Byte.SIZE;
      addClaim(areas[claim], channels[claim] & 0xFF, quantities[claim] - moved);
    }
  }
}
