package io.frontrow.engine.core;

import static io.frontrow.engine.core.Refusal.when;

import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.VisitorStatus;

/** The naive twin's buyers: what each has of an event, and its place in the waiting room. */
final class NaiveBuyers {
  record Key(int account, long buyer) {}

  /** A place in line; another one if the same buyer comes again. */
  static final class Place {
    final Buyer buyer;
    final int number;
    int rank;

    Place(Buyer buyer, int number) {
      this.buyer = buyer;
      this.number = number;
    }
  }

  static final class Buyer {
    final NaiveEvent event;
    final Key key;
    long held;
    long sold;
    VisitorStatus status = VisitorStatus.NONE;

    /** Where it stands or stood, while it waits or is admitted; null: it never entered. */
    Place place;

    long deadlineNanos;
    long clientId;

    Buyer(NaiveEvent event, Key key) {
      this.event = event;
      this.key = key;
    }

    boolean isIdle() {
      return held == 0 && sold == 0 && status == VisitorStatus.NONE;
    }
  }

  private final int maxBuyers;
  int count;

  NaiveBuyers(int maxBuyers) {
    this.maxBuyers = maxBuyers;
  }

  /** Null: not known. */
  static Buyer find(NaiveEvent event, int account, long buyer) {
    return event.buyers.get(new Key(account, buyer));
  }

  boolean hasRoomFor(NaiveEvent event, int account, long buyer) {
    return count < maxBuyers || find(event, account, buyer) != null;
  }

  Buyer get(NaiveEvent event, int account, long buyer) {
    Key key = new Key(account, buyer);
    Buyer found = event.buyers.get(key);
    if (found == null) {
      found = new Buyer(event, key);
      event.buyers.put(key, found);
      count++;
    }
    return found;
  }

  void dropIfIdle(Buyer buyer) {
    if (buyer.isIdle() && buyer.event.buyers.remove(buyer.key) != null) {
      count--;
    }
  }

  /** Counts tickets that came or went, where the event counts them. */
  void count(NaiveEvent event, int account, long buyer, long held, long sold) {
    if (event.countsBuyers && buyer != 0) {
      Buyer found = get(event, account, buyer);
      found.held += held;
      found.sold += sold;
      dropIfIdle(found);
    }
  }

  /** What the waiting room says, to who holds and to who joins the waitlist. */
  void checkDoor(NaiveEngine.Request r, NaiveEvent event, long buyer) {
    boolean roomIsOn = event.room.isOn();
    boolean needed = event.maxPerBuyer > 0 || roomIsOn;
    when(needed && buyer == 0, RejectCode.BUYER_REQUIRED);
    if (roomIsOn) {
      Buyer found = find(event, r.account(), buyer);
      boolean admitted =
          found != null
              && found.status == VisitorStatus.ADMITTED
              && r.timeNanos() < found.deadlineNanos;
      when(!admitted, RejectCode.NOT_ADMITTED);
    }
  }

  /** Step 7 of holding; {@code counted} of the tickets are counted already. */
  void check(NaiveEngine.Request r, NaiveEvent event, long buyer, int tickets, int counted) {
    checkDoor(r, event, buyer);
    Buyer found = find(event, r.account(), buyer);
    if (event.maxPerBuyer > 0) {
      long has = found == null ? 0 : found.held + found.sold - counted;
      when(has + tickets > event.maxPerBuyer, RejectCode.LIMIT_PER_BUYER);
    }
    boolean counts = event.countsBuyers && buyer != 0;
    when(counts && !hasRoomFor(event, r.account(), buyer), RejectCode.BUYERS_FULL);
  }

  /** Most tickets that the buyer may still have. */
  static long mayStillHave(NaiveEvent event, int account, long buyer) {
    if (event.maxPerBuyer == 0) {
      return Long.MAX_VALUE;
    }
    if (buyer == 0) {
      return 0;
    }
    Buyer found = find(event, account, buyer);
    return found == null ? event.maxPerBuyer : event.maxPerBuyer - found.held - found.sold;
  }
}
