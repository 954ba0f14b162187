package io.frontrow.replay.audit;

import io.frontrow.protocol.sbe.ArchiveEventDecoder;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.CreateEventDecoder;
import io.frontrow.protocol.sbe.EventCreatedDecoder;
import io.frontrow.protocol.sbe.HoldExpiredDecoder;
import io.frontrow.protocol.sbe.HoldStateDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.OrderStateDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.WaitlistEntryStateDecoder;
import io.frontrow.replay.MessageKeys;
import io.frontrow.replay.sale.Asker;
import io.frontrow.replay.sale.EventFacts;
import io.frontrow.replay.sale.Facts;
import io.frontrow.replay.sale.Step;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges a whole journal, record by record: {@link #before} and {@link #after} each is applied.
 * Says who reads what: {@link TradeReader} holds and orders, {@link LineReader} waiting rooms and
 * waitlists, {@link DeedReader} the operator. One thread only.
 */
final class SaleAudit {
  private final Facts facts = new Facts();
  private final Map<Integer, EventAudit> events = new LinkedHashMap<>();
  private final Map<RejectCode, Long> refusalsOfNoEvent = new EnumMap<>(RejectCode.class);
  private final Asker asker;
  private final MessageKeys keys;
  private final TradeReader trade;
  private final LineReader lines;
  private final DeedReader operator = new DeedReader();

  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final CommandRejectedDecoder rejected = new CommandRejectedDecoder();
  private final EventCreatedDecoder created = new EventCreatedDecoder();
  private final ArchiveEventDecoder archive = new ArchiveEventDecoder();

  /** Who was passed over in the waitlist of an event that is about to be archived. */
  private List<PassedOver> standing = List.of();

  private long sentAgain;

  SaleAudit(Asker asker, MessageKeys keys) {
    this.asker = asker;
    this.keys = keys;
    trade = new TradeReader(this::event, asker, keys);
    lines = new LineReader(this::event, asker);
  }

  Collection<EventAudit> events() {
    return events.values();
  }

  /** Refusals of commands that are about no event, or about one that is not known. */
  Map<RejectCode, Long> refusalsOfNoEvent() {
    return refusalsOfNoEvent;
  }

  /** Requests that came again and got their original reply. */
  long sentAgain() {
    return sentAgain;
  }

  private EventAudit event(long eventId) {
    EventAudit event = events.get((int) eventId);
    if (event == null) {
      throw new IllegalStateException("a reply names event " + eventId + ", which there is not");
    }
    return event;
  }

  /** The record is going to be applied; nothing is said yet. */
  void before(Step step) {
    trade.before(step);
    if (step.templateId() == ArchiveEventDecoder.TEMPLATE_ID) {
      archive.wrapAndApplyHeader(step.record(), step.message(), header);
      EventAudit event = events.get((int) archive.eventId());
      if (event != null && event.facts.phase() == SalePhase.CLOSED && !event.facts.isArchived()) {
        event.room.compareRanks(archive.eventId(), step.sequence(), asker);
        standing = event.waitlist.standing("archived", asker);
      }
    }
  }

  /** The record was applied. */
  void after(Step step) {
    facts.on(step);
    if (step.isResent()) {
      sentAgain++;
      return;
    }
    if (step.isRefused()) {
      refused(step);
      return;
    }
    if (step.isAccepted()) {
      accepted(step);
    }
    for (int i = 0; i < step.said().count(); i++) {
      if (step.saidTemplate(i) == HoldExpiredDecoder.TEMPLATE_ID) {
        trade.expired(step, i);
      } else {
        lines.said(step, i);
      }
    }
  }

  private void accepted(Step step) {
    if (step.templateId() == CreateEventDecoder.TEMPLATE_ID) {
      created.wrapAndApplyHeader(step.said().buffer(), step.said().offset(0), header);
      EventFacts event = facts.event(created.eventId());
      events.put(event.eventId(), new EventAudit(event));
    }
    trade.accepted(step);
    lines.accepted(step);
    EventAudit event = subject(step);
    if (event != null) {
      operator.read(step, event.facts, event.deeds);
      if (step.templateId() == ArchiveEventDecoder.TEMPLATE_ID) {
        event.waitlist.finish(standing);
      }
    }
  }

  private void refused(Step step) {
    rejected.wrapAndApplyHeader(step.said().buffer(), step.said().offset(0), header);
    RejectCode code = rejected.code();
    EventAudit event = subject(step);
    if (event == null) {
      refusalsOfNoEvent.merge(code, 1L, Long::sum);
    } else {
      event.totals.refused(code);
      event.timeline.refused(step.timeNanos());
    }
  }

  /** The event that a command is about; null: none that is known. */
  private EventAudit subject(Step step) {
    if (step.isAccepted()) {
      keys.wrap(step.said().buffer(), step.said().offset(0));
      return events.get((int) keys.eventId());
    }
    keys.wrap(step.record(), step.message());
    long eventId = keys.eventId();
    long holdId = keys.holdId();
    long entryId = keys.entryId();
    String reference = keys.orderReference();
    if (eventId != MessageKeys.NONE) {
      return events.get((int) eventId);
    }
    if (holdId != MessageKeys.NONE) {
      HoldStateDecoder hold = asker.hold(step.clientId(), holdId);
      return hold == null ? null : events.get((int) hold.eventId());
    }
    if (entryId != MessageKeys.NONE) {
      WaitlistEntryStateDecoder entry = asker.entry(step.clientId(), entryId);
      return entry == null ? null : events.get((int) entry.eventId());
    }
    if (reference != null && !reference.isEmpty()) {
      OrderStateDecoder order = asker.order(step.clientId(), reference);
      return order == null ? null : events.get((int) order.eventId());
    }
    return null;
  }

  /** The journal has ended. */
  void finish(long lastSequence) {
    for (EventAudit event : events.values()) {
      if (!event.facts.isArchived()) {
        event.room.compareRanks(event.facts.eventId(), lastSequence, asker);
        event.waitlist.finish(event.waitlist.standing("waits", asker));
      }
    }
  }
}
