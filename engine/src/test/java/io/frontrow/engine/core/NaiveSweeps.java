package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.PassOverReason;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SeatStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The naive twin's sweeps: what comes free is held for those who wait, and offered in turn. */
final class NaiveSweeps {
  private final NaiveEngine engine;
  private final int matchesPerCommand;
  private final int stepsPerTick;

  /** Events with a sweep under way, in the order in which they began. */
  final List<NaiveEvent> sweeping = new ArrayList<>();

  /** Events whose sweep begins, or is to end, when this command is done. */
  private final List<NaiveEvent> marked = new ArrayList<>();

  /** An entry that has just joined and is looked at alone. */
  private NaiveWaitlist.Entry joined;

  /** Whether the look under way found an area, but no room for claims. */
  private boolean areaLeftOut;

  private int looksLeft;
  private int seatsLeft;

  NaiveSweeps(NaiveEngine engine, EngineSettings settings) {
    this.engine = engine;
    matchesPerCommand = settings.get(EngineSetting.MATCHES_PER_COMMAND);
    stepsPerTick = settings.get(EngineSetting.STEPS_PER_TICK);
  }

  /** Tickets come free, or go to the match queue where somebody waits. */
  void free(NaiveTickets tickets, boolean sold, long sequence) {
    NaiveEvent event = tickets.event;
    if (tickets.isEmpty()) {
      return;
    }
    boolean feeds = event.feedsWaitlist();
    for (NaiveEvent.Seat seat : tickets.seats) {
      event.set(seat, feeds ? SeatStatus.HELD : SeatStatus.FREE, null, sequence);
      seat.queue = feeds ? NaiveEvent.Queue.ARRIVING : NaiveEvent.Queue.NONE;
    }
    for (NaiveTickets.Claim claim : tickets.claims) {
      NaiveEvent.Pool pool = claim.pool();
      pool.held -= sold ? 0 : claim.quantity;
      pool.sold -= sold ? claim.quantity : 0;
      pool.arriving += feeds ? claim.quantity : 0;
    }
    event.version = sequence;
    if (feeds) {
      mark(event);
    }
  }

  /** Something changed that may help somebody. */
  void changed(NaiveEvent event) {
    if (event.feedsWaitlist()) {
      mark(event);
    }
  }

  private void mark(NaiveEvent event) {
    if (event.line.isSwept) {
      event.line.again = true;
    } else if (!event.line.isMarked) {
      event.line.isMarked = true;
      marked.add(event);
    }
  }

  void joined(NaiveWaitlist.Entry entry) {
    if (entry.event.line.isSwept) {
      entry.event.line.again = true;
    } else {
      joined = entry;
    }
  }

  /** The event sells no longer: what is in its match queue is free. */
  void stopped(NaiveEvent event) {
    if (event.line.isSwept) {
      event.line.again = false;
      marked.add(event);
    }
  }

  void dropped(NaiveEvent event) {
    event.line.isSwept = false;
    event.line.isEnding = false;
    sweeping.remove(event);
  }

  /** What a command does after its reply. */
  void afterCommand(NaiveEngine.Request r, List<Said> out) {
    looksLeft = matchesPerCommand;
    seatsLeft = stepsPerTick;
    if (joined != null) {
      NaiveWaitlist.Entry entry = joined;
      joined = null;
      look(r, entry, out);
    }
    List<NaiveEvent> work = new ArrayList<>(marked);
    begin();
    workOn(r, work, out);
  }

  /** What a Tick does when it comes to the sweeps. */
  void tick(NaiveEngine.Request r, List<Said> out) {
    looksLeft = matchesPerCommand;
    seatsLeft = stepsPerTick;
    begin();
    workOn(r, new ArrayList<>(sweeping), out);
  }

  private void begin() {
    for (NaiveEvent event : marked) {
      event.line.isMarked = false;
      if (event.isSelling()) {
        begin(event);
      }
    }
    marked.clear();
  }

  private void begin(NaiveEvent event) {
    event.line.isSwept = true;
    event.line.sweep++;
    sweeping.add(event);
    gather(event);
    event.line.isEnding = false;
  }

  /** All that waits in the match queue is for the sweep that begins. */
  private static void gather(NaiveEvent event) {
    for (NaiveEvent.Seat seat : event.seats) {
      if (seat.queue == NaiveEvent.Queue.ARRIVING) {
        seat.queue = NaiveEvent.Queue.MATCHING;
      }
    }
    for (NaiveEvent.Area area : event.areas) {
      for (NaiveEvent.Pool pool : area.pools) {
        pool.matching += pool.arriving;
        pool.arriving = 0;
      }
    }
  }

  private void workOn(NaiveEngine.Request r, List<NaiveEvent> work, List<Said> out) {
    for (int i = 0; i < work.size(); i++) {
      NaiveEvent event = work.get(i);
      int sweep = event.line.sweep;
      if (!workOn(r, event, out)) {
        return;
      }
      if (event.line.sweep != sweep) {
        work.add(event);
      }
    }
  }

  /** Returns whether the sweep is over: nothing more of it is to be done. */
  private boolean workOn(NaiveEngine.Request r, NaiveEvent event, List<Said> out) {
    NaiveWaitlist.Line line = event.line;
    while (line.isSwept && !line.isEnding) {
      NaiveWaitlist.Entry entry = event.isSelling() ? toLookAt(event) : null;
      if (entry == null || isNothingFree(event)) {
        line.isEnding = true;
      } else if (looksLeft == 0) {
        return false;
      } else {
        looksLeft--;
        entry.lookedIn = line.sweep;
        look(r, entry, out);
      }
    }
    return !line.isSwept || leaveQueue(event, r.sequence());
  }

  private static NaiveWaitlist.Entry toLookAt(NaiveEvent event) {
    int sweep = event.line.sweep;
    for (NaiveWaitlist.Entry entry : event.line.waiting) {
      if (entry.lookedIn != sweep && entry.kind.failedIn != sweep) {
        return entry;
      }
    }
    return null;
  }

  private static boolean isNothingFree(NaiveEvent event) {
    for (NaiveEvent.Seat seat : event.seats) {
      if (seat.status == SeatStatus.FREE || seat.isMatching()) {
        return false;
      }
    }
    for (NaiveEvent.Area area : event.areas) {
      for (NaiveEvent.Pool pool : area.pools) {
        if (pool.free() + pool.matching > 0) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean leaveQueue(NaiveEvent event, long sequence) {
    NaiveWaitlist.Line line = event.line;
    boolean all = !event.isSelling();
    for (NaiveEvent.Area area : event.areas) {
      for (NaiveEvent.Pool pool : area.pools) {
        boolean some = pool.matching > 0 || all && pool.arriving > 0;
        event.version = some ? sequence : event.version;
        pool.matching = 0;
        pool.arriving = all ? 0 : pool.arriving;
      }
    }
    boolean over =
        leaveQueue(event, NaiveEvent.Queue.MATCHING, sequence)
            && (!all || leaveQueue(event, NaiveEvent.Queue.ARRIVING, sequence));
    if (over) {
      line.isSwept = false;
      line.isEnding = false;
      sweeping.remove(event);
      boolean another = event.isSelling() && (line.again || hasArriving(event));
      line.again = false;
      if (another) {
        begin(event);
      }
    }
    return over;
  }

  /** Returns whether all have left. */
  private boolean leaveQueue(NaiveEvent event, NaiveEvent.Queue queue, long sequence) {
    for (NaiveEvent.Seat seat : event.seats) {
      if (seat.queue == queue) {
        if (seatsLeft == 0) {
          return false;
        }
        seatsLeft--;
        event.set(seat, SeatStatus.FREE, null, sequence);
      }
    }
    return true;
  }

  private static boolean hasArriving(NaiveEvent event) {
    for (NaiveEvent.Seat seat : event.seats) {
      if (seat.queue == NaiveEvent.Queue.ARRIVING) {
        return true;
      }
    }
    for (NaiveEvent.Area area : event.areas) {
      for (NaiveEvent.Pool pool : area.pools) {
        if (pool.arriving > 0) {
          return true;
        }
      }
    }
    return false;
  }

  private void look(NaiveEngine.Request r, NaiveWaitlist.Entry entry, List<Said> out) {
    NaiveEvent event = entry.event;
    NaiveWaitlist.Kind kind = entry.kind;
    boolean hasNoRoom = !engine.holds.holds.isFull() && isNewBuyerTooMany(entry);
    PassOverReason reason = tryToServe(r, entry, out);
    boolean isAlone = reason == PassOverReason.BUYER_LIMIT || hasNoRoom;
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
