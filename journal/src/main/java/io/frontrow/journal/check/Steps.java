package io.frontrow.journal.check;

import io.frontrow.protocol.sbe.AdmitVisitorDecoder;
import io.frontrow.protocol.sbe.ArchiveEventDecoder;
import io.frontrow.protocol.sbe.AreaCapacitySetDecoder;
import io.frontrow.protocol.sbe.AssignSeatsDecoder;
import io.frontrow.protocol.sbe.BeginPlanDecoder;
import io.frontrow.protocol.sbe.BlockSeatsDecoder;
import io.frontrow.protocol.sbe.CancelOrderDecoder;
import io.frontrow.protocol.sbe.ChannelCreatedDecoder;
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
import io.frontrow.protocol.sbe.EventArchivedDecoder;
import io.frontrow.protocol.sbe.EventCreatedDecoder;
import io.frontrow.protocol.sbe.ExtendHoldDecoder;
import io.frontrow.protocol.sbe.ForSaleSetDecoder;
import io.frontrow.protocol.sbe.HeldSeatsSwappedDecoder;
import io.frontrow.protocol.sbe.HoldBestAvailableDecoder;
import io.frontrow.protocol.sbe.HoldConfirmedDecoder;
import io.frontrow.protocol.sbe.HoldExpiredDecoder;
import io.frontrow.protocol.sbe.HoldExtendedDecoder;
import io.frontrow.protocol.sbe.HoldReleasedDecoder;
import io.frontrow.protocol.sbe.HoldSeatsDecoder;
import io.frontrow.protocol.sbe.JoinWaitlistDecoder;
import io.frontrow.protocol.sbe.LeaveWaitingRoomDecoder;
import io.frontrow.protocol.sbe.LeaveWaitlistDecoder;
import io.frontrow.protocol.sbe.LimitsSetDecoder;
import io.frontrow.protocol.sbe.OfferDeclinedDecoder;
import io.frontrow.protocol.sbe.OpenWaitingRoomDecoder;
import io.frontrow.protocol.sbe.OrderCancelledDecoder;
import io.frontrow.protocol.sbe.PlanBegunDecoder;
import io.frontrow.protocol.sbe.PlanExtendedDecoder;
import io.frontrow.protocol.sbe.PlanSealedDecoder;
import io.frontrow.protocol.sbe.PricesSetDecoder;
import io.frontrow.protocol.sbe.RejectVisitorDecoder;
import io.frontrow.protocol.sbe.ReleaseHoldDecoder;
import io.frontrow.protocol.sbe.SalePhaseSetDecoder;
import io.frontrow.protocol.sbe.SealPlanDecoder;
import io.frontrow.protocol.sbe.SeatsAssignedDecoder;
import io.frontrow.protocol.sbe.SeatsBlockedDecoder;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import io.frontrow.protocol.sbe.SeatsOfferedDecoder;
import io.frontrow.protocol.sbe.SeatsUnblockedDecoder;
import io.frontrow.protocol.sbe.SetAreaCapacityDecoder;
import io.frontrow.protocol.sbe.SetForSaleDecoder;
import io.frontrow.protocol.sbe.SetLimitsDecoder;
import io.frontrow.protocol.sbe.SetPricesDecoder;
import io.frontrow.protocol.sbe.SetSalePhaseDecoder;
import io.frontrow.protocol.sbe.SetWaitingRoomDecoder;
import io.frontrow.protocol.sbe.SetWaitingRoomPhaseDecoder;
import io.frontrow.protocol.sbe.SoldSeatsSwappedDecoder;
import io.frontrow.protocol.sbe.SwapHeldSeatsDecoder;
import io.frontrow.protocol.sbe.SwapSoldSeatsDecoder;
import io.frontrow.protocol.sbe.UnblockSeatsDecoder;
import io.frontrow.protocol.sbe.VisitorAdmittedDecoder;
import io.frontrow.protocol.sbe.VisitorRejectedDecoder;
import io.frontrow.protocol.sbe.WaitingRoomEnteredDecoder;
import io.frontrow.protocol.sbe.WaitingRoomLeftDecoder;
import io.frontrow.protocol.sbe.WaitingRoomOpenedDecoder;
import io.frontrow.protocol.sbe.WaitingRoomPhaseSetDecoder;
import io.frontrow.protocol.sbe.WaitingRoomSetDecoder;
import io.frontrow.protocol.sbe.WaitlistExpiredDecoder;
import io.frontrow.protocol.sbe.WaitlistJoinedDecoder;
import io.frontrow.protocol.sbe.WaitlistLeftDecoder;
import org.agrona.DirectBuffer;

/** Which step a reply or an event is: the switchboard of the check. One thread only. */
final class Steps {
  private final Context context;
  private final HoldSteps holds;
  private final OrderSteps orders;
  private final WaitlistSteps waitlist;
  private final OperatorSteps operator;

  Steps(Context context, Bookings bookings) {
    this.context = context;
    holds = new HoldSteps(context, bookings);
    orders = new OrderSteps(context, bookings);
    waitlist = new WaitlistSteps(context, bookings);
    operator = new OperatorSteps(context, bookings);
  }

  /** A command was not refused. */
  void accepted(int command, int reply, DirectBuffer buffer, int at) {
    if (reply != expectedReply(command)) {
      context.find(Rule.ACCEPTED, "command %d was answered by message %d", command, reply);
      return;
    }
    switch (command) {
      case HoldSeatsDecoder.TEMPLATE_ID -> holds.seatsNamed(buffer, at);
      case HoldBestAvailableDecoder.TEMPLATE_ID -> holds.bestAvailable(buffer, at);
      case ConfirmHoldDecoder.TEMPLATE_ID -> holds.confirmed(buffer, at);
      case ReleaseHoldDecoder.TEMPLATE_ID -> holds.released(buffer, at);
      case ExtendHoldDecoder.TEMPLATE_ID -> holds.extended(buffer, at);
      case SwapHeldSeatsDecoder.TEMPLATE_ID -> holds.swapped(buffer, at);
      case CancelOrderDecoder.TEMPLATE_ID -> orders.cancelled(buffer, at);
      case SwapSoldSeatsDecoder.TEMPLATE_ID -> orders.swapped(buffer, at);
      case JoinWaitlistDecoder.TEMPLATE_ID -> waitlist.joined(buffer, at);
      case LeaveWaitlistDecoder.TEMPLATE_ID -> waitlist.left(buffer, at);
      case DeclineOfferDecoder.TEMPLATE_ID -> waitlist.declined(buffer, at);
      default -> operated(command, buffer, at);
    }
  }

  private void operated(int command, DirectBuffer buffer, int at) {
    switch (command) {
      case BeginPlanDecoder.TEMPLATE_ID -> operator.planBegun(buffer, at);
      case DefineSeatsDecoder.TEMPLATE_ID -> operator.seatsDefined();
      case DefineAreaDecoder.TEMPLATE_ID -> operator.areaDefined();
      case CreateEventDecoder.TEMPLATE_ID -> operator.eventCreated(buffer, at);
      case SetSalePhaseDecoder.TEMPLATE_ID -> operator.phaseSet(buffer, at);
      case ArchiveEventDecoder.TEMPLATE_ID -> operator.archived(buffer, at);
      case CreateChannelDecoder.TEMPLATE_ID -> operator.channelCreated(buffer, at);
      case BlockSeatsDecoder.TEMPLATE_ID -> operator.blocked();
      case UnblockSeatsDecoder.TEMPLATE_ID -> operator.unblocked();
      case SetAreaCapacityDecoder.TEMPLATE_ID -> operator.capacitySet(buffer, at);
      default -> {
        // Changes nothing that belongs to anybody.
      }
    }
  }

  /** The engine said something that nobody asked for. */
  void unasked(int message, DirectBuffer buffer, int at) {
    switch (message) {
      case HoldExpiredDecoder.TEMPLATE_ID -> holds.expired(buffer, at);
      case SeatsOfferedDecoder.TEMPLATE_ID -> waitlist.offered(buffer, at);
      case WaitlistExpiredDecoder.TEMPLATE_ID -> waitlist.expired(buffer, at);
      default -> {
        // Is about the waiting room.
      }
    }
  }

  void ticked(int expired) {
    holds.expectExpired(expired);
  }

  private static int expectedReply(int command) {
    return switch (command) {
      case BeginPlanDecoder.TEMPLATE_ID -> PlanBegunDecoder.TEMPLATE_ID;
      case DefineCategoryDecoder.TEMPLATE_ID,
          DefineSectionDecoder.TEMPLATE_ID,
          DefineRowDecoder.TEMPLATE_ID,
          DefineSeatsDecoder.TEMPLATE_ID,
          DefineAreaDecoder.TEMPLATE_ID ->
          PlanExtendedDecoder.TEMPLATE_ID;
      case SealPlanDecoder.TEMPLATE_ID -> PlanSealedDecoder.TEMPLATE_ID;
      case CreateEventDecoder.TEMPLATE_ID -> EventCreatedDecoder.TEMPLATE_ID;
      case SetSalePhaseDecoder.TEMPLATE_ID -> SalePhaseSetDecoder.TEMPLATE_ID;
      case ArchiveEventDecoder.TEMPLATE_ID -> EventArchivedDecoder.TEMPLATE_ID;
      case SetPricesDecoder.TEMPLATE_ID -> PricesSetDecoder.TEMPLATE_ID;
      case SetLimitsDecoder.TEMPLATE_ID -> LimitsSetDecoder.TEMPLATE_ID;
      case CreateChannelDecoder.TEMPLATE_ID -> ChannelCreatedDecoder.TEMPLATE_ID;
      case AssignSeatsDecoder.TEMPLATE_ID -> SeatsAssignedDecoder.TEMPLATE_ID;
      case BlockSeatsDecoder.TEMPLATE_ID -> SeatsBlockedDecoder.TEMPLATE_ID;
      case UnblockSeatsDecoder.TEMPLATE_ID -> SeatsUnblockedDecoder.TEMPLATE_ID;
      case SetForSaleDecoder.TEMPLATE_ID -> ForSaleSetDecoder.TEMPLATE_ID;
      case SetAreaCapacityDecoder.TEMPLATE_ID -> AreaCapacitySetDecoder.TEMPLATE_ID;
      default -> expectedTradeReply(command);
    };
  }

  private static int expectedTradeReply(int command) {
    return switch (command) {
      case HoldSeatsDecoder.TEMPLATE_ID, HoldBestAvailableDecoder.TEMPLATE_ID ->
          SeatsHeldDecoder.TEMPLATE_ID;
      case ConfirmHoldDecoder.TEMPLATE_ID -> HoldConfirmedDecoder.TEMPLATE_ID;
      case ReleaseHoldDecoder.TEMPLATE_ID -> HoldReleasedDecoder.TEMPLATE_ID;
      case ExtendHoldDecoder.TEMPLATE_ID -> HoldExtendedDecoder.TEMPLATE_ID;
      case SwapHeldSeatsDecoder.TEMPLATE_ID -> HeldSeatsSwappedDecoder.TEMPLATE_ID;
      case CancelOrderDecoder.TEMPLATE_ID -> OrderCancelledDecoder.TEMPLATE_ID;
      case SwapSoldSeatsDecoder.TEMPLATE_ID -> SoldSeatsSwappedDecoder.TEMPLATE_ID;
      case JoinWaitlistDecoder.TEMPLATE_ID -> WaitlistJoinedDecoder.TEMPLATE_ID;
      case LeaveWaitlistDecoder.TEMPLATE_ID -> WaitlistLeftDecoder.TEMPLATE_ID;
      case DeclineOfferDecoder.TEMPLATE_ID -> OfferDeclinedDecoder.TEMPLATE_ID;
      case SetWaitingRoomDecoder.TEMPLATE_ID -> WaitingRoomSetDecoder.TEMPLATE_ID;
      case EnterWaitingRoomDecoder.TEMPLATE_ID -> WaitingRoomEnteredDecoder.TEMPLATE_ID;
      case OpenWaitingRoomDecoder.TEMPLATE_ID -> WaitingRoomOpenedDecoder.TEMPLATE_ID;
      case LeaveWaitingRoomDecoder.TEMPLATE_ID -> WaitingRoomLeftDecoder.TEMPLATE_ID;
      case SetWaitingRoomPhaseDecoder.TEMPLATE_ID -> WaitingRoomPhaseSetDecoder.TEMPLATE_ID;
      case RejectVisitorDecoder.TEMPLATE_ID -> VisitorRejectedDecoder.TEMPLATE_ID;
      case AdmitVisitorDecoder.TEMPLATE_ID -> VisitorAdmittedDecoder.TEMPLATE_ID;
      default -> 0;
    };
  }
}
