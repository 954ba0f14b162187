package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.AreaCapacitySetEncoder;
import io.frontrow.protocol.sbe.ChannelCreatedEncoder;
import io.frontrow.protocol.sbe.EventArchivedEncoder;
import io.frontrow.protocol.sbe.EventCreatedEncoder;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.ForSaleSetEncoder;
import io.frontrow.protocol.sbe.LimitsSetEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.PlanBegunEncoder;
import io.frontrow.protocol.sbe.PlanExtendedEncoder;
import io.frontrow.protocol.sbe.PlanSealedEncoder;
import io.frontrow.protocol.sbe.PricesSetEncoder;
import io.frontrow.protocol.sbe.SalePhaseSetEncoder;
import io.frontrow.protocol.sbe.SeatsAssignedEncoder;
import io.frontrow.protocol.sbe.SeatsBlockedEncoder;
import io.frontrow.protocol.sbe.SeatsUnblockedEncoder;
import org.agrona.concurrent.UnsafeBuffer;

/** What the naive twin says to the operator, encoded with nothing but the generated encoders. */
abstract class NaivePlanReplies {
  private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[Limits.MAX_MESSAGE_LENGTH]);
  final MessageHeaderEncoder header = new MessageHeaderEncoder();

  /** Where the next message is encoded, from offset 0. */
  final UnsafeBuffer cleared() {
    buffer.setMemory(0, buffer.capacity(), (byte) 0);
    return buffer;
  }

  final Said said(long clientId, int limit) {
    return Said.of(clientId, buffer, 0, limit);
  }

  Said planBegun(NaiveEngine.Request r, NaivePlan plan) {
    PlanBegunEncoder message = new PlanBegunEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message.planId(plan.planId);
    return said(r.clientId(), message.limit());
  }

  Said planExtended(NaiveEngine.Request r, NaivePlan plan) {
    PlanExtendedEncoder message =
        new PlanExtendedEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message.planId(plan.planId).seatCount(plan.seats.size());
    return said(r.clientId(), message.limit());
  }

  Said planSealed(NaiveEngine.Request r, NaivePlan plan) {
    PlanSealedEncoder message = new PlanSealedEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message
        .planId(plan.planId)
        .seatCount(plan.seats.size())
        .rowCount(plan.rows.size())
        .sectionCount(plan.sections.size())
        .categoryCount((short) plan.categories.size())
        .areaCount(plan.areas.size());
    return said(r.clientId(), message.limit());
  }

  Said eventCreated(NaiveEngine.Request r, NaiveEvent event) {
    EventCreatedEncoder message =
        new EventCreatedEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message.eventId(event.eventId).planId(event.plan.planId).seatCount(event.seats.size());
    return said(r.clientId(), message.limit());
  }

  Said salePhaseSet(NaiveEngine.Request r, NaiveEvent event) {
    SalePhaseSetEncoder message =
        new SalePhaseSetEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message.eventId(event.eventId).phase(event.phase);
    return said(r.clientId(), message.limit());
  }

  Said eventArchived(NaiveEngine.Request r, NaiveEvent event) {
    EventArchivedEncoder message =
        new EventArchivedEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message.eventId(event.eventId);
    return said(r.clientId(), message.limit());
  }

  Said pricesSet(NaiveEngine.Request r, NaiveEvent event) {
    PricesSetEncoder message = new PricesSetEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message.eventId(event.eventId).priceVersion(event.priceVersion());
    return said(r.clientId(), message.limit());
  }

  Said limitsSet(NaiveEngine.Request r, NaiveEvent event) {
    LimitsSetEncoder message = new LimitsSetEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message.eventId(event.eventId);
    return said(r.clientId(), message.limit());
  }

  Said channelCreated(NaiveEngine.Request r, NaiveEvent event) {
    ChannelCreatedEncoder message =
        new ChannelCreatedEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message.eventId(event.eventId).channel((short) event.channels.size());
    return said(r.clientId(), message.limit());
  }

  Said seatsAssigned(NaiveEngine.Request r, NaiveEvent event, int channel, int seats) {
    SeatsAssignedEncoder message =
        new SeatsAssignedEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message.eventId(event.eventId).channel((short) channel).seatCount((short) seats);
    return said(r.clientId(), message.limit());
  }

  Said seatsBlocked(NaiveEngine.Request r, NaiveEvent event, int seats) {
    SeatsBlockedEncoder message =
        new SeatsBlockedEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message.eventId(event.eventId).seatCount((short) seats);
    return said(r.clientId(), message.limit());
  }

  Said seatsUnblocked(NaiveEngine.Request r, NaiveEvent event, int seats) {
    SeatsUnblockedEncoder message =
        new SeatsUnblockedEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message.eventId(event.eventId).seatCount((short) seats);
    return said(r.clientId(), message.limit());
  }

  Said forSaleSet(NaiveEngine.Request r, NaiveEvent event, boolean on) {
    ForSaleSetEncoder message = new ForSaleSetEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message.eventId(event.eventId).forSale(on ? Flag.YES : Flag.NO);
    return said(r.clientId(), message.limit());
  }

  Said areaCapacitySet(
      NaiveEngine.Request r, NaiveEvent event, int area, int channel, long capacity) {
    AreaCapacitySetEncoder message =
        new AreaCapacitySetEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message.eventId(event.eventId).capacity(capacity).area(area).channel((short) channel);
    return said(r.clientId(), message.limit());
  }
}
