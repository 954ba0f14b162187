package io.frontrow.client;

import static io.frontrow.client.ReplyShape.plain;

import io.frontrow.protocol.sbe.AreaCapacitySetDecoder;
import io.frontrow.protocol.sbe.ChannelCreatedDecoder;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.EventArchivedDecoder;
import io.frontrow.protocol.sbe.EventCreatedDecoder;
import io.frontrow.protocol.sbe.ForSaleSetDecoder;
import io.frontrow.protocol.sbe.HeldSeatsSwappedDecoder;
import io.frontrow.protocol.sbe.HoldConfirmedDecoder;
import io.frontrow.protocol.sbe.HoldExpiredDecoder;
import io.frontrow.protocol.sbe.HoldExtendedDecoder;
import io.frontrow.protocol.sbe.HoldReleasedDecoder;
import io.frontrow.protocol.sbe.LimitsSetDecoder;
import io.frontrow.protocol.sbe.OfferDeclinedDecoder;
import io.frontrow.protocol.sbe.OrderCancelledDecoder;
import io.frontrow.protocol.sbe.PlanBegunDecoder;
import io.frontrow.protocol.sbe.PlanExtendedDecoder;
import io.frontrow.protocol.sbe.PlanSealedDecoder;
import io.frontrow.protocol.sbe.PricesSetDecoder;
import io.frontrow.protocol.sbe.SalePhaseSetDecoder;
import io.frontrow.protocol.sbe.SeatsAssignedDecoder;
import io.frontrow.protocol.sbe.SeatsBlockedDecoder;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import io.frontrow.protocol.sbe.SeatsOfferedDecoder;
import io.frontrow.protocol.sbe.SeatsUnblockedDecoder;
import io.frontrow.protocol.sbe.SoldSeatsSwappedDecoder;
import io.frontrow.protocol.sbe.VisitExpiredDecoder;
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

/** The shapes of replies to commands, and of what comes unasked. Immutable; any thread. */
final class CommandReplyShapes {
  static final ReplyShape[] ALL = {
    plain(PlanBegunDecoder.TEMPLATE_ID, PlanBegunDecoder.BLOCK_LENGTH, 0),
    plain(PlanExtendedDecoder.TEMPLATE_ID, PlanExtendedDecoder.BLOCK_LENGTH, 0),
    plain(PlanSealedDecoder.TEMPLATE_ID, PlanSealedDecoder.BLOCK_LENGTH, 0),
    plain(EventCreatedDecoder.TEMPLATE_ID, EventCreatedDecoder.BLOCK_LENGTH, 0),
    plain(SalePhaseSetDecoder.TEMPLATE_ID, SalePhaseSetDecoder.BLOCK_LENGTH, 0),
    plain(
        SeatsHeldDecoder.TEMPLATE_ID,
        SeatsHeldDecoder.BLOCK_LENGTH,
        0,
        SeatsHeldDecoder.SeatsDecoder.sbeBlockLength(),
        SeatsHeldDecoder.AreasDecoder.sbeBlockLength()),
    plain(HoldConfirmedDecoder.TEMPLATE_ID, HoldConfirmedDecoder.BLOCK_LENGTH, 0),
    plain(HoldReleasedDecoder.TEMPLATE_ID, HoldReleasedDecoder.BLOCK_LENGTH, 0),
    plain(HoldExpiredDecoder.TEMPLATE_ID, HoldExpiredDecoder.BLOCK_LENGTH, 0),
    plain(EventArchivedDecoder.TEMPLATE_ID, EventArchivedDecoder.BLOCK_LENGTH, 0),
    plain(PricesSetDecoder.TEMPLATE_ID, PricesSetDecoder.BLOCK_LENGTH, 0),
    plain(LimitsSetDecoder.TEMPLATE_ID, LimitsSetDecoder.BLOCK_LENGTH, 0),
    plain(ChannelCreatedDecoder.TEMPLATE_ID, ChannelCreatedDecoder.BLOCK_LENGTH, 0),
    plain(SeatsAssignedDecoder.TEMPLATE_ID, SeatsAssignedDecoder.BLOCK_LENGTH, 0),
    plain(SeatsBlockedDecoder.TEMPLATE_ID, SeatsBlockedDecoder.BLOCK_LENGTH, 0),
    plain(SeatsUnblockedDecoder.TEMPLATE_ID, SeatsUnblockedDecoder.BLOCK_LENGTH, 0),
    plain(ForSaleSetDecoder.TEMPLATE_ID, ForSaleSetDecoder.BLOCK_LENGTH, 0),
    plain(AreaCapacitySetDecoder.TEMPLATE_ID, AreaCapacitySetDecoder.BLOCK_LENGTH, 0),
    plain(HoldExtendedDecoder.TEMPLATE_ID, HoldExtendedDecoder.BLOCK_LENGTH, 0),
    plain(HeldSeatsSwappedDecoder.TEMPLATE_ID, HeldSeatsSwappedDecoder.BLOCK_LENGTH, 0),
    plain(OrderCancelledDecoder.TEMPLATE_ID, OrderCancelledDecoder.BLOCK_LENGTH, 0),
    plain(SoldSeatsSwappedDecoder.TEMPLATE_ID, SoldSeatsSwappedDecoder.BLOCK_LENGTH, 0),
    plain(WaitlistJoinedDecoder.TEMPLATE_ID, WaitlistJoinedDecoder.BLOCK_LENGTH, 0),
    plain(WaitlistLeftDecoder.TEMPLATE_ID, WaitlistLeftDecoder.BLOCK_LENGTH, 0),
    plain(OfferDeclinedDecoder.TEMPLATE_ID, OfferDeclinedDecoder.BLOCK_LENGTH, 0),
    plain(
        SeatsOfferedDecoder.TEMPLATE_ID,
        SeatsOfferedDecoder.BLOCK_LENGTH,
        0,
        SeatsOfferedDecoder.SeatsDecoder.sbeBlockLength(),
        SeatsOfferedDecoder.AreasDecoder.sbeBlockLength()),
    plain(WaitlistExpiredDecoder.TEMPLATE_ID, WaitlistExpiredDecoder.BLOCK_LENGTH, 0),
    plain(WaitingRoomSetDecoder.TEMPLATE_ID, WaitingRoomSetDecoder.BLOCK_LENGTH, 0),
    plain(WaitingRoomEnteredDecoder.TEMPLATE_ID, WaitingRoomEnteredDecoder.BLOCK_LENGTH, 0),
    plain(WaitingRoomOpenedDecoder.TEMPLATE_ID, WaitingRoomOpenedDecoder.BLOCK_LENGTH, 0),
    plain(WaitingRoomLeftDecoder.TEMPLATE_ID, WaitingRoomLeftDecoder.BLOCK_LENGTH, 0),
    plain(WaitingRoomPhaseSetDecoder.TEMPLATE_ID, WaitingRoomPhaseSetDecoder.BLOCK_LENGTH, 0),
    plain(VisitorRejectedDecoder.TEMPLATE_ID, VisitorRejectedDecoder.BLOCK_LENGTH, 0),
    plain(VisitorAdmittedDecoder.TEMPLATE_ID, VisitorAdmittedDecoder.BLOCK_LENGTH, 0),
    plain(VisitExpiredDecoder.TEMPLATE_ID, VisitExpiredDecoder.BLOCK_LENGTH, 0),
    plain(
        CommandRejectedDecoder.TEMPLATE_ID,
        CommandRejectedDecoder.BLOCK_LENGTH,
        0,
        CommandRejectedDecoder.SeatsDecoder.sbeBlockLength(),
        CommandRejectedDecoder.AreasDecoder.sbeBlockLength())
  };

  private CommandReplyShapes() {}
}
