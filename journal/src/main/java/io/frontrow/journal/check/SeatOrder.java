package io.frontrow.journal.check;

import io.frontrow.journal.check.SeatOperation.Kind;
import io.frontrow.journal.check.SeatOperation.Outcome;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tries all orders in which the operations on one seat may have happened, whatever sequences the
 * server gave them, because the server's own order may lie: rule i. One hold is one seat here, so
 * the seats of a history can be looked at one by one. One thread only.
 */
public final class SeatOrder {
  /** Operations that one search can take. */
  public static final int MAX_OPERATIONS = Long.SIZE - 1;

  private static final int FREE = 0;
  private static final int HELD = 1;
  private static final int SOLD = 2;

  private final List<SeatOperation> operations;
  private final boolean holdsExpire;
  private final long mustHappen;
  private final Set<Place> seen = new HashSet<>();

  /** Which operations have happened, and whose the seat is then. */
  private record Place(long done, int status, long holdId) {}

  private SeatOrder(List<SeatOperation> operations, boolean holdsExpire) {
    this.operations = operations;
    this.holdsExpire = holdsExpire;
    long must = 0;
    for (int i = 0; i < operations.size(); i++) {
      must |= operations.get(i).outcome() == Outcome.UNKNOWN ? 0 : 1L << i;
    }
    mustHappen = must;
  }

  /**
   * Whether there is an order that agrees with all that was told and with the clock, beginning with
   * a free seat.
   *
   * @param holdsExpire whether a hold may end by itself at any time
   */
  public static boolean exists(List<SeatOperation> operations, boolean holdsExpire) {
    if (operations.size() > MAX_OPERATIONS) {
      throw new IllegalArgumentException(operations.size() + " operations");
    }
    return new SeatOrder(operations, holdsExpire).search(new Place(0, FREE, 0));
  }

  private boolean search(Place place) {
    if ((place.done & mustHappen) == mustHappen) {
      return true;
    }
    if (!seen.add(place)) {
      return false;
    }
    if (holdsExpire && place.status == HELD && search(new Place(place.done, FREE, 0))) {
      return true;
    }
    for (int i = 0; i < operations.size(); i++) {
      if ((place.done & 1L << i) == 0 && mayBeNext(i, place.done) && searchBehind(i, place)) {
        return true;
      }
    }
    return false;
  }

  /** Nothing that is still to come was answered before this was sent. */
  private boolean mayBeNext(int index, long done) {
    long sent = operations.get(index).sentNanos();
    for (int i = 0; i < operations.size(); i++) {
      if ((done & 1L << i) == 0 && operations.get(i).answeredNanos() < sent) {
        return false;
      }
    }
    return true;
  }

  private boolean searchBehind(int index, Place place) {
    SeatOperation operation = operations.get(index);
    Place changed = changed(index, operation, place);
    boolean told = operation.outcome() != Outcome.UNKNOWN;
    if (changed == null) {
      // It can only have been refused; an unknown one that is refused changes nothing.
      return told
          && operation.outcome() == Outcome.REFUSED
          && search(new Place(place.done | 1L << index, place.status, place.holdId));
    }
    return operation.outcome() != Outcome.REFUSED && search(changed);
  }

  /** The place behind an operation that succeeds, or null if it cannot. */
  private static Place changed(int index, SeatOperation operation, Place place) {
    long done = place.done | 1L << index;
    boolean own = place.holdId == operation.holdId();
    // A hold that nobody was told of has a name of its own.
    long got = operation.holdId() == 0 ? -index - 1 : operation.holdId();
    return switch (operation.kind()) {
      case HOLD -> place.status == FREE ? new Place(done, HELD, got) : null;
      case CONFIRM -> place.status == HELD && own ? new Place(done, SOLD, place.holdId) : null;
      case RELEASE -> place.status == HELD && own ? new Place(done, FREE, 0) : null;
      case CANCEL -> place.status == SOLD && own ? new Place(done, FREE, 0) : null;
      case READ_FREE, READ_HELD, READ_SOLD ->
          place.status == statusRead(operation.kind())
              ? new Place(done, place.status, place.holdId)
              : null;
    };
  }

  private static int statusRead(Kind kind) {
    return kind == Kind.READ_FREE ? FREE : kind == Kind.READ_HELD ? HELD : SOLD;
  }
}
