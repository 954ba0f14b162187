package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.AdmitVisitorDecoder;
import io.frontrow.protocol.sbe.ArchiveEventDecoder;
import io.frontrow.protocol.sbe.AssignSeatsDecoder;
import io.frontrow.protocol.sbe.BeginPlanDecoder;
import io.frontrow.protocol.sbe.BlockSeatsDecoder;
import io.frontrow.protocol.sbe.CancelOrderDecoder;
import io.frontrow.protocol.sbe.ConfirmHoldDecoder;
import io.frontrow.protocol.sbe.CreateChannelDecoder;
import io.frontrow.protocol.sbe.CreateEventDecoder;
import io.frontrow.protocol.sbe.DeclineOfferDecoder;
import io.frontrow.protocol.sbe.DefineAreaDecoder;
import io.frontrow.protocol.sbe.DefineCategoryDecoder;
import io.frontrow.protocol.sbe.DefineRowDecoder;
import io.frontrow.protocol.sbe.DefineSeatsDecoder;
import io.frontrow.protocol.sbe.DefineSectionDecoder;
import io.frontrow.protocol.sbe.EnterWaitingRoomDecoder;
import io.frontrow.protocol.sbe.ExtendHoldDecoder;
import io.frontrow.protocol.sbe.HoldBestAvailableDecoder;
import io.frontrow.protocol.sbe.HoldSeatsDecoder;
import io.frontrow.protocol.sbe.JoinWaitlistDecoder;
import io.frontrow.protocol.sbe.LeaveWaitingRoomDecoder;
import io.frontrow.protocol.sbe.LeaveWaitlistDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.OpenWaitingRoomDecoder;
import io.frontrow.protocol.sbe.RejectVisitorDecoder;
import io.frontrow.protocol.sbe.ReleaseHoldDecoder;
import io.frontrow.protocol.sbe.SealPlanDecoder;
import io.frontrow.protocol.sbe.SetAreaCapacityDecoder;
import io.frontrow.protocol.sbe.SetForSaleDecoder;
import io.frontrow.protocol.sbe.SetLimitsDecoder;
import io.frontrow.protocol.sbe.SetPricesDecoder;
import io.frontrow.protocol.sbe.SetSalePhaseDecoder;
import io.frontrow.protocol.sbe.SetWaitingRoomDecoder;
import io.frontrow.protocol.sbe.SetWaitingRoomPhaseDecoder;
import io.frontrow.protocol.sbe.SwapHeldSeatsDecoder;
import io.frontrow.protocol.sbe.SwapSoldSeatsDecoder;
import io.frontrow.protocol.sbe.UnblockSeatsDecoder;
import org.agrona.DirectBuffer;

/** Which rule of the naive twin a command goes to. */
final class NaiveDispatcher {
  private final NaiveEngine engine;
  private final MessageHeaderDecoder header = new MessageHeaderDecoder();

  NaiveDispatcher(NaiveEngine engine) {
    this.engine = engine;
  }

  Said execute(NaiveEngine.Request r, int templateId) {
    DirectBuffer b = r.buffer();
    int at = r.offset();
    return switch (templateId) {
      case BeginPlanDecoder.TEMPLATE_ID ->
          engine.plans.begin(r, new BeginPlanDecoder().wrapAndApplyHeader(b, at, header));
      case DefineCategoryDecoder.TEMPLATE_ID ->
          engine.plans.defineCategory(
              r, new DefineCategoryDecoder().wrapAndApplyHeader(b, at, header));
      case DefineSectionDecoder.TEMPLATE_ID ->
          engine.plans.defineSection(
              r, new DefineSectionDecoder().wrapAndApplyHeader(b, at, header));
      case DefineRowDecoder.TEMPLATE_ID ->
          engine.plans.defineRow(r, new DefineRowDecoder().wrapAndApplyHeader(b, at, header));
      case DefineSeatsDecoder.TEMPLATE_ID ->
          engine.plans.defineSeats(r, new DefineSeatsDecoder().wrapAndApplyHeader(b, at, header));
      case DefineAreaDecoder.TEMPLATE_ID ->
          engine.plans.defineArea(r, new DefineAreaDecoder().wrapAndApplyHeader(b, at, header));
      case SealPlanDecoder.TEMPLATE_ID ->
          engine.plans.seal(r, new SealPlanDecoder().wrapAndApplyHeader(b, at, header));
      default -> operate(r, templateId);
    };
  }

  private Said operate(NaiveEngine.Request r, int templateId) {
    DirectBuffer b = r.buffer();
    int at = r.offset();
    return switch (templateId) {
      case CreateEventDecoder.TEMPLATE_ID ->
          engine.operator.createEvent(
              r, new CreateEventDecoder().wrapAndApplyHeader(b, at, header));
      case SetSalePhaseDecoder.TEMPLATE_ID ->
          engine.operator.setSalePhase(
              r, new SetSalePhaseDecoder().wrapAndApplyHeader(b, at, header));
      case SetPricesDecoder.TEMPLATE_ID ->
          engine.operator.setPrices(r, new SetPricesDecoder().wrapAndApplyHeader(b, at, header));
      case SetLimitsDecoder.TEMPLATE_ID ->
          engine.operator.setLimits(r, new SetLimitsDecoder().wrapAndApplyHeader(b, at, header));
      case CreateChannelDecoder.TEMPLATE_ID ->
          engine.operator.createChannel(
              r, new CreateChannelDecoder().wrapAndApplyHeader(b, at, header));
      case AssignSeatsDecoder.TEMPLATE_ID ->
          engine.operator.assignSeats(
              r, new AssignSeatsDecoder().wrapAndApplyHeader(b, at, header));
      case BlockSeatsDecoder.TEMPLATE_ID ->
          engine.operator.blockSeats(r, new BlockSeatsDecoder().wrapAndApplyHeader(b, at, header));
      case UnblockSeatsDecoder.TEMPLATE_ID ->
          engine.operator.unblockSeats(
              r, new UnblockSeatsDecoder().wrapAndApplyHeader(b, at, header));
      case SetForSaleDecoder.TEMPLATE_ID ->
          engine.operator.setForSale(r, new SetForSaleDecoder().wrapAndApplyHeader(b, at, header));
      case SetAreaCapacityDecoder.TEMPLATE_ID ->
          engine.operator.setAreaCapacity(
              r, new SetAreaCapacityDecoder().wrapAndApplyHeader(b, at, header));
      case ArchiveEventDecoder.TEMPLATE_ID -> {
        ArchiveEventDecoder message = new ArchiveEventDecoder().wrapAndApplyHeader(b, at, header);
        yield engine.operator.archive(r, message.eventId());
      }
      default -> trade(r, templateId);
    };
  }

  private Said trade(NaiveEngine.Request r, int templateId) {
    DirectBuffer b = r.buffer();
    int at = r.offset();
    return switch (templateId) {
      case HoldSeatsDecoder.TEMPLATE_ID ->
          engine.holds.holdSeats(r, new HoldSeatsDecoder().wrapAndApplyHeader(b, at, header));
      case HoldBestAvailableDecoder.TEMPLATE_ID ->
          engine.holds.holdBest(
              r, new HoldBestAvailableDecoder().wrapAndApplyHeader(b, at, header));
      case ConfirmHoldDecoder.TEMPLATE_ID ->
          engine.orders.confirm(r, new ConfirmHoldDecoder().wrapAndApplyHeader(b, at, header));
      case ReleaseHoldDecoder.TEMPLATE_ID ->
          engine.holds.release(r, new ReleaseHoldDecoder().wrapAndApplyHeader(b, at, header));
      case ExtendHoldDecoder.TEMPLATE_ID ->
          engine.holds.extend(r, new ExtendHoldDecoder().wrapAndApplyHeader(b, at, header));
      case SwapHeldSeatsDecoder.TEMPLATE_ID ->
          engine.holds.swap(r, new SwapHeldSeatsDecoder().wrapAndApplyHeader(b, at, header));
      case CancelOrderDecoder.TEMPLATE_ID ->
          engine.orders.cancel(r, new CancelOrderDecoder().wrapAndApplyHeader(b, at, header));
      case SwapSoldSeatsDecoder.TEMPLATE_ID ->
          engine.orders.swap(r, new SwapSoldSeatsDecoder().wrapAndApplyHeader(b, at, header));
      default -> queue(r, templateId);
    };
  }

  private Said queue(NaiveEngine.Request r, int templateId) {
    DirectBuffer b = r.buffer();
    int at = r.offset();
    return switch (templateId) {
      case JoinWaitlistDecoder.TEMPLATE_ID ->
          engine.waitlist.join(r, new JoinWaitlistDecoder().wrapAndApplyHeader(b, at, header));
      case LeaveWaitlistDecoder.TEMPLATE_ID -> {
        LeaveWaitlistDecoder message = new LeaveWaitlistDecoder().wrapAndApplyHeader(b, at, header);
        yield engine.waitlist.leave(r, message.entryId());
      }
      case DeclineOfferDecoder.TEMPLATE_ID -> {
        DeclineOfferDecoder message = new DeclineOfferDecoder().wrapAndApplyHeader(b, at, header);
        yield engine.waitlist.decline(r, message.entryId());
      }
      case SetWaitingRoomDecoder.TEMPLATE_ID ->
          engine.room.set(r, new SetWaitingRoomDecoder().wrapAndApplyHeader(b, at, header));
      case EnterWaitingRoomDecoder.TEMPLATE_ID -> {
        EnterWaitingRoomDecoder message =
            new EnterWaitingRoomDecoder().wrapAndApplyHeader(b, at, header);
        yield engine.room.enter(r, message.eventId(), message.buyer());
      }
      case OpenWaitingRoomDecoder.TEMPLATE_ID ->
          engine.room.open(r, new OpenWaitingRoomDecoder().wrapAndApplyHeader(b, at, header));
      case LeaveWaitingRoomDecoder.TEMPLATE_ID -> {
        LeaveWaitingRoomDecoder message =
            new LeaveWaitingRoomDecoder().wrapAndApplyHeader(b, at, header);
        yield engine.room.leave(r, message.eventId(), message.buyer());
      }
      case SetWaitingRoomPhaseDecoder.TEMPLATE_ID ->
          engine.room.setPhase(
              r, new SetWaitingRoomPhaseDecoder().wrapAndApplyHeader(b, at, header));
      case RejectVisitorDecoder.TEMPLATE_ID -> {
        RejectVisitorDecoder message = new RejectVisitorDecoder().wrapAndApplyHeader(b, at, header);
        yield engine.room.reject(r, message.eventId(), message.buyer());
      }
      case AdmitVisitorDecoder.TEMPLATE_ID -> {
        AdmitVisitorDecoder message = new AdmitVisitorDecoder().wrapAndApplyHeader(b, at, header);
        yield engine.room.admit(r, message.eventId(), message.buyer());
      }
      default -> throw new IllegalStateException("template " + templateId);
    };
  }
}
