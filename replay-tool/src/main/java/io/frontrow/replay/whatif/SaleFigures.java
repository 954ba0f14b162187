package io.frontrow.replay.whatif;

import io.frontrow.protocol.sbe.ArchiveEventDecoder;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.EventCreatedDecoder;
import io.frontrow.protocol.sbe.HoldConfirmedDecoder;
import io.frontrow.protocol.sbe.HoldExpiredDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.OrderCancelledDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SalePhaseSetDecoder;
import io.frontrow.protocol.sbe.SeatMapStateDecoder;
import io.frontrow.protocol.sbe.SeatStatus;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import io.frontrow.protocol.sbe.SeatsOfferedDecoder;
import io.frontrow.protocol.sbe.WaitlistJoinedDecoder;
import io.frontrow.replay.sale.Asker;
import io.frontrow.replay.sale.Facts;
import io.frontrow.replay.sale.Hall;
import io.frontrow.replay.sale.Step;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.agrona.DirectBuffer;

/** Counts what comes of a run. One thread only. */
final class SaleFigures {
  private final Facts facts = new Facts();
  private final Map<Integer, EventFigures> events = new LinkedHashMap<>();
  private final Map<RejectCode, Long> refusals = new EnumMap<>(RejectCode.class);

  /** Holds that are offers, and not over yet. */
  private final Set<Long> offers = new HashSet<>();

  private final Asker asker;

  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final CommandRejectedDecoder rejected = new CommandRejectedDecoder();
  private final EventCreatedDecoder created = new EventCreatedDecoder();
  private final SalePhaseSetDecoder phase = new SalePhaseSetDecoder();
  private final SeatsHeldDecoder held = new SeatsHeldDecoder();
  private final HoldConfirmedDecoder confirmed = new HoldConfirmedDecoder();
  private final OrderCancelledDecoder cancelled = new OrderCancelledDecoder();
  private final HoldExpiredDecoder expired = new HoldExpiredDecoder();
  private final WaitlistJoinedDecoder joined = new WaitlistJoinedDecoder();
  private final SeatsOfferedDecoder offered = new SeatsOfferedDecoder();
  private final ArchiveEventDecoder archive = new ArchiveEventDecoder();

  SaleFigures(Asker asker) {
    this.asker = asker;
  }

  Collection<EventFigures> events() {
    return events.values();
  }

  Map<RejectCode, Long> refusals() {
    return refusals;
  }

  /** The record is going to be applied: an event that is archived cannot be asked afterwards. */
  void before(Step step) {
    if (step.templateId() == ArchiveEventDecoder.TEMPLATE_ID) {
      archive.wrapAndApplyHeader(step.record(), step.message(), header);
      EventFigures event = events.get((int) archive.eventId());
      if (event != null && !event.facts.isArchived()) {
        event.stranded = stranded(event);
      }
    }
  }

  /** The record was applied. */
  void after(Step step) {
    if (step.isResent()) {
      return;
    }
    facts.on(step);
    for (int i = 0; i < step.said().count(); i++) {
      said(step, step.saidTemplate(i), step.said().buffer(), step.said().offset(i));
    }
  }

  private void said(Step step, int templateId, DirectBuffer said, int at) {
    switch (templateId) {
      case CommandRejectedDecoder.TEMPLATE_ID ->
          refusals.merge(rejected.wrapAndApplyHeader(said, at, header).code(), 1L, Long::sum);
      case EventCreatedDecoder.TEMPLATE_ID -> {
        int eventId = (int) created.wrapAndApplyHeader(said, at, header).eventId();
        events.put(eventId, new EventFigures(facts.event(eventId)));
      }
      case SalePhaseSetDecoder.TEMPLATE_ID -> {
        EventFigures event = event(phase.wrapAndApplyHeader(said, at, header).eventId());
        if (event.facts.isSelling() && event.firstOnSaleNanos == EventFigures.NEVER) {
          event.firstOnSaleNanos = step.timeNanos();
        }
      }
      case SeatsHeldDecoder.TEMPLATE_ID ->
          event(held.wrapAndApplyHeader(said, at, header).eventId()).holds++;
      case WaitlistJoinedDecoder.TEMPLATE_ID ->
          event(joined.wrapAndApplyHeader(said, at, header).eventId()).joined++;
      case HoldConfirmedDecoder.TEMPLATE_ID ->
          confirmed(step, confirmed.wrapAndApplyHeader(said, at, header));
      case OrderCancelledDecoder.TEMPLATE_ID -> {
        cancelled.wrapAndApplyHeader(said, at, header);
        event(cancelled.eventId()).sold(-cancelled.ticketCount(), step.timeNanos());
      }
      case HoldExpiredDecoder.TEMPLATE_ID -> {
        expired.wrapAndApplyHeader(said, at, header);
        EventFigures event = event(expired.eventId());
        if (offers.remove(expired.holdId())) {
          event.lapsed++;
        } else {
          event.expired++;
          event.expiredTickets += expired.ticketCount();
        }
      }
      case SeatsOfferedDecoder.TEMPLATE_ID -> {
        offered.wrapAndApplyHeader(said, at, header);
        event(offered.eventId()).offered++;
        offers.add(offered.holdId());
      }
      default -> {
        // Nothing that is counted.
      }
    }
  }

  private void confirmed(Step step, HoldConfirmedDecoder order) {
    EventFigures event = event(order.eventId());
    event.orders++;
    event.sold(order.ticketCount(), step.timeNanos());
    event.claimed += offers.remove(order.holdId()) ? 1 : 0;
  }

  private EventFigures event(long eventId) {
    return events.get((int) eventId);
  }

  /** The run is over. */
  void finish() {
    for (EventFigures event : events.values()) {
      if (!event.facts.isArchived()) {
        event.stranded = stranded(event);
      }
    }
  }

  /** Free general seats that have no free general neighbour. */
  private long stranded(EventFigures event) {
    Hall hall = event.facts.hall();
    boolean[] free = new boolean[hall.seatCount() + 1];
    for (int seat = 0; seat < hall.seatCount(); ) {
      SeatMapStateDecoder map = asker.seatMap(event.facts.eventId(), seat);
      if (map == null) {
        return 0;
      }
      for (SeatMapStateDecoder.RunsDecoder run : map.runs()) {
        for (int end = seat + run.seatCount(); seat < end; seat++) {
          free[seat] = run.status() == SeatStatus.FREE && hall.isGeneral(seat);
        }
      }
    }
    long stranded = 0;
    for (int seat = 0; seat < hall.seatCount(); seat++) {
      boolean before = seat > 0 && free[seat - 1] && hall.isNeighbourOfNext(seat - 1);
      boolean behind = free[seat + 1] && hall.isNeighbourOfNext(seat);
      stranded += free[seat] && !before && !behind ? 1 : 0;
    }
    return stranded;
  }
}
