package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.PassOverReason;
import io.frontrow.protocol.sbe.SalePhase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How the naive twin looks at one entry of a waitlist: what it is offered, or why nothing. */
final class NaiveOffers {
  private final NaiveEngine engine;

  /** Whether the look under way found an area, but no room for claims. */
  private boolean areaLeftOut;

  NaiveOffers(NaiveEngine engine) {
    this.engine = engine;
  }

  /** Offers the entry what there is for it, or takes note of why there is nothing. */
  void look(NaiveEngine.Request r, NaiveWaitlist.Entry entry, List<Said> out) {
    NaiveEvent event = entry.event;
    NaiveWaitlist.Kind kind = entry.kind;
    boolean hasNoRoom = !engine.holds.holds.isFull() && isNewBuyerTooMany(entry);
    PassOverReason reason = tryToServe(r, entry, out);
    event.line.tableWasFull |= reason == PassOverReason.TABLE_FULL;
    boolean isAlone = reason == PassOverReason.BUYER_LIMIT && event.maxPerBuyer > 0 || hasNoRoom;
    if (isAlone) {
      entry.reason = reason;
      entry.reasonSequence = r.sequence();
    } else if (reason != null) {
      kind.reason = reason;
      kind.reasonSequence = r.sequence();
      kind.failedIn = event.line.sweep;
    }
  }

  private boolean isNewBuyerTooMany(NaiveWaitlist.Entry entry) {
    return entry.event.countsBuyers
        && entry.buyer != 0
        && !engine.buyers.hasRoomFor(entry.event, entry.account(), entry.buyer);
  }

  /** Null: an offer was made; else the first reason that applies. */
  private PassOverReason tryToServe(
      NaiveEngine.Request r, NaiveWaitlist.Entry entry, List<Said> out) {
    NaiveEvent event = entry.event;
    NaiveWaitlist.KindKey wish = entry.kind.key;
    if (engine.holds.holds.isFull() || isNewBuyerTooMany(entry)) {
      return PassOverReason.TABLE_FULL;
    }
    boolean presale = event.phase == SalePhase.PRESALE;
    if (!event.isSelling() || presale && wish.channel() == 0) {
      return PassOverReason.NOT_ON_SALE;
    }
    NaiveEvent.Access access = new NaiveEvent.Access(wish.channel(), !presale);
    List<Integer> categories = affordable(event, wish);
    if (categories.isEmpty()) {
      return PassOverReason.PRICE;
    }
    areaLeftOut = false;
    int smallest = 0;
    for (int k = wish.quantity(); k >= (wish.allOrNone() ? wish.quantity() : 1); k--) {
      if (isAllowed(event, entry, k)) {
        smallest = k;
        if (serve(r, entry, access, categories, k, out)) {
          return null;
        }
      }
    }
    if (smallest == 0) {
      return PassOverReason.BUYER_LIMIT;
    }
    if (areaLeftOut) {
      return PassOverReason.TABLE_FULL;
    }
    return isTooFew(event, wish, access, categories, smallest)
        ? PassOverReason.TOO_FEW
        : PassOverReason.NOT_TOGETHER;
  }

  private static boolean isAllowed(NaiveEvent event, NaiveWaitlist.Entry entry, int k) {
    return k <= NaiveBuyers.mayStillHave(event, entry.account(), entry.buyer)
        && (event.maxPerHold == 0 || k <= event.maxPerHold)
        && k >= event.minimum
        && (event.multiple < 2 || k % event.multiple == 0);
  }

  /** The categories of the wish that cost no more than its limit, best first. */
  private static List<Integer> affordable(NaiveEvent event, NaiveWaitlist.KindKey wish) {
    List<Integer> left = new ArrayList<>();
    if (wish.categories().isEmpty()) {
      for (int category = 0; category < event.plan.categories.size(); category++) {
        if (event.price(category) <= wish.ceiling()) {
          left.add(category);
        }
      }
    }
    for (int category : wish.categories()) {
      if (event.price(category) <= wish.ceiling()) {
        left.add(category);
      }
    }
    return left;
  }

  private boolean serve(
      NaiveEngine.Request r,
      NaiveWaitlist.Entry entry,
      NaiveEvent.Access access,
      List<Integer> categories,
      int k,
      List<Said> out) {
    boolean any = entry.kind.key.categories().isEmpty();
    List<List<Integer>> turns = new ArrayList<>();
    if (any) {
      turns.add(categories);
    } else {
      categories.forEach(category -> turns.add(List.of(category)));
    }
    for (List<Integer> turn : turns) {
      NaiveBestAvailable.Pick pick =
          pick(entry, access, any ? NaiveBestAvailable.ANY : turn.get(0), k);
      if (pick != null) {
        offer(r, entry, access, pick, List.of(), out);
        return true;
      }
      for (NaiveEvent.Area area : entry.event.areas) {
        boolean wanted = turn.contains(area.category);
        boolean fits = wanted && NaiveEvent.left(area, access, true) >= k;
        areaLeftOut |= fits && engine.holds.claimsLeft() < 2;
        if (fits && engine.holds.claimsLeft() >= 2) {
          NaivePart.Asked places = new NaivePart.Asked(area.index, k);
          offer(r, entry, access, null, List.of(places), out);
          return true;
        }
      }
    }
    return false;
  }

  private static NaiveBestAvailable.Pick pick(
      NaiveWaitlist.Entry entry, NaiveEvent.Access access, int category, int k) {
    boolean together = entry.kind.key.together();
    long ceiling = entry.kind.key.ceiling();
    NaiveBestAvailable.Want want =
        new NaiveBestAvailable.Want(
            access,
            NaiveBestAvailable.ANY,
            category,
            ceiling,
            k,
            0,
            !together,
            together,
            true,
            Set.of());
    return NaiveBestAvailable.pick(entry.event, want);
  }

  private void offer(
      NaiveEngine.Request r,
      NaiveWaitlist.Entry entry,
      NaiveEvent.Access access,
      NaiveBestAvailable.Pick pick,
      List<NaivePart.Asked> places,
      List<Said> out) {
    NaiveHolds.Hold hold =
        engine.holds.create(r, entry.clientId, entry.event, entry.buyer, entry.claimMillis);
    hold.entry = entry;
    List<NaiveEvent.Seat> seats = pick == null ? List.of() : pick.seats();
    engine.holds.fill(hold, seats, places, access, r.sequence());
    engine.waitlist.offered(entry, hold, r.sequence());
    out.add(engine.replies.seatsOffered(r, entry, pick));
  }

  private static boolean isTooFew(
      NaiveEvent event,
      NaiveWaitlist.KindKey wish,
      NaiveEvent.Access access,
      List<Integer> categories,
      int smallest) {
    long[] free = new long[event.plan.categories.size()];
    long all = 0;
    for (NaiveEvent.Seat seat : event.seats) {
      boolean general = seat.traits == 0 && NaiveEvent.canBeHad(seat, access, true);
      if (general && categories.contains(seat.category)) {
        free[seat.category]++;
        all++;
      }
    }
    if (wish.categories().isEmpty()) {
      return smallest > all;
    }
    for (int category : categories) {
      if (smallest <= free[category]) {
        return false;
      }
    }
    return true;
  }
}
