package io.frontrow.engine.pipeline;

import io.frontrow.engine.core.Command;
import io.frontrow.engine.core.EngineView;
import io.frontrow.engine.core.Event;
import io.frontrow.engine.core.HoldView;
import io.frontrow.engine.core.Labels;
import io.frontrow.engine.core.OrderView;
import io.frontrow.engine.core.Plan;
import io.frontrow.engine.core.PlanParts;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.CategoryStateEncoder;
import io.frontrow.protocol.sbe.EngineStateEncoder;
import io.frontrow.protocol.sbe.EventStateEncoder;
import io.frontrow.protocol.sbe.HoldStateEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.OrderStateEncoder;
import io.frontrow.protocol.sbe.RowMapStateEncoder;
import io.frontrow.protocol.sbe.SeatNamesStateEncoder;
import io.frontrow.protocol.sbe.SeatStatus;
import io.frontrow.protocol.sbe.SeatTraitsDecoder;
import io.frontrow.protocol.sbe.SectionStateEncoder;
import org.agrona.concurrent.UnsafeBuffer;

/** Encodes the answers to queries, into the slot they leave from. Apply thread only. */
final class StateEncoder {
  private static final int MESSAGE_HEADER = MessageHeaderEncoder.ENCODED_LENGTH;

  /** A seat's category, traits and the lengths of its two texts. */
  private static final int SEAT_NAME_OVERHEAD = 4;

  private final OutputRing ring;
  private final UnsafeBuffer buffer;
  private final UnsafeBuffer text = new UnsafeBuffer(new byte[Limits.MAX_NAME_BYTES]);

  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final RowMapStateEncoder rowMap = new RowMapStateEncoder();
  private final EventStateEncoder eventState = new EventStateEncoder();
  private final CategoryStateEncoder categoryState = new CategoryStateEncoder();
  private final SectionStateEncoder sectionState = new SectionStateEncoder();
  private final SeatNamesStateEncoder seatNames = new SeatNamesStateEncoder();
  private final HoldStateEncoder holdState = new HoldStateEncoder();
  private final OrderStateEncoder orderState = new OrderStateEncoder();
  private final EngineStateEncoder engineState = new EngineStateEncoder();

  StateEncoder(OutputRing ring) {
    this.ring = ring;
    buffer = ring.buffer();
  }

  void rowMapState(Command query, Event event, int row) {
    Plan plan = event.plan();
    PlanParts parts = plan.parts();
    int first = plan.firstSeat(row);
    rowMap
        .wrapAndApplyHeader(buffer, ring.claim(), header)
        .requestId(query.requestId())
        .sequence(query.sequence())
        .eventId(event.eventId())
        .row(row)
        .firstSeat(first)
        .section(plan.sectionOf(row));
    int segments = parts.segmentCount(row);
    RowMapStateEncoder.SegmentsEncoder runs = rowMap.segmentsCount(segments);
    for (int segment = 0; segment < segments; segment++) {
      runs.next().seatCount((short) parts.segmentSeats(row, segment));
    }
    int count = plan.endSeat(row) - first;
    RowMapStateEncoder.SeatsEncoder seats = rowMap.seatsCount(count);
    for (int seat = first; seat < first + count; seat++) {
      seats.next().status(SeatStatus.get((short) event.status(seat)));
    }
    rowMap.putLabel(text, 0, parts.rowLabels().copyTo(row, text, 0));
    publish(query, rowMap.encodedLength());
  }

  void eventState(Command query, Event event) {
    Plan plan = event.plan();
    eventState
        .wrapAndApplyHeader(buffer, ring.claim(), header)
        .requestId(query.requestId())
        .sequence(query.sequence())
        .eventId(event.eventId())
        .planId(plan.planId())
        .seatCount(plan.seatCount())
        .freeCount(event.count(SeatStatus.FREE))
        .heldCount(event.count(SeatStatus.HELD))
        .soldCount(event.count(SeatStatus.SOLD))
        .blockedCount(event.count(SeatStatus.BLOCKED))
        .rowCount(plan.rowCount())
        .sectionCount(plan.sectionCount())
        .categoryCount((short) plan.categoryCount())
        .phase(event.phase())
        .orphanMode(event.orphanMode())
        .putCurrency(event.currency(), 0)
        .putName(event.name(), 0, event.name().length);
    publish(query, eventState.encodedLength());
  }

  void categoryState(Command query, Event event, int category) {
    Plan plan = event.plan();
    categoryState
        .wrapAndApplyHeader(buffer, ring.claim(), header)
        .requestId(query.requestId())
        .sequence(query.sequence())
        .amount(event.price(category))
        .eventId(event.eventId())
        .color(plan.color(category))
        .category((short) category)
        .putName(text, 0, plan.parts().categoryNames().copyTo(category, text, 0));
    publish(query, categoryState.encodedLength());
  }

  void sectionState(Command query, Event event, int section) {
    Plan plan = event.plan();
    int firstRow = plan.firstRow(section);
    int endRow = plan.endRow(section);
    int firstSeat = firstRow < plan.rowCount() ? plan.firstSeat(firstRow) : plan.seatCount();
    int endSeat = endRow < plan.rowCount() ? plan.firstSeat(endRow) : plan.seatCount();
    sectionState
        .wrapAndApplyHeader(buffer, ring.claim(), header)
        .requestId(query.requestId())
        .sequence(query.sequence())
        .eventId(event.eventId())
        .firstRow(firstRow)
        .rowCount(endRow - firstRow)
        .firstSeat(firstSeat)
        .seatCount(endSeat - firstSeat)
        .section(section)
        .putName(text, 0, plan.parts().sectionNames().copyTo(section, text, 0));
    publish(query, sectionState.encodedLength());
  }

  void seatNamesState(Command query, Event event, int row, int firstSeat) {
    Plan plan = event.plan();
    PlanParts parts = plan.parts();
    seatNames
        .wrapAndApplyHeader(buffer, ring.claim(), header)
        .requestId(query.requestId())
        .sequence(query.sequence())
        .eventId(event.eventId())
        .row(row)
        .firstSeat(firstSeat);
    int count = fittingSeats(parts, firstSeat, plan.endSeat(row));
    SeatNamesStateEncoder.SeatsEncoder seats = seatNames.seatsCount(count);
    for (int seat = firstSeat; seat < firstSeat + count; seat++) {
      byte traits = (byte) plan.seatTraits(seat);
      seats
          .next()
          .category((short) plan.category(seat))
          .traits()
          .clear()
          .accessible(SeatTraitsDecoder.accessible(traits))
          .companion(SeatTraitsDecoder.companion(traits));
      seats.putLabel(text, 0, parts.seatLabels().copyTo(seat, text, 0));
      seats.putGuid(text, 0, parts.seatGuids().copyTo(seat, text, 0));
    }
    publish(query, seatNames.encodedLength());
  }

  /** How many seats from the first on fit one message with their names. */
  private static int fittingSeats(PlanParts parts, int firstSeat, int endSeat) {
    Labels labels = parts.seatLabels();
    Labels guids = parts.seatGuids();
    int room =
        Limits.MAX_MESSAGE_LENGTH
            - MESSAGE_HEADER
            - SeatNamesStateEncoder.BLOCK_LENGTH
            - SeatNamesStateEncoder.SeatsEncoder.sbeHeaderSize();
    int seat = firstSeat;
    while (seat < endSeat) {
      room -= SEAT_NAME_OVERHEAD + labels.length(seat) + guids.length(seat);
      if (room < 0) {
        break;
      }
      seat++;
    }
    return seat - firstSeat;
  }

  void holdState(Command query, HoldView hold) {
    HoldStateEncoder.SeatsEncoder seats =
        holdState
            .wrapAndApplyHeader(buffer, ring.claim(), header)
            .requestId(query.requestId())
            .sequence(query.sequence())
            .holdId(hold.holdId())
            .buyer(hold.buyer())
            .deadline(hold.deadlineNanos())
            .amount(hold.amount())
            .eventId(hold.eventId())
            .status(hold.status())
            .seatsCount(hold.seatCount());
    for (int i = 0; i < hold.seatCount(); i++) {
      seats.next().seat(hold.seats()[i]);
    }
    publish(query, holdState.encodedLength());
  }

  void orderState(Command query, OrderView order) {
    OrderStateEncoder.SeatsEncoder seats =
        orderState
            .wrapAndApplyHeader(buffer, ring.claim(), header)
            .requestId(query.requestId())
            .sequence(query.sequence())
            .holdId(order.holdId())
            .buyer(order.buyer())
            .confirmedAt(order.confirmedAtNanos())
            .amount(order.amount())
            .eventId(order.eventId())
            .seatsCount(order.seatCount());
    for (int i = 0; i < order.seatCount(); i++) {
      seats.next().seat(order.seats()[i]);
    }
    orderState.putOrderReference(order.reference(), 0, order.reference().length);
    publish(query, orderState.encodedLength());
  }

  void engineState(Command query, EngineView engine) {
    engineState
        .wrapAndApplyHeader(buffer, ring.claim(), header)
        .requestId(query.requestId())
        .sequence(query.sequence())
        .stateHash(engine.stateHash())
        .time(engine.timeNanos())
        .planCount(engine.planCount())
        .eventCount(engine.eventCount())
        .seatCount(engine.seatCount())
        .liveHoldCount(engine.liveHoldCount())
        .orderCount(engine.orderCount());
    publish(query, engineState.encodedLength());
  }

  private void publish(Command query, int encodedLength) {
    ring.publish(query.clientId(), MESSAGE_HEADER + encodedLength);
  }
}
