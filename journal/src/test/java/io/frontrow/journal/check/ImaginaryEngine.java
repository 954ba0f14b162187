package io.frontrow.journal.check;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineSetting;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.engine.core.HallPlan;
import io.frontrow.engine.core.PlanParcels;
import io.frontrow.engine.core.Records;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.HoldConfirmedEncoder;
import io.frontrow.protocol.sbe.HoldExpiredEncoder;
import io.frontrow.protocol.sbe.HoldExtendedEncoder;
import io.frontrow.protocol.sbe.HoldReleasedEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SeatsHeldEncoder;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A real engine up to some record, and from there on one that says whatever a canary wants: the
 * check must notice.
 */
final class ImaginaryEngine {
  static final int EVENT = 1;
  static final int AREA = 0;
  static final int AREA_CAPACITY = 10;
  static final long TTL_NANOS = 60_000_000_000L;

  final Records records = new Records();
  final BookingCheck check = new BookingCheck();
  final Engine engine = new Engine(this::message);

  private final UnsafeBuffer reply = new UnsafeBuffer(new byte[1_024]);
  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private long nextHold = 1;
  private boolean silent;

  /** With an event on sale: sixteen seats and ten places. */
  ImaginaryEngine() {
    records.configure(settings());
    right();
    HallPlan hall = HallPlan.small();
    HallPlan plan =
        new HallPlan(
            hall.name(),
            hall.categories(),
            hall.sections(),
            List.of(new HallPlan.Area("Lawn", 0, AREA_CAPACITY)));
    new PlanParcels(records, this::right).define(plan, 1);
    records.createEvent(1, OrphanMode.OFF, "Evening");
    right();
    records.setSalePhase(EVENT, SalePhase.ON_SALE);
    right();
  }

  static EngineSettings settings() {
    return EngineSettings.defaults()
        .with(EngineSetting.MAX_PLANS, 8)
        .with(EngineSetting.MAX_CLAIMS, 1_024)
        .with(EngineSetting.MAX_WAITLIST_GROUPS, 1_024)
        .with(EngineSetting.MAX_LATE_SEATS, 1_024)
        .with(EngineSetting.MAX_PLAN_SEATS, 100)
        .with(EngineSetting.MAX_EVENTS, 8)
        .with(EngineSetting.MAX_SEATS, 100)
        .with(EngineSetting.MAX_HOLDS, 64)
        .with(EngineSetting.MAX_ORDERS, 64)
        .with(EngineSetting.MAX_BUYERS, 8)
        .with(EngineSetting.MAX_WAITLIST_ENTRIES, 8)
        .with(EngineSetting.MAX_CLIENTS, 8)
        .with(EngineSetting.MAX_REPLY_BYTES, 1 << 16)
        .withTtl(120_000, 60_000);
  }

  private void message(long clientId, DirectBuffer buffer, int offset, int length) {
    if (!silent) {
      check.message(clientId, buffer, offset, length);
    }
  }

  /** The engine applies the last record, and nobody is told. */
  void silently() {
    silent = true;
    engine.apply(records.buffer(), 0, records.length());
    silent = false;
  }

  /** The engine applies the last record, and says what it says. */
  void right() {
    engine.apply(records.buffer(), 0, records.length());
    check.applied(records.buffer(), 0);
  }

  /** The engine has said what it was made to say about the last record. */
  Findings wrong() {
    check.applied(records.buffer(), 0);
    return check.findings();
  }

  /** A hold that is what it should be; returns its id. */
  long hold(int... seats) {
    records.holdSeats(0, EVENT, 0, seats);
    right();
    return nextHold++;
  }

  void confirm(long holdId, String reference) {
    records.confirmHold(holdId, reference);
    right();
  }

  void release(long holdId) {
    records.releaseHold(holdId);
    right();
  }

  void pass(long nanos) {
    records.timeNanos(records.timeNanos() + nanos);
  }

  private void sayHeld(long holdId, long deadline, int places, int... seats) {
    SeatsHeldEncoder message =
        new SeatsHeldEncoder()
            .wrapAndApplyHeader(reply, 0, header)
            .requestId(requestId())
            .sequence(records.sequence())
            .holdId(holdId)
            .deadline(deadline)
            .amount(0)
            .eventId(EVENT)
            .priceVersion(1)
            .step((short) 0)
            .together(Flag.NO);
    message.flags().clear();
    SeatsHeldEncoder.SeatsEncoder group = message.seatsCount(seats.length);
    for (int seat : seats) {
      group.next().seat(seat);
    }
    SeatsHeldEncoder.AreasEncoder areas = message.areasCount(places > 0 ? 1 : 0);
    if (places > 0) {
      areas.next().area(AREA).quantity(places);
    }
    say(message.limit());
  }

  void sayHeldUntil(long holdId, long deadline, int... seats) {
    sayHeld(holdId, deadline, 0, seats);
  }

  void sayPlacesHeld(int places) {
    sayHeld(nextHold, records.timeNanos() + TTL_NANOS, places);
  }

  void saySeatsHeld(int... seats) {
    sayHeld(nextHold, records.timeNanos() + TTL_NANOS, 0, seats);
  }

  void sayConfirmed(long holdId, int tickets, int left, boolean late) {
    HoldConfirmedEncoder message =
        new HoldConfirmedEncoder()
            .wrapAndApplyHeader(reply, 0, header)
            .requestId(requestId())
            .sequence(records.sequence())
            .holdId(holdId)
            .amount(0)
            .eventId(EVENT)
            .ticketCount(tickets)
            .ticketsLeft(left)
            .late(late ? Flag.YES : Flag.NO);
    message.flags().clear();
    say(message.limit());
  }

  void sayReleased(long holdId, int tickets, int left) {
    HoldReleasedEncoder message =
        new HoldReleasedEncoder()
            .wrapAndApplyHeader(reply, 0, header)
            .requestId(requestId())
            .sequence(records.sequence())
            .holdId(holdId)
            .eventId(EVENT)
            .ticketCount(tickets)
            .ticketsLeft(left);
    message.flags().clear();
    say(message.limit());
  }

  void sayExtended(long holdId, long deadline) {
    HoldExtendedEncoder message =
        new HoldExtendedEncoder()
            .wrapAndApplyHeader(reply, 0, header)
            .requestId(requestId())
            .sequence(records.sequence())
            .holdId(holdId)
            .deadline(deadline)
            .eventId(EVENT);
    message.flags().clear();
    say(message.limit());
  }

  void sayExpired(long holdId, int tickets) {
    HoldExpiredEncoder message =
        new HoldExpiredEncoder()
            .wrapAndApplyHeader(reply, 0, header)
            .requestId(0)
            .sequence(records.sequence())
            .holdId(holdId)
            .eventId(EVENT)
            .ticketCount(tickets);
    message.flags().clear();
    say(message.limit());
  }

  private long requestId() {
    return RecordHeader.requestId(records.buffer(), 0);
  }

  private void say(int length) {
    check.message(RecordHeader.clientId(records.buffer(), 0), reply, 0, length);
  }
}
