package io.frontrow.engine.core;

import java.util.ArrayList;
import java.util.List;

/** The part of the generator that holds, confirms, cancels, swaps. */
final class HoldCommands {
  private static final int REFERENCES = 90;

  private final Picks picks;
  private final Records records;

  HoldCommands(Picks picks) {
    this.picks = picks;
    records = picks.records;
  }

  void holdSeats() {
    NaiveEvent event = picks.event();
    long buyer = picks.buyerFor(event);
    List<Integer> seats = picks.upTo(3) > 0 ? picks.freeSeats(event, 5) : picks.seats(event, 6);
    List<Records.Place> places =
        seats.isEmpty() || picks.oneIn(4) ? picks.places(event) : List.of();
    List<Integer> named = places.isEmpty() || picks.oneIn(2) ? seats : List.of();
    long key = picks.keyFor(event);
    long since = picks.since();
    records.holdSeats(buyer, key, since, picks.idOf(event), picks.ttlMillis(), named, places);
  }

  void holdBest() {
    NaiveEvent event = picks.event();
    long buyer = picks.buyerFor(event);
    int sections = event == null ? 1 : event.plan.sections.size();
    int categories = event == null ? 1 : event.plan.categories.size();
    int quantity = picks.quantity();
    long ceiling =
        picks.oneIn(3) ? picks.upTo(10_000) - picks.upTo(100) / 99 * 10_000L : Records.ANY_PRICE;
    Records.Best best =
        new Records.Best(
            picks.oneIn(4) ? picks.oneOf(sections) : Records.ANY,
            picks.oneIn(4) ? picks.oneOf(categories) : Records.ANY,
            ceiling,
            quantity,
            picks.oneIn(8) ? 1 + picks.upTo(4) : 0,
            picks.oneIn(100) ? 2 : picks.upTo(2));
    long key = picks.keyFor(event);
    records.holdBestAvailable(buyer, key, picks.idOf(event), picks.ttlMillis(), best);
  }

  String reference() {
    return switch (picks.upTo(60)) {
      case 0 -> "";
      case 1 -> "a b";
      case 2 -> "x".repeat(41);
      case 3 -> "y".repeat(40);
      case 4 -> "tilde~" + picks.upTo(50) + "\u007f".repeat(picks.upTo(2));
      default -> "order-" + picks.upTo(REFERENCES);
    };
  }

  void confirm() {
    boolean late = picks.oneIn(3);
    NaiveHolds.Hold hold = late && !picks.oneIn(4) ? picks.lateHold() : picks.liveHold();
    if (hold == null && !picks.oneIn(8)) {
      holdSeats();
      return;
    }
    int flag = picks.oneIn(50) ? 2 : late || picks.oneIn(6) ? 1 : 0;
    long key = hold == null || !late ? 0 : picks.keyFor(hold.event);
    NaiveTickets had = hold != null && hold.late != null ? hold.late : hold;
    boolean isPart = had != null && picks.oneIn(3);
    List<Integer> seats = isPart ? picks.someOf(had) : List.of();
    List<Records.Place> places = isPart ? picks.somePlacesOf(had) : List.of();
    long since = picks.since();
    records.confirmHold(picks.idOf(hold), since, key, flag, seats, places, reference());
  }

  void release() {
    NaiveHolds.Hold hold = picks.oneIn(12) ? picks.lateHold() : picks.liveHold();
    if (hold == null && !picks.oneIn(8)) {
      holdBest();
      return;
    }
    boolean isPart = hold != null && picks.oneIn(3);
    List<Integer> seats = isPart ? picks.someOf(hold) : List.of();
    List<Records.Place> places = isPart ? picks.somePlacesOf(hold) : List.of();
    records.releaseHold(picks.idOf(hold), picks.since(), seats, places);
  }

  void extend() {
    NaiveHolds.Hold hold = picks.liveHold();
    records.extendHold(picks.idOf(hold), picks.since(), picks.ttlMillis());
  }

  void swapHeld() {
    NaiveHolds.Hold hold = picks.liveHold();
    List<Records.Swap> swaps = hold == null ? List.of() : picks.swaps(hold);
    long key = hold == null ? 0 : picks.keyFor(hold.event);
    records.swapHeldSeats(picks.idOf(hold), picks.since(), key, swaps);
  }

  /** An order of some event, or of the one who asks. Null: bad luck. */
  private NaiveOrders.Order order() {
    NaiveEvent event = picks.event();
    if (event == null || event.orders.isEmpty()) {
      return null;
    }
    NaiveOrders.Order found = null;
    int skipped = picks.upTo(Math.min(30, event.orders.size()));
    for (NaiveOrders.Order order : event.orders) {
      if (skipped-- <= 0 && (found == null || found.isEmpty() && !picks.oneIn(30))) {
        found = order;
      }
    }
    picks.as((found.key.account() & 0xFFFF_FFFFL) << 32 | 1);
    return found;
  }

  private String referenceOf(NaiveOrders.Order order) {
    return order == null || picks.oneIn(20) ? reference() : order.key.reference();
  }

  void cancel() {
    NaiveOrders.Order order = order();
    boolean isPart = order != null && picks.oneIn(3);
    List<Integer> seats = isPart ? picks.someOf(order) : List.of();
    List<Records.Place> places = isPart ? picks.somePlacesOf(order) : List.of();
    records.cancelOrder(picks.since(), seats, places, referenceOf(order));
  }

  void swapSold() {
    NaiveOrders.Order order = order();
    List<Records.Swap> swaps = order == null ? new ArrayList<>() : picks.swaps(order);
    long key = order == null ? 0 : picks.keyFor(order.event);
    records.swapSoldSeats(picks.since(), key, swaps, referenceOf(order));
  }
}
