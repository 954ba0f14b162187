package io.frontrow.engine.core;

/** Answers what is asked about the engine as a whole. Apply thread only. */
final class EngineQueries {
  private final Engine engine;
  private final PlanBook plans;
  private final EventBook events;
  private final HoldLifecycle holds;
  private final OrderStore orders;
  private final BuyerStore buyers;
  private final WaitlistLedger waitlists;
  private final Requests requests;
  private final TradeStates states;

  EngineQueries(
      Engine engine,
      PlanBook plans,
      EventBook events,
      HoldLifecycle holds,
      OrderStore orders,
      BuyerStore buyers,
      WaitlistLedger waitlists,
      Requests requests,
      TradeStates states) {
    this.engine = engine;
    this.plans = plans;
    this.events = events;
    this.holds = holds;
    this.orders = orders;
    this.buyers = buyers;
    this.waitlists = waitlists;
    this.requests = requests;
    this.states = states;
  }

  void getEngine(Command query) {
    states
        .beginEngineState(query)
        .stateHash(engine.stateHash())
        .time(engine.timeNanos())
        .planCount(plans.sealedCount())
        .eventCount(events.size())
        .seatCount(events.seatCount())
        .liveHoldCount(holds.expiries().size())
        .orderCount(orders.size())
        .buyerCount(buyers.size())
        .waitlistCount(waitlists.waitingCount())
        .clientCount(requests.clientCount());
    states.endEngineState(query);
  }
}
