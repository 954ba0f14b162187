package io.frontrow.engine.core;

import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.sbe.TickDecoder;
import org.agrona.DirectBuffer;

/**
 * Bytes to calls: the template id picks a decoder over the record's message and one method of the
 * rules, what sells first. The message's shape was checked on the way in. Next: {@link
 * TradeDispatcher}. Apply thread only.
 */
final class Dispatcher {
  private final TradeDispatcher trades;
  private final WaitingDispatcher waiting;
  private final EventDispatcher events;
  private final PlanDispatcher plans;
  private final QueryDispatcher queries;
  private final TickRules ticks;

  Dispatcher(
      TradeDispatcher trades,
      WaitingDispatcher waiting,
      EventDispatcher events,
      PlanDispatcher plans,
      QueryDispatcher queries,
      TickRules ticks) {
    this.trades = trades;
    this.waiting = waiting;
    this.events = events;
    this.plans = plans;
    this.queries = queries;
    this.ticks = ticks;
  }

  /** Applies the message of {@code length} bytes, message header first. */
  void dispatch(Command command, int templateId, DirectBuffer buffer, int offset, int length) {
    boolean known =
        MessageShapes.isQuery(templateId)
            ? queries.dispatch(command, templateId, buffer, offset)
            : trades.dispatch(command, templateId, buffer, offset)
                || waiting.dispatch(command, templateId, buffer, offset)
                || events.dispatch(command, templateId, buffer, offset)
                || plans.dispatch(command, templateId, buffer, offset, length);
    if (!known && templateId == TickDecoder.TEMPLATE_ID) {
      ticks.tick(command);
    } else if (!known) {
      throw new IllegalStateException("unknown template " + templateId);
    }
  }
}
