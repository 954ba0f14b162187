package io.frontrow.engine.core;

import static io.frontrow.engine.core.Refusal.unlessKnown;
import static io.frontrow.engine.core.Refusal.when;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.frontrow.protocol.sbe.CategoryStateEncoder;
import io.frontrow.protocol.sbe.EngineStateEncoder;
import io.frontrow.protocol.sbe.EventStateEncoder;
import io.frontrow.protocol.sbe.GetCategoryDecoder;
import io.frontrow.protocol.sbe.GetEngineDecoder;
import io.frontrow.protocol.sbe.GetEventDecoder;
import io.frontrow.protocol.sbe.GetHoldDecoder;
import io.frontrow.protocol.sbe.GetOrderDecoder;
import io.frontrow.protocol.sbe.GetRowMapDecoder;
import io.frontrow.protocol.sbe.GetSeatNamesDecoder;
import io.frontrow.protocol.sbe.GetSectionDecoder;
import io.frontrow.protocol.sbe.HoldStateEncoder;
import io.frontrow.protocol.sbe.HoldStatus;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.NextEventDecoder;
import io.frontrow.protocol.sbe.OrderStateEncoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.RowMapStateEncoder;
import io.frontrow.protocol.sbe.SeatNamesStateEncoder;
import io.frontrow.protocol.sbe.SectionStateEncoder;
import java.util.List;
import java.util.stream.IntStream;
import org.agrona.DirectBuffer;

/** What the naive twin answers when asked. */
final class NaiveQueries {
  private final NaiveEngine engine;
  private final MessageHeaderDecoder header = new MessageHeaderDecoder();

  NaiveQueries(NaiveEngine engine) {
    this.engine = engine;
  }

  Said answer(NaiveEngine.Request r, int templateId) {
    DirectBuffer b = r.buffer();
    int at = r.offset();
    return switch (templateId) {
      case GetEventDecoder.TEMPLATE_ID ->
          event(r, new GetEventDecoder().wrapAndApplyHeader(b, at, header).eventId());
      case NextEventDecoder.TEMPLATE_ID ->
          event(r, Math.max(1, new NextEventDecoder().wrapAndApplyHeader(b, at, header).eventId()));
      case GetCategoryDecoder.TEMPLATE_ID ->
          category(r, new GetCategoryDecoder().wrapAndApplyHeader(b, at, header));
      case GetSectionDecoder.TEMPLATE_ID ->
          section(r, new GetSectionDecoder().wrapAndApplyHeader(b, at, header));
      case GetRowMapDecoder.TEMPLATE_ID ->
          rowMap(r, new GetRowMapDecoder().wrapAndApplyHeader(b, at, header));
      case GetSeatNamesDecoder.TEMPLATE_ID ->
          seatNames(r, new GetSeatNamesDecoder().wrapAndApplyHeader(b, at, header));
      case GetHoldDecoder.TEMPLATE_ID ->
          hold(r, new GetHoldDecoder().wrapAndApplyHeader(b, at, header).holdId());
      case GetEngineDecoder.TEMPLATE_ID -> engineState(r);
      case GetOrderDecoder.TEMPLATE_ID ->
          order(r, new GetOrderDecoder().wrapAndApplyHeader(b, at, header).orderReference());
      default -> throw new IllegalStateException("template " + templateId);
    };
  }

  private Said event(NaiveEngine.Request r, long eventId) {
    NaiveEvent event = engine.event(eventId);
    NaivePlan plan = event.plan;
    int held = event.held.size();
    int sold = event.sold.size();
    EventStateEncoder message =
        new EventStateEncoder().wrapAndApplyHeader(NaiveReplies.buffer(), 0, NaiveReplies.HEADER);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .eventId(event.eventId)
        .planId(plan.planId)
        .seatCount(plan.seats.size())
        .freeCount(plan.seats.size() - held - sold)
        .heldCount(held)
        .soldCount(sold)
        .blockedCount(0)
        .rowCount(plan.rows.size())
        .sectionCount(plan.sections.size())
        .categoryCount((short) plan.categories.size())
        .phase(event.phase)
        .orphanMode(event.orphanMode)
        .currency(event.currency);
    byte[] name = event.name.getBytes(UTF_8);
    message.putName(name, 0, name.length);
    return r.said(message.buffer(), message.limit());
  }

  private Said category(NaiveEngine.Request r, GetCategoryDecoder query) {
    NaiveEvent event = engine.event(query.eventId());
    int category = query.category();
    when(category >= event.plan.categories.size(), RejectCode.CATEGORY_UNKNOWN);
    CategoryStateEncoder message =
        new CategoryStateEncoder()
            .wrapAndApplyHeader(NaiveReplies.buffer(), 0, NaiveReplies.HEADER);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .amount(event.prices.getOrDefault(category, 0L))
        .eventId(event.eventId)
        .color(event.plan.colors.get(category))
        .category((short) category);
    byte[] name = event.plan.categories.get(category).getBytes(UTF_8);
    message.putName(name, 0, name.length);
    return r.said(message.buffer(), message.limit());
  }

  private Said section(NaiveEngine.Request r, GetSectionDecoder query) {
    NaiveEvent event = engine.event(query.eventId());
    int section = query.section();
    when(section >= event.plan.sections.size(), RejectCode.SECTION_UNKNOWN);
    List<NaivePlan.Row> rows = event.plan.rowsOf(section);
    NaivePlan.Section defined = event.plan.sections.get(section);
    int firstSeat =
        event.plan.rows.stream()
            .limit(defined.firstRow())
            .mapToInt(row -> row.positions().size())
            .sum();
    SectionStateEncoder message =
        new SectionStateEncoder().wrapAndApplyHeader(NaiveReplies.buffer(), 0, NaiveReplies.HEADER);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .eventId(event.eventId)
        .firstRow(defined.firstRow())
        .rowCount(rows.size())
        .firstSeat(firstSeat)
        .seatCount(rows.stream().mapToInt(row -> row.positions().size()).sum())
        .section(section);
    byte[] name = defined.name().getBytes(UTF_8);
    message.putName(name, 0, name.length);
    return r.said(message.buffer(), message.limit());
  }

  private Said rowMap(NaiveEngine.Request r, GetRowMapDecoder query) {
    NaiveEvent event = engine.event(query.eventId());
    when(query.row() >= event.plan.rows.size(), RejectCode.ROW_UNKNOWN);
    int index = (int) query.row();
    NaivePlan.Row row = event.plan.rows.get(index);
    RowMapStateEncoder message =
        new RowMapStateEncoder().wrapAndApplyHeader(NaiveReplies.buffer(), 0, NaiveReplies.HEADER);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .eventId(event.eventId)
        .row(index)
        .firstSeat(row.firstSeat())
        .section(row.section());
    RowMapStateEncoder.SegmentsEncoder segments = message.segmentsCount(row.segments().size());
    row.segments().forEach(count -> segments.next().seatCount(count.shortValue()));
    RowMapStateEncoder.SeatsEncoder seats = message.seatsCount(row.positions().size());
    IntStream.range(row.firstSeat(), row.endSeat())
        .forEach(seat -> seats.next().status(event.status(seat)));
    byte[] label = row.label().getBytes(UTF_8);
    message.putLabel(label, 0, label.length);
    return r.said(message.buffer(), message.limit());
  }

  private Said seatNames(NaiveEngine.Request r, GetSeatNamesDecoder query) {
    NaiveEvent event = engine.event(query.eventId());
    when(query.firstSeat() >= event.plan.seats.size(), RejectCode.SEAT_UNKNOWN);
    int first = (int) query.firstSeat();
    NaivePlan.Row row = event.plan.rowOf(first);
    SeatNamesStateEncoder message =
        new SeatNamesStateEncoder()
            .wrapAndApplyHeader(NaiveReplies.buffer(), 0, NaiveReplies.HEADER);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .eventId(event.eventId)
        .row(event.plan.rows.indexOf(row))
        .firstSeat(first);
    List<HallPlan.Seat> named = fitting(event.plan.seats.subList(first, row.endSeat()));
    SeatNamesStateEncoder.SeatsEncoder seats = message.seatsCount(named.size());
    for (HallPlan.Seat seat : named) {
      byte[] label = seat.label().getBytes(UTF_8);
      byte[] guid = seat.guid().getBytes(UTF_8);
      seats
          .next()
          .category((short) seat.category())
          .traits()
          .clear()
          .accessible((seat.traits() & HallPlan.ACCESSIBLE) != 0)
          .companion((seat.traits() & HallPlan.COMPANION) != 0);
      seats.putLabel(label, 0, label.length).putGuid(guid, 0, guid.length);
    }
    return r.said(message.buffer(), message.limit());
  }

  private Said hold(NaiveEngine.Request r, long holdId) {
    NaiveEngine.Hold hold = engine.ownHold(r, holdId);
    HoldStatus status = hold.statusAt(r.timeNanos());
    HoldStateEncoder message =
        new HoldStateEncoder().wrapAndApplyHeader(NaiveReplies.buffer(), 0, NaiveReplies.HEADER);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .holdId(holdId)
        .buyer(hold.buyer)
        .deadline(hold.deadlineNanos)
        .amount(hold.amount)
        .eventId(hold.event.eventId)
        .status(status);
    List<Integer> told = status == HoldStatus.LIVE ? hold.seats : List.of();
    HoldStateEncoder.SeatsEncoder seats = message.seatsCount(told.size());
    told.forEach(seat -> seats.next().seat(seat));
    return r.said(message.buffer(), message.limit());
  }

  private Said order(NaiveEngine.Request r, String reference) {
    when(!reference.matches("[!-~]{1,40}"), RejectCode.NAME_INVALID);
    NaiveEngine.Order order =
        unlessKnown(
            engine.orders.get(new NaiveEngine.OrderKey(r.account(), reference)),
            RejectCode.ORDER_UNKNOWN);
    NaiveEngine.Hold hold = order.hold();
    OrderStateEncoder message =
        new OrderStateEncoder().wrapAndApplyHeader(NaiveReplies.buffer(), 0, NaiveReplies.HEADER);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .holdId(hold.holdId)
        .buyer(hold.buyer)
        .confirmedAt(order.confirmedAtNanos())
        .amount(hold.amount)
        .eventId(hold.event.eventId);
    OrderStateEncoder.SeatsEncoder seats = message.seatsCount(hold.seats.size());
    hold.seats.forEach(seat -> seats.next().seat(seat));
    message.orderReference(reference);
    return r.said(message.buffer(), message.limit());
  }

  private Said engineState(NaiveEngine.Request r) {
    EngineStateEncoder message =
        new EngineStateEncoder().wrapAndApplyHeader(NaiveReplies.buffer(), 0, NaiveReplies.HEADER);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .stateHash(engine.stateHash)
        .time(engine.timeNanos())
        .planCount(engine.sealedPlanCount())
        .eventCount(engine.events.size())
        .seatCount(engine.events.stream().mapToInt(event -> event.plan.seats.size()).sum())
        .liveHoldCount(
            (int) engine.holds.values().stream().filter(NaiveEngine.Hold::isLive).count())
        .orderCount(engine.orders.size());
    return r.said(message.buffer(), message.limit());
  }

  /**
   * The first seats, as many as have room in one message: 1,018 bytes, 39 of them before the seats.
   */
  private static List<HallPlan.Seat> fitting(List<HallPlan.Seat> seats) {
    int length = 39;
    int count = 0;
    for (HallPlan.Seat seat : seats) {
      length += 4 + seat.label().getBytes(UTF_8).length + seat.guid().getBytes(UTF_8).length;
      if (length > 1_018) {
        break;
      }
      count++;
    }
    return seats.subList(0, count);
  }
}
