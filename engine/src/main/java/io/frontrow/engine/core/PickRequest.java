package io.frontrow.engine.core;

/** What {@link BestAvailable} is asked for. Reused; apply thread only. */
final class PickRequest {
  static final long NO_CEILING = Long.MAX_VALUE;

  /** Index, or {@link BestAvailable#ANY}. */
  int section;

  int category;

  /** The most that one seat may cost now, in minor units. */
  long priceCeiling;

  /** Channel of the request, and whether it may have public seats too. */
  int channel;

  boolean withPublic;

  /** Whether this sweep's part of the match queue counts as free. */
  boolean withMatching;

  /** Seats, from 1; and how many of them are to be accessible. */
  int quantity;

  int accessible;

  /** Whether single seats will do. */
  boolean anywhere;

  /** The last step that may be taken: 2 if the seats must be together. */
  int maxStep;

  /** A request of the public for this many seats, wherever, together or split. */
  PickRequest reset(int seats) {
    section = BestAvailable.ANY;
    category = BestAvailable.ANY;
    priceCeiling = NO_CEILING;
    channel = Channels.PUBLIC;
    withPublic = true;
    withMatching = false;
    quantity = seats;
    accessible = 0;
    anywhere = false;
    maxStep = BestAvailable.STEP_SINGLES;
    return this;
  }

  /** Whether any category will do, whatever it costs. */
  boolean takesAll() {
    return category == BestAvailable.ANY && priceCeiling == NO_CEILING;
  }

  boolean takes(Event event, int seatCategory) {
    return (category == BestAvailable.ANY || category == seatCategory)
        && event.price(seatCategory) <= priceCeiling;
  }
}
