package io.frontrow.engine.core;

/**
 * The arrays of events that are gone, for the next events of their plans: never more than there is
 * room for beside the living. Next: {@link EventSeats}. Apply thread only.
 */
final class SpareSeats {
  private final int maxSeats;
  private final int maxEvents;

  /** The chain of arrays, those that were given back last in front. */
  private EventSeats first;

  private int seats;
  private int count;

  SpareSeats(int maxSeats, int maxEvents) {
    this.maxSeats = maxSeats;
    this.maxEvents = maxEvents;
  }

  /** An event is gone. */
  void giveBack(EventSeats arrays) {
    arrays.trim();
    arrays.nextSpare = first;
    first = arrays;
    seats += arrays.seatCount();
    count++;
  }

  /**
   * Arrays for a new event, with every seat free.
   *
   * @param livingSeats seats of the events that there are, beside which the new one has room
   * @param livingEvents how many events that are
   */
  EventSeats take(Plan plan, int livingSeats, int livingEvents) {
    EventSeats arrays = find(plan);
    if (arrays != null) {
      arrays.reset();
      return arrays;
    }
    int seatsLeft = maxSeats - livingSeats - plan.seatCount();
    int eventsLeft = maxEvents - livingEvents - 1;
    while (seats > seatsLeft || count > eventsLeft) {
      unlink(null, first);
    }
    return new EventSeats(plan);
  }

  private EventSeats find(Plan plan) {
    EventSeats before = null;
    for (EventSeats arrays = first; arrays != null; arrays = arrays.nextSpare) {
      if (arrays.isOf(plan)) {
        unlink(before, arrays);
        return arrays;
      }
      before = arrays;
    }
    return null;
  }

  private void unlink(EventSeats before, EventSeats arrays) {
    if (before == null) {
      first = arrays.nextSpare;
    } else {
      before.nextSpare = arrays.nextSpare;
    }
    arrays.nextSpare = null;
    seats -= arrays.seatCount();
    count--;
  }
}
