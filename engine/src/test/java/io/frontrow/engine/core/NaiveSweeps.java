package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.SeatStatus;
import java.util.ArrayList;
import java.util.List;

/** The naive twin's sweeps: what comes free is held for those who wait, and offered in turn. */
final class NaiveSweeps {
  private final NaiveOffers offers;
  private final int matchesPerCommand;
  private final int stepsPerTick;

  /** Events with a sweep under way, in the order in which they began. */
  final List<NaiveEvent> sweeping = new ArrayList<>();

  /** Events whose sweep begins, or is to end, when this command is done. */
  private final List<NaiveEvent> marked = new ArrayList<>();

  /** An entry that has just joined and is looked at alone. */
  private NaiveWaitlist.Entry joined;

  private int looksLeft;
  private int seatsLeft;

  NaiveSweeps(NaiveEngine engine, EngineSettings settings) {
    offers = new NaiveOffers(engine);
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
    } else if (entry.event.line.tableWasFull && entry.event.isSelling()) {
      mark(entry.event);
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
      offers.look(r, entry, out);
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
    event.line.tableWasFull = false;
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
        offers.look(r, entry, out);
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
}
