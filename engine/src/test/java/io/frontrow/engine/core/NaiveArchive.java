package io.frontrow.engine.core;

import java.util.ArrayList;
import java.util.List;

/** Removes the naive twin's archived events, a thing at each step. */
final class NaiveArchive {
  private final NaiveEngine engine;
  private final int stepsPerTick;

  /** Seats and pools of the first event that were passed. */
  private int seatsPassed;

  private int poolsPassed;

  NaiveArchive(NaiveEngine engine, EngineSettings settings) {
    this.engine = engine;
    stepsPerTick = settings.get(EngineSetting.STEPS_PER_TICK);
  }

  void tick() {
    int left = stepsPerTick;
    while (left > 0 && !engine.archived.isEmpty()) {
      NaiveEvent event = engine.archived.get(0);
      step(event);
      left--;
    }
  }

  private void step(NaiveEvent event) {
    if (seatsPassed < event.seats.size()) {
      seatsPassed++;
    } else if (!event.orders.isEmpty()) {
      List<NaiveOrders.Order> orders = new ArrayList<>(event.orders);
      NaiveOrders.Order newest = orders.get(orders.size() - 1);
      event.orders.remove(newest);
      engine.orders.orders.remove(newest.key);
      engine.holds.claims -= newest.claims.size();
    } else if (!event.line.waiting.isEmpty()) {
      engine.waitlist.forgetFirst(event);
    } else if (!event.buyers.isEmpty()) {
      List<NaiveBuyers.Buyer> buyers = new ArrayList<>(event.buyers.values());
      NaiveBuyers.Buyer newest = buyers.get(buyers.size() - 1);
      event.buyers.remove(newest.key);
      engine.room.visits.remove(newest);
      engine.buyers.count--;
    } else if (poolsPassed < event.areas.size() * (1 + event.channels.size())) {
      poolsPassed++;
    } else {
      engine.archived.remove(event);
      seatsPassed = 0;
      poolsPassed = 0;
    }
  }
}
