package io.frontrow.engine.core;

import static io.frontrow.engine.core.Refusal.unlessKnown;
import static io.frontrow.engine.core.Refusal.when;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.frontrow.protocol.sbe.CategoryStateEncoder;
import io.frontrow.protocol.sbe.EngineStateEncoder;
import io.frontrow.protocol.sbe.EventStateEncoder;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.GetCategoryDecoder;
import io.frontrow.protocol.sbe.GetEngineDecoder;
import io.frontrow.protocol.sbe.GetEventDecoder;
import io.frontrow.protocol.sbe.GetHoldDecoder;
import io.frontrow.protocol.sbe.GetOrderDecoder;
import io.frontrow.protocol.sbe.GetPlanCategoryDecoder;
import io.frontrow.protocol.sbe.GetRowMapDecoder;
import io.frontrow.protocol.sbe.GetSeatNamesDecoder;
import io.frontrow.protocol.sbe.GetSectionDecoder;
import io.frontrow.protocol.sbe.HoldStateEncoder;
import io.frontrow.protocol.sbe.HoldStatus;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.NextEventDecoder;
import io.frontrow.protocol.sbe.OrderStateEncoder;
import io.frontrow.protocol.sbe.PlanCategoryStateEncoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.RowMapStateEncoder;
import io.frontrow.protocol.sbe.SeatNamesStateEncoder;
import io.frontrow.protocol.sbe.SeatStatus;
import io.frontrow.protocol.sbe.SectionStateEncoder;
import java.util.List;
import org.agrona.DirectBuffer;

/** What the naive twin answers when asked for plans, events, holds and orders. */
final class NaiveQueries {
  private final NaiveEngine engine;
  private final NaiveReplies replies;
  private final NaiveLineQueries lines;
  private final MessageHeaderDecoder header = new MessageHeaderDecoder();

  NaiveQueries(NaiveEngine engine) {
    this.engine = engine;
    replies = engine.replies;
    lines = new NaiveLineQueries(engine);
  }

  Said answer(NaiveEngine.Request r, int templateId) {
    DirectBuffer b = r.buffer();
    int at = r.offset();
    return switch (templateId) {
      case GetEventDecoder.TEMPLATE_ID ->
          event(r, engine.event(new GetEventDecoder().wrapAndApplyHeader(b, at, header).eventId()));
      case NextEventDecoder.TEMPLATE_ID ->
          event(r, next(new NextEventDecoder().wrapAndApplyHeader(b, at, header).eventId()));
      case GetCategoryDecoder.TEMPLATE_ID ->
          category(r, new GetCategoryDecoder().wrapAndApplyHeader(b, at, header));
      case GetPlanCategoryDecoder.TEMPLATE_ID ->
          planCategory(r, new GetPlanCategoryDecoder().wrapAndApplyHeader(b, at, header));
      case GetSectionDecoder.TEMPLATE_ID ->
          section(r, new GetSectionDecoder().wrapAndApplyHeader(b, at, header));
      case GetRowMapDecoder.TEMPLATE_ID ->
          rowMap(r, new GetRowMapDecoder().wrapAndApplyHeader(b, at, header));
      case GetSeatNamesDecoder.TEMPLATE_ID ->
          seatNames(r, new GetSeatNamesDecoder().wrapAndApplyHeader(b, at, header));
      case GetHoldDecoder.TEMPLATE_ID ->
          hold(r, new GetHoldDecoder().wrapAndApplyHeader(b, at, header).holdId());
      case GetOrderDecoder.TEMPLATE_ID ->
          order(r, new GetOrderDecoder().wrapAndApplyHeader(b, at, header).orderReference());
      case GetEngineDecoder.TEMPLATE_ID -> engineState(r);
      default -> lines.answer(r, templateId);
    };
  }

  private NaiveEvent next(long eventId) {
    for (NaiveEvent event : engine.events) {
      if (event.eventId >= eventId) {
        return event;
      }
    }
    return unlessKnown(null, RejectCode.EVENT_UNKNOWN);
  }

  private Said event(NaiveEngine.Request r, NaiveEvent event) {
    NaivePlan plan = event.plan;
    EventStateEncoder message =
        new EventStateEncoder().wrapAndApplyHeader(replies.cleared(), 0, replies.header);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .version(event.version)
        .eventId(event.eventId)
        .planId(plan.planId)
        .seatCount(event.seats.size())
        .freeCount(event.count(SeatStatus.FREE))
        .heldCount(event.count(SeatStatus.HELD))
        .soldCount(event.count(SeatStatus.SOLD))
        .blockedCount(event.count(SeatStatus.BLOCKED))
        .rowCount(plan.rows.size())
        .waitlistCount(event.line.waiting.size())
        .sectionCount(plan.sections.size())
        .areaCount(event.areas.size())
        .priceVersion(event.priceVersion())
        .categoryCount((short) plan.categories.size())
        .channelCount((short) event.channels.size())
        .phase(event.phase)
        .orphanMode(event.orphanMode)
        .waitingRoom(event.room.phase)
        .currency(event.currency);
    byte[] name = event.name.getBytes(UTF_8);
    message.putName(name, 0, name.length);
    return replies.said(r.clientId(), message.limit());
  }

  private Said category(NaiveEngine.Request r, GetCategoryDecoder query) {
    NaiveEvent event = engine.event(query.eventId());
    int category = query.category();
    when(category >= event.plan.categories.size(), RejectCode.CATEGORY_UNKNOWN);
    CategoryStateEncoder message =
        new CategoryStateEncoder().wrapAndApplyHeader(replies.cleared(), 0, replies.header);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .amount(event.price(category))
        .eventId(event.eventId)
        .color(event.plan.colors.get(category))
        .category((short) category);
    byte[] name = event.plan.categories.get(category).getBytes(UTF_8);
    message.putName(name, 0, name.length);
    return replies.said(r.clientId(), message.limit());
  }

  private Said planCategory(NaiveEngine.Request r, GetPlanCategoryDecoder query) {
    NaivePlan plan = unlessKnown(engine.plans.plan(query.planId()), RejectCode.PLAN_UNKNOWN);
    when(!plan.sealed, RejectCode.PLAN_UNKNOWN);
    int category = query.category();
    when(category >= plan.categories.size(), RejectCode.CATEGORY_UNKNOWN);
    PlanCategoryStateEncoder message =
        new PlanCategoryStateEncoder().wrapAndApplyHeader(replies.cleared(), 0, replies.header);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .planId(plan.planId)
        .categoryCount((short) plan.categories.size())
        .color(plan.colors.get(category))
        .category((short) category);
    byte[] name = plan.categories.get(category).getBytes(UTF_8);
    message.putName(name, 0, name.length);
    return replies.said(r.clientId(), message.limit());
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
        new SectionStateEncoder().wrapAndApplyHeader(replies.cleared(), 0, replies.header);
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
    return replies.said(r.clientId(), message.limit());
  }

  private Said rowMap(NaiveEngine.Request r, GetRowMapDecoder query) {
    NaiveEvent event = engine.event(query.eventId());
    when(query.row() >= event.plan.rows.size(), RejectCode.ROW_UNKNOWN);
    NaivePlan.Row row = event.plan.rows.get((int) query.row());
    RowMapStateEncoder message =
        new RowMapStateEncoder().wrapAndApplyHeader(replies.cleared(), 0, replies.header);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .version(event.version)
        .eventId(event.eventId)
        .row(row.index())
        .firstSeat(row.firstSeat())
        .section(row.section());
    RowMapStateEncoder.SegmentsEncoder segments = message.segmentsCount(row.segments().size());
    row.segments().forEach(count -> segments.next().seatCount(count.shortValue()));
    RowMapStateEncoder.SeatsEncoder seats = message.seatsCount(row.positions().size());
    for (NaiveEvent.Seat seat : event.seats.subList(row.firstSeat(), row.endSeat())) {
      seats.next().status(seat.status);
    }
    byte[] label = row.label().getBytes(UTF_8);
    message.putLabel(label, 0, label.length);
    return replies.said(r.clientId(), message.limit());
  }

  private Said seatNames(NaiveEngine.Request r, GetSeatNamesDecoder query) {
    NaiveEvent event = engine.event(query.eventId());
    when(query.firstSeat() >= event.seats.size(), RejectCode.SEAT_UNKNOWN);
    int first = (int) query.firstSeat();
    NaivePlan.Row row = event.plan.rowOfSeat.get(first);
    SeatNamesStateEncoder message =
        new SeatNamesStateEncoder().wrapAndApplyHeader(replies.cleared(), 0, replies.header);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .eventId(event.eventId)
        .row(row.index())
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
    return replies.said(r.clientId(), message.limit());
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

  private Said hold(NaiveEngine.Request r, long holdId) {
    NaiveHolds.Hold hold = engine.holds.own(r, holdId);
    HoldStatus status = hold.statusAt(r.timeNanos());
    boolean isLive = status == HoldStatus.LIVE;
    HoldStateEncoder message =
        new HoldStateEncoder().wrapAndApplyHeader(replies.cleared(), 0, replies.header);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .holdId(holdId)
        .version(hold.version)
        .buyer(hold.buyer)
        .deadline(hold.deadlineNanos)
        .amount(isLive ? hold.amount() : 0)
        .waitlistEntryId(hold.entry == null ? 0 : hold.entry.entryId)
        .eventId(hold.event.eventId)
        .priceVersion(hold.priceVersion)
        .status(status);
    List<NaiveEvent.Seat> told = isLive ? hold.seats : List.of();
    HoldStateEncoder.SeatsEncoder seats = message.seatsCount(told.size());
    told.forEach(seat -> seats.next().seat(seat.index));
    List<NaiveTickets.Places> places = isLive ? hold.places() : List.of();
    HoldStateEncoder.AreasEncoder areas = message.areasCount(places.size());
    places.forEach(it -> areas.next().area(it.area().index).quantity(it.quantity()));
    return replies.said(r.clientId(), message.limit());
  }

  private Said order(NaiveEngine.Request r, String reference) {
    NaiveOrders.Order order = engine.orders.own(r, reference);
    OrderStateEncoder message =
        new OrderStateEncoder().wrapAndApplyHeader(replies.cleared(), 0, replies.header);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .holdId(order.holdId)
        .version(order.version)
        .buyer(order.buyer)
        .confirmedAt(order.confirmedAtNanos)
        .amount(order.amount())
        .eventId(order.event.eventId)
        .priceVersion(order.priceVersion)
        .late(order.late ? Flag.YES : Flag.NO)
        .cancelled(order.isEmpty() ? Flag.YES : Flag.NO);
    OrderStateEncoder.SeatsEncoder seats = message.seatsCount(order.seats.size());
    order.seats.forEach(seat -> seats.next().seat(seat.index));
    List<NaiveTickets.Places> places = order.places();
    OrderStateEncoder.AreasEncoder areas = message.areasCount(places.size());
    places.forEach(it -> areas.next().area(it.area().index).quantity(it.quantity()));
    message.orderReference(reference);
    return replies.said(r.clientId(), message.limit());
  }

  private Said engineState(NaiveEngine.Request r) {
    EngineStateEncoder message =
        new EngineStateEncoder().wrapAndApplyHeader(replies.cleared(), 0, replies.header);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .stateHash(engine.stateHash)
        .time(engine.timeNanos())
        .planCount(engine.plans.sealedCount())
        .eventCount(engine.eventPlaces())
        .seatCount(engine.seatCount())
        .liveHoldCount(engine.holds.liveCount)
        .orderCount(engine.orders.orders.size())
        .buyerCount(engine.buyers.count)
        .waitlistCount(engine.waitlist.waitingCount)
        .clientCount(engine.window.clientCount());
    return replies.said(r.clientId(), message.limit());
  }
}
