package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.PassOverReason;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SeatStatus;
import java.util.Arrays;

/**
 * Looks at one entry of a waitlist: what it could be offered now, or why nothing. Changes nothing.
 * Apply thread only.
 */
final class OfferFinder {
  private static final int NO_AREA = -1;

  private static final int NOT_COUNTED = -1;

  /** An offer takes places of one area: one claim on a channel's pool, one on the public's. */
  private static final int CLAIMS_OF_OFFER = 2;

  private final WaitlistLedger waitlists;
  private final HoldStore holds;
  private final AreaClaims claims;
  private final BuyerStore buyers;
  private final BestAvailable bestAvailable;

  private final PickRequest pick = new PickRequest();
  private final int[] seats = new int[Limits.MAX_SEATS_PER_HOLD];

  /** Of each category, and behind them of all together: the seats that there are, and a block. */
  private final int[] seatCounts = new int[Limits.MAX_CATEGORIES + 1];

  private final int[] longestBlocks = new int[Limits.MAX_CATEGORIES + 1];

  private Event event;
  private int group;
  private int mostTickets;
  private int quantity;
  private int step;
  private int area;
  private boolean ofEntryAlone;
  private boolean claimsWereShort;

  OfferFinder(
      WaitlistLedger waitlists,
      HoldStore holds,
      AreaClaims claims,
      BuyerStore buyers,
      BestAvailable bestAvailable) {
    this.waitlists = waitlists;
    this.holds = holds;
    this.claims = claims;
    this.buyers = buyers;
    this.bestAvailable = bestAvailable;
  }

  /** Tickets found. */
  int quantity() {
    return quantity;
  }

  /** Of best available; 0 if places of an area were found. */
  int step() {
    return step;
  }

  int[] seats() {
    return seats;
  }

  int seatCount() {
    return area == NO_AREA ? quantity : 0;
  }

  boolean foundArea() {
    return area != NO_AREA;
  }

  int area() {
    return area;
  }

  /** Whether what stands in the way is about the entry alone, not about its whole kind. */
  boolean isOfEntryAlone() {
    return ofEntryAlone;
  }

  /** Looks at an entry that waits: {@link PassOverReason#NONE} if something was found for it. */
  PassOverReason find(Event event, int slot) {
    this.event = event;
    group = waitlists.entries().group(slot);
    claimsWereShort = false;
    ofEntryAlone = false;
    if (holds.isFull()) {
      return PassOverReason.TABLE_FULL;
    }
    if (lacksBuyer(slot)) {
      ofEntryAlone = true;
      return PassOverReason.TABLE_FULL;
    }
    if (!mayBuy()) {
      return PassOverReason.NOT_ON_SALE;
    }
    if (!hasCategory()) {
      return PassOverReason.PRICE;
    }
    int fewest = 0;
    mostTickets = most(slot);
    Arrays.fill(seatCounts, NOT_COUNTED);
    Arrays.fill(longestBlocks, NOT_COUNTED);
    for (int k = mostTickets; k >= least(); k--) {
      if (event.limits().refuseHold(k) == null) {
        fewest = k;
        if (find(k)) {
          return PassOverReason.NONE;
        }
      }
    }
    if (fewest == 0) {
      // Without a limit per buyer, all of a kind are at the same loss.
      ofEntryAlone = event.limits().perBuyer() > 0;
      return PassOverReason.BUYER_LIMIT;
    }
    if (claimsWereShort) {
      return PassOverReason.TABLE_FULL;
    }
    return isAbove(fewest) ? PassOverReason.TOO_FEW : PassOverReason.NOT_TOGETHER;
  }

  private boolean lacksBuyer(int slot) {
    long buyer = waitlists.entries().buyer(slot);
    return event.countsBuyers()
        && buyer != 0
        && buyers.isFull()
        && buyers.find(event.eventId(), waitlists.entries().account(slot), buyer)
            == BuyerStore.NONE;
  }

  private boolean mayBuy() {
    return event.isSelling() && (channel() != Channels.PUBLIC || mayHavePublic());
  }

  private boolean mayHavePublic() {
    return event.phase() == SalePhase.ON_SALE;
  }

  private int channel() {
    return waitlists.groups().channel(group);
  }

  /** Whether some category that the entry wants costs no more than its limit. */
  private boolean hasCategory() {
    long wanted = waitlists.groups().categories(group);
    if (wanted == 0) {
      for (int category = 0; category < event.plan().categoryCount(); category++) {
        if (isAffordable(category)) {
          return true;
        }
      }
    }
    for (long rest = wanted; rest != 0; rest = WaitlistRequest.withoutFirst(rest)) {
      if (isAffordable(WaitlistRequest.firstCategory(rest))) {
        return true;
      }
    }
    return false;
  }

  private boolean isAffordable(int category) {
    return event.price(category) <= waitlists.groups().priceCeiling(group);
  }

  /** The most tickets that the entry wants and its buyer may still have. */
  private int most(int slot) {
    int wanted = waitlists.groups().quantity(group);
    int perBuyer = event.limits().perBuyer();
    if (perBuyer == 0) {
      return wanted;
    }
    WaitlistStore entries = waitlists.entries();
    if (entries.buyer(slot) == 0) {
      return 0;
    }
    int row = buyers.find(event.eventId(), entries.account(slot), entries.buyer(slot));
    int has = row == BuyerStore.NONE ? 0 : buyers.held(row) + buyers.sold(row);
    return Math.min(wanted, perBuyer - has);
  }

  private int least() {
    return waitlists.groups().isAllOrNone(group) ? waitlists.groups().quantity(group) : 1;
  }

  /** So many tickets of the best category that has them. */
  private boolean find(int k) {
    quantity = k;
    long wanted = waitlists.groups().categories(group);
    if (wanted == 0) {
      return find(k, BestAvailable.ANY);
    }
    for (long rest = wanted; rest != 0; rest = WaitlistRequest.withoutFirst(rest)) {
      int category = WaitlistRequest.firstCategory(rest);
      if (isAffordable(category) && find(k, category)) {
        return true;
      }
    }
    return false;
  }

  private boolean find(int k, int category) {
    if (mayHave(k, category) && findSeats(k, category)) {
      area = NO_AREA;
      return true;
    }
    step = 0;
    area = findArea(k, category);
    return area != NO_AREA;
  }

  /**
   * Whether a pick could have so many seats. How long a block can be is one question for all
   * numbers of tickets, in this look and the next; seats are counted where fewer will do.
   */
  private boolean mayHave(int k, int category) {
    return k <= looseSeats(event)
        && (k == 1 || !isTogether() || k <= longestBlock(category))
        && (least() == mostTickets || k <= seatCount(category));
  }

  private boolean isTogether() {
    return waitlists.groups().isTogether(group);
  }

  /** The seats, wherever, that the entry may have and can pay; no more than it wants. */
  private int seatCount(int category) {
    int at = at(category);
    if (seatCounts[at] == NOT_COUNTED) {
      setPick(mostTickets, category);
      seatCounts[at] = bestAvailable.seatCount(event, pick);
    }
    return seatCounts[at];
  }

  private int longestBlock(int category) {
    int at = at(category);
    if (longestBlocks[at] == NOT_COUNTED) {
      setPick(mostTickets, category);
      longestBlocks[at] = bestAvailable.longestBlock(event, pick);
    }
    return longestBlocks[at];
  }

  private static int at(int category) {
    return category == BestAvailable.ANY ? Limits.MAX_CATEGORIES : category;
  }

  private boolean findSeats(int k, int category) {
    setPick(k, category);
    step = bestAvailable.pick(event, pick, seats);
    return step != 0;
  }

  private void setPick(int k, int category) {
    boolean together = isTogether();
    pick.section = BestAvailable.ANY;
    pick.category = category;
    pick.priceCeiling = waitlists.groups().priceCeiling(group);
    pick.channel = channel();
    pick.withPublic = mayHavePublic();
    pick.withMatching = true;
    pick.quantity = k;
    pick.accessible = 0;
    pick.anywhere = !together;
    pick.maxStep = together ? BestAvailable.STEP_ADJACENT : BestAvailable.STEP_SINGLES;
  }

  private int findArea(int k, int category) {
    for (int area = 0; area < event.areas().count(); area++) {
      if (isOf(event.areas().category(area), category) && placesOf(area) >= k) {
        if (claims.freeCount() >= CLAIMS_OF_OFFER) {
          return area;
        }
        claimsWereShort = true;
      }
    }
    return NO_AREA;
  }

  private boolean isOf(int category, int wanted) {
    return wanted == BestAvailable.ANY ? isAffordable(category) : category == wanted;
  }

  private int placesOf(int area) {
    return event.areas().left(area, channel(), mayHavePublic(), true);
  }

  /** Seats of any sort that an entry might be offered. */
  static int looseSeats(Event event) {
    return event.count(SeatStatus.FREE) + event.seats().queued().matchingCount();
  }

  /** Whether a number is above the seats and above the places that there are at all. */
  private boolean isAbove(int k) {
    long wanted = waitlists.groups().categories(group);
    if (wanted == 0) {
      return isAbove(k, BestAvailable.ANY);
    }
    for (long rest = wanted; rest != 0; rest = WaitlistRequest.withoutFirst(rest)) {
      int category = WaitlistRequest.firstCategory(rest);
      if (isAffordable(category) && !isAbove(k, category)) {
        return false;
      }
    }
    return true;
  }

  private boolean isAbove(int k, int category) {
    return (k > looseSeats(event) || k > seatCount(category)) && findArea(k, category) == NO_AREA;
  }
}
