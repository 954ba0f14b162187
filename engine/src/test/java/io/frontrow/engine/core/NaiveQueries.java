package io.frontrow.engine.core;

import static io.frontrow.engine.core.Refusal.unlessKnown;
import static io.frontrow.engine.core.Refusal.when;

import io.frontrow.protocol.sbe.GetCategoryDecoder;
import io.frontrow.protocol.sbe.GetEngineDecoder;
import io.frontrow.protocol.sbe.GetEventDecoder;
import io.frontrow.protocol.sbe.GetHoldDecoder;
import io.frontrow.protocol.sbe.GetOrderDecoder;
import io.frontrow.protocol.sbe.GetRowMapDecoder;
import io.frontrow.protocol.sbe.GetSeatNamesDecoder;
import io.frontrow.protocol.sbe.GetSectionDecoder;
import io.frontrow.protocol.sbe.HoldStatus;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.NextEventDecoder;
import io.frontrow.protocol.sbe.RejectCode;
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

  Recorded answer(NaiveEngine.Request r, int templateId) {
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
      case GetEngineDecoder.TEMPLATE_ID -> engine.state(r.to());
      case GetOrderDecoder.TEMPLATE_ID ->
          order(r, new GetOrderDecoder().wrapAndApplyHeader(b, at, header).orderReference());
      default -> throw new IllegalStateException("template " + templateId);
    };
  }

  private Recorded event(NaiveEngine.Request r, long eventId) {
    NaiveEvent event = engine.event(eventId);
    NaivePlan plan = event.plan;
    int held = event.held.size();
    int sold = event.sold.size();
    return new Recorded.EventState(
        r.to(),
        event.eventId,
        plan.planId,
        List.of(plan.seats.size() - held - sold, held, sold, 0),
        plan.rows.size(),
        plan.sections.size(),
        plan.categories.size(),
        event.phase,
        event.orphanMode,
        event.currency,
        event.name);
  }

  private Recorded category(NaiveEngine.Request r, GetCategoryDecoder message) {
    NaiveEvent event = engine.event(message.eventId());
    int category = message.category();
    when(category >= event.plan.categories.size(), RejectCode.CATEGORY_UNKNOWN);
    return new Recorded.CategoryState(
        r.to(),
        event.eventId,
        category,
        event.prices.getOrDefault(category, 0L),
        event.plan.colors.get(category),
        event.plan.categories.get(category));
  }

  private Recorded section(NaiveEngine.Request r, GetSectionDecoder message) {
    NaiveEvent event = engine.event(message.eventId());
    int section = message.section();
    when(section >= event.plan.sections.size(), RejectCode.SECTION_UNKNOWN);
    List<NaivePlan.Row> rows = event.plan.rowsOf(section);
    NaivePlan.Section defined = event.plan.sections.get(section);
    int firstSeat =
        event.plan.rows.stream()
            .limit(defined.firstRow())
            .mapToInt(row -> row.positions().size())
            .sum();
    return new Recorded.SectionState(
        r.to(),
        event.eventId,
        section,
        defined.firstRow(),
        rows.size(),
        firstSeat,
        rows.stream().mapToInt(row -> row.positions().size()).sum(),
        defined.name());
  }

  private Recorded rowMap(NaiveEngine.Request r, GetRowMapDecoder message) {
    NaiveEvent event = engine.event(message.eventId());
    when(message.row() >= event.plan.rows.size(), RejectCode.ROW_UNKNOWN);
    int index = (int) message.row();
    NaivePlan.Row row = event.plan.rows.get(index);
    return new Recorded.RowMapState(
        r.to(),
        event.eventId,
        index,
        row.section(),
        row.firstSeat(),
        row.segments(),
        IntStream.range(row.firstSeat(), row.endSeat()).mapToObj(event::status).toList(),
        row.label());
  }

  private Recorded seatNames(NaiveEngine.Request r, GetSeatNamesDecoder message) {
    NaiveEvent event = engine.event(message.eventId());
    when(message.firstSeat() >= event.plan.seats.size(), RejectCode.SEAT_UNKNOWN);
    int first = (int) message.firstSeat();
    NaivePlan.Row row = event.plan.rowOf(first);
    return new Recorded.SeatNamesState(
        r.to(),
        event.eventId,
        event.plan.rows.indexOf(row),
        first,
        event.plan.seats.subList(first, row.endSeat()));
  }

  private Recorded hold(NaiveEngine.Request r, long holdId) {
    NaiveEngine.Hold hold = engine.ownHold(r, holdId);
    HoldStatus status = hold.statusAt(r.timeNanos());
    return new Recorded.HoldState(
        r.to(),
        holdId,
        hold.event.eventId,
        status,
        hold.buyer,
        hold.deadlineNanos,
        hold.amount,
        status == HoldStatus.LIVE ? hold.seats : List.of());
  }

  private Recorded order(NaiveEngine.Request r, String reference) {
    when(!reference.matches("[!-~]{1,40}"), RejectCode.NAME_INVALID);
    NaiveEngine.Order order =
        unlessKnown(
            engine.orders.get(new NaiveEngine.OrderKey(r.account(), reference)),
            RejectCode.ORDER_UNKNOWN);
    NaiveEngine.Hold hold = order.hold();
    return new Recorded.OrderState(
        r.to(),
        hold.holdId,
        hold.event.eventId,
        hold.buyer,
        order.confirmedAtNanos(),
        hold.amount,
        hold.seats,
        reference);
  }
}
