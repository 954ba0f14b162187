package io.frontrow.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.EventArchivedDecoder;
import io.frontrow.protocol.sbe.HoldConfirmedDecoder;
import io.frontrow.protocol.sbe.HoldExpiredDecoder;
import io.frontrow.protocol.sbe.HoldStateDecoder;
import io.frontrow.protocol.sbe.HoldStatus;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import io.frontrow.protocol.sbe.SeatsOfferedDecoder;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;

/**
 * Which holds and orders there may be, and whose they are: gathered from what the engine says, for
 * it answers questions about those that are named, but lists none. Remembers no more of them than
 * the engine has. One thread only.
 */
final class TradeBook {
  private static final int FIRST_SWEEP = 1 << 16;

  private final Questions questions;
  private final MessageKeys keys;
  private final boolean wantsOrders;
  private final Map<Long, Hold> holds = new LinkedHashMap<>();
  private final Map<String, Order> orders = new LinkedHashMap<>();
  private boolean fromTheFirst;
  private int sweepAt = FIRST_SWEEP;

  /** A hold and a client of its account. */
  record Hold(long clientId, long holdId, long eventId) {}

  /** An order and a client of its account. */
  record Order(long clientId, String reference, long eventId) {}

  TradeBook(Questions questions, MessageReader messages, boolean wantsOrders) {
    this.questions = questions;
    this.wantsOrders = wantsOrders;
    keys = messages.keys();
  }

  /** Takes note of what the engine said of the record it has just applied. */
  void look(Said said, DirectBuffer buffer, int offset) {
    fromTheFirst |= RecordHeader.sequence(buffer, offset) == 1;
    for (int i = 0; i < said.count(); i++) {
      int templateId = said.templateId(i);
      long clientId = said.clientId(i);
      switch (templateId) {
        case SeatsHeldDecoder.TEMPLATE_ID, SeatsOfferedDecoder.TEMPLATE_ID -> {
          keys.wrap(said.buffer(), said.offset(i));
          holds.put(keys.holdId(), new Hold(clientId, keys.holdId(), keys.eventId()));
        }
        case HoldExpiredDecoder.TEMPLATE_ID ->
            holds.remove(keys.wrap(said.buffer(), said.offset(i)).holdId());
        case HoldConfirmedDecoder.TEMPLATE_ID -> {
          if (wantsOrders) {
            long eventId = keys.wrap(said.buffer(), said.offset(i)).eventId();
            keys.wrap(buffer, offset + RecordHeader.LENGTH);
            put(new Order(clientId, keys.orderReference(), eventId));
          }
        }
        case EventArchivedDecoder.TEMPLATE_ID -> {
          long eventId = keys.wrap(said.buffer(), said.offset(i)).eventId();
          orders.values().removeIf(order -> order.eventId() == eventId);
        }
        default -> {}
      }
    }
    if (holds.size() > sweepAt) {
      forEachLiveHold(hold -> {});
      sweepAt = Math.max(FIRST_SWEEP, 2 * holds.size());
    }
  }

  private void put(Order order) {
    orders.put((order.clientId() >>> 32) + " " + order.reference(), order);
  }

  /** Hands over each live hold, oldest first, and forgets those that are not. */
  void forEachLiveHold(Consumer<Hold> consumer) {
    Iterator<Hold> all = holds.values().iterator();
    while (all.hasNext()) {
      Hold hold = all.next();
      HoldStateDecoder state = questions.holdState(hold.clientId(), hold.holdId());
      if (state == null || state.status() != HoldStatus.LIVE) {
        all.remove();
      } else {
        consumer.accept(hold);
      }
    }
  }

  /** Live holds and orders that the engine has, but which were made before the replay began. */
  long unknown(ObjectNode engine) {
    if (fromTheFirst) {
      return 0;
    }
    long[] known = {orders.size()};
    forEachLiveHold(hold -> known[0]++);
    long orderCount = wantsOrders ? engine.get("orderCount").asLong() : 0;
    return engine.get("liveHoldCount").asLong() + orderCount - known[0];
  }

  Collection<Order> orders() {
    return orders.values();
  }

  /** What the engine knows of the order. */
  ObjectNode ask(Order order) {
    return questions.order(order.clientId(), order.reference());
  }

  /** What the engine knows of the hold. */
  ObjectNode ask(Hold hold) {
    return questions.hold(hold.clientId(), hold.holdId());
  }
}
