package io.frontrow.journal.check;

import io.frontrow.engine.core.Engine;
import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.sbe.AreaStateDecoder;
import io.frontrow.protocol.sbe.EngineStateDecoder;
import io.frontrow.protocol.sbe.EventStateDecoder;
import io.frontrow.protocol.sbe.HoldStateDecoder;
import io.frontrow.protocol.sbe.HoldStatus;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.OrderStateDecoder;
import io.frontrow.protocol.sbe.SeatMapStateDecoder;
import org.agrona.DirectBuffer;

/** Compares the check's model with what the engine says of its state. One thread only. */
final class StateComparison {
  private final Context context;
  private final Bookings bookings;
  private final Question question = new Question();

  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final EventStateDecoder eventState = new EventStateDecoder();
  private final SeatMapStateDecoder seatMap = new SeatMapStateDecoder();
  private final AreaStateDecoder areaState = new AreaStateDecoder();
  private final HoldStateDecoder holdState = new HoldStateDecoder();
  private final OrderStateDecoder orderState = new OrderStateDecoder();
  private final EngineStateDecoder engineState = new EngineStateDecoder();

  StateComparison(Context context, Bookings bookings) {
    this.context = context;
    this.bookings = bookings;
  }

  void answer(DirectBuffer buffer, int offset, int length) {
    question.answer(buffer, offset, length);
  }

  void compare(Engine engine) {
    compareCounts(engine);
    for (BookedEvent event : bookings.events.values()) {
      compareSeats(engine, event);
      compareCounts(engine, event);
      for (int area = 0; area < event.areaCount; area++) {
        compareArea(engine, event, area);
      }
    }
    for (BookedHold hold : bookings.deadlines) {
      compareHold(engine, hold);
    }
    for (BookedOrder order : bookings.orders.values()) {
      compareOrder(engine, order);
    }
  }

  private void compareCounts(Engine engine) {
    if (question.engine(engine) != EngineStateDecoder.TEMPLATE_ID) {
      context.find(Rule.READ, "the engine does not tell of itself");
      return;
    }
    engineState.wrapAndApplyHeader(question.answer(), 0, header);
    if (engineState.liveHoldCount() != bookings.deadlines.size()
        || engineState.sequence() != context.sequence()) {
      context.find(
          Rule.CAPACITY,
          "the engine has %d live holds at sequence %d, not %d",
          engineState.liveHoldCount(),
          engineState.sequence(),
          bookings.deadlines.size());
    }
  }

  private void compareCounts(Engine engine, BookedEvent event) {
    if (question.event(engine, event.id) != EventStateDecoder.TEMPLATE_ID) {
      context.find(Rule.CAPACITY, "the engine does not know event %d", event.id);
      return;
    }
    eventState.wrapAndApplyHeader(question.answer(), 0, header);
    long free = eventState.freeCount();
    long held = eventState.heldCount();
    // After the seats were compared, what is still loose is in the match queue.
    boolean same =
        free == event.count(BookedEvent.FREE)
            && held == event.count(BookedEvent.HELD) + event.count(BookedEvent.LOOSE)
            && eventState.soldCount() == event.count(BookedEvent.SOLD)
            && eventState.blockedCount() == event.count(BookedEvent.BLOCKED)
            && eventState.seatCount() == event.seatCount
            && eventState.waitlistCount() == event.waiting;
    if (!same) {
      context.find(
          Rule.CAPACITY,
          "event %d: the engine counts %d free, %d held, %d sold, %d blocked of %d seats",
          event.id,
          free,
          held,
          eventState.soldCount(),
          eventState.blockedCount(),
          eventState.seatCount());
    }
  }

  private void compareSeats(Engine engine, BookedEvent event) {
    int seat = 0;
    while (seat < event.seatCount) {
      if (question.seatMap(engine, event.id, seat) != SeatMapStateDecoder.TEMPLATE_ID) {
        context.find(Rule.CAPACITY, "the engine has no seat %d of event %d", seat, event.id);
        return;
      }
      seatMap.wrapAndApplyHeader(question.answer(), 0, header);
      int before = seat;
      for (SeatMapStateDecoder.RunsDecoder run : seatMap.runs()) {
        for (int end = seat + run.seatCount(); seat < end; seat++) {
          compareSeat(event, seat, run.statusRaw());
        }
      }
      if (seat == before) {
        context.find(Rule.CAPACITY, "the engine tells nothing of seat %d", seat);
        return;
      }
    }
  }

  private void compareSeat(BookedEvent event, int seat, int said) {
    int known = event.status(seat);
    if (known == BookedEvent.LOOSE && said == BookedEvent.FREE) {
      event.found(seat);
    } else if (known != said && (known != BookedEvent.LOOSE || said != BookedEvent.HELD)) {
      context.find(
          Rule.OWNER,
          "seat %d of event %d has status %d in the engine, but %d by all that was said%s",
          seat,
          event.id,
          said,
          known,
          event.owner(seat) == null ? "" : ", owner " + event.owner(seat).owner());
    }
  }

  private void compareArea(Engine engine, BookedEvent event, int area) {
    if (question.area(engine, event.id, area) != AreaStateDecoder.TEMPLATE_ID) {
      context.find(Rule.CAPACITY, "the engine has no area %d of event %d", area, event.id);
      return;
    }
    areaState.wrapAndApplyHeader(question.answer(), 0, header);
    long held = 0;
    long sold = 0;
    boolean same = true;
    for (AreaStateDecoder.PoolsDecoder pool : areaState.pools()) {
      held += pool.held();
      sold += pool.sold();
      same &= pool.held() + pool.sold() <= pool.capacity();
      same &= pool.capacity() == event.pool(area, pool.channel());
    }
    boolean heldFits = event.everWaited ? held >= event.held(area) : held == event.held(area);
    if (!same || !heldFits || sold != event.sold(area)) {
      context.find(
          Rule.CAPACITY,
          "area %d of event %d: the engine has %d held and %d sold, but %d and %d by what was said",
          area,
          event.id,
          held,
          sold,
          event.held(area),
          event.sold(area));
    }
  }

  private void compareHold(Engine engine, BookedHold hold) {
    if (question.hold(engine, hold.clientId, hold.id) != HoldStateDecoder.TEMPLATE_ID) {
      context.find(Rule.OWNER, "the engine does not know %s", hold);
      return;
    }
    holdState.wrapAndApplyHeader(question.answer(), 0, header);
    Tickets has = Tickets.read("the engine", question.answer(), holdState.limit(), true);
    // For its owner a hold is over at its deadline, before any Tick.
    boolean due = hold.deadlineNanos <= engine.timeNanos();
    if (holdState.status() != (due ? HoldStatus.EXPIRED : HoldStatus.LIVE)
        || holdState.deadline() != hold.deadlineNanos
        || !due && !has.sameAs(hold.tickets)) {
      context.find(
          Rule.OWNER,
          "%s is %s in the engine, until %d, with %s; not live until %d with %s",
          hold,
          holdState.status(),
          holdState.deadline(),
          has,
          hold.deadlineNanos,
          hold.tickets);
    }
  }

  private void compareOrder(Engine engine, BookedOrder order) {
    long client = ClientId.of(order.key().account() & 0xFFFF_FFFFL, 1);
    if (question.order(engine, client, order.key().reference()) != OrderStateDecoder.TEMPLATE_ID) {
      context.find(Rule.OWNER, "the engine does not know %s", order.key().name());
      return;
    }
    orderState.wrapAndApplyHeader(question.answer(), 0, header);
    Tickets has = Tickets.read("the engine", question.answer(), orderState.limit(), true);
    if (orderState.holdId() != order.holdId() || !has.sameAs(order.tickets())) {
      context.find(
          Rule.OWNER,
          "%s is of hold %d in the engine, with %s; not of hold %d with %s",
          order.key().name(),
          orderState.holdId(),
          has,
          order.holdId(),
          order.tickets());
    }
  }
}
