package io.frontrow.engine.core;

import static io.frontrow.protocol.Frame.MESSAGE_HEADER_LENGTH;

import io.frontrow.protocol.sbe.EngineStateEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;

/**
 * Answers what is asked about the engine as a whole. Next: {@link ReplyBuffer}. Apply thread only.
 */
final class EngineQueries {
  private final Engine engine;
  private final PlanBook plans;
  private final EventBook events;
  private final HoldLifecycle holds;
  private final OrderStore orders;
  private final BuyerStore buyers;
  private final WaitlistLedger waitlists;
  private final Requests requests;
  private final ReplyBuffer replies;

  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final EngineStateEncoder engineState = new EngineStateEncoder();

  EngineQueries(
      Engine engine,
      PlanBook plans,
      EventBook events,
      HoldLifecycle holds,
      OrderStore orders,
      BuyerStore buyers,
      WaitlistLedger waitlists,
      Requests requests,
      ReplyBuffer replies) {
    this.engine = engine;
    this.plans = plans;
    this.events = events;
    this.holds = holds;
    this.orders = orders;
    this.buyers = buyers;
    this.waitlists = waitlists;
    this.requests = requests;
    this.replies = replies;
  }

  void getEngine(Command query) {
    engineState
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(query.requestId())
        .sequence(query.sequence())
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
    replies.answer(query, MESSAGE_HEADER_LENGTH + engineState.encodedLength());
  }
}
