package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.GetAreaDecoder;
import io.frontrow.protocol.sbe.GetBuyerDecoder;
import io.frontrow.protocol.sbe.GetCategoryDecoder;
import io.frontrow.protocol.sbe.GetChannelDecoder;
import io.frontrow.protocol.sbe.GetEngineDecoder;
import io.frontrow.protocol.sbe.GetEventDecoder;
import io.frontrow.protocol.sbe.GetHoldDecoder;
import io.frontrow.protocol.sbe.GetLimitsDecoder;
import io.frontrow.protocol.sbe.GetOrderDecoder;
import io.frontrow.protocol.sbe.GetPlanCategoryDecoder;
import io.frontrow.protocol.sbe.GetRequestOutcomeDecoder;
import io.frontrow.protocol.sbe.GetRowMapDecoder;
import io.frontrow.protocol.sbe.GetSeatDecoder;
import io.frontrow.protocol.sbe.GetSeatMapDecoder;
import io.frontrow.protocol.sbe.GetSeatNamesDecoder;
import io.frontrow.protocol.sbe.GetSectionDecoder;
import io.frontrow.protocol.sbe.GetVisitorDecoder;
import io.frontrow.protocol.sbe.GetWaitingRoomDecoder;
import io.frontrow.protocol.sbe.GetWaitlistDecoder;
import io.frontrow.protocol.sbe.GetWaitlistEntryDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.NextEventDecoder;
import org.agrona.DirectBuffer;

/** Queries: bytes to calls. Next: {@link EventQueries}. Apply thread only. */
final class QueryDispatcher {
  private final PlanQueries plans;
  private final EventQueries events;
  private final TradeQueries trades;
  private final WaitlistQueries waitlist;
  private final WaitingRoomQueries room;
  private final RequestOutcomes requests;
  private final EngineQueries engine;

  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final GetPlanCategoryDecoder getPlanCategory = new GetPlanCategoryDecoder();
  private final GetEventDecoder getEvent = new GetEventDecoder();
  private final NextEventDecoder nextEvent = new NextEventDecoder();
  private final GetCategoryDecoder getCategory = new GetCategoryDecoder();
  private final GetSectionDecoder getSection = new GetSectionDecoder();
  private final GetRowMapDecoder getRowMap = new GetRowMapDecoder();
  private final GetSeatNamesDecoder getSeatNames = new GetSeatNamesDecoder();
  private final GetSeatMapDecoder getSeatMap = new GetSeatMapDecoder();
  private final GetSeatDecoder getSeat = new GetSeatDecoder();
  private final GetAreaDecoder getArea = new GetAreaDecoder();
  private final GetChannelDecoder getChannel = new GetChannelDecoder();
  private final GetLimitsDecoder getLimits = new GetLimitsDecoder();
  private final GetBuyerDecoder getBuyer = new GetBuyerDecoder();
  private final GetHoldDecoder getHold = new GetHoldDecoder();
  private final GetOrderDecoder getOrder = new GetOrderDecoder();
  private final GetWaitlistDecoder getWaitlist = new GetWaitlistDecoder();
  private final GetWaitlistEntryDecoder getWaitlistEntry = new GetWaitlistEntryDecoder();
  private final GetWaitingRoomDecoder getWaitingRoom = new GetWaitingRoomDecoder();
  private final GetVisitorDecoder getVisitor = new GetVisitorDecoder();
  private final GetRequestOutcomeDecoder getRequestOutcome = new GetRequestOutcomeDecoder();

  QueryDispatcher(
      PlanQueries plans,
      EventQueries events,
      TradeQueries trades,
      WaitlistQueries waitlist,
      WaitingRoomQueries room,
      RequestOutcomes requests,
      EngineQueries engine) {
    this.plans = plans;
    this.events = events;
    this.trades = trades;
    this.waitlist = waitlist;
    this.room = room;
    this.requests = requests;
    this.engine = engine;
  }

  /** Applies the message if it is one of these; returns whether it is. */
  boolean dispatch(Command command, int templateId, DirectBuffer buffer, int offset) {
    switch (templateId) {
      case GetEventDecoder.TEMPLATE_ID ->
          events.getEvent(command, getEvent.wrapAndApplyHeader(buffer, offset, header));
      case NextEventDecoder.TEMPLATE_ID ->
          events.nextEvent(command, nextEvent.wrapAndApplyHeader(buffer, offset, header));
      case GetCategoryDecoder.TEMPLATE_ID ->
          events.getCategory(command, getCategory.wrapAndApplyHeader(buffer, offset, header));
      case GetSectionDecoder.TEMPLATE_ID ->
          events.getSection(command, getSection.wrapAndApplyHeader(buffer, offset, header));
      case GetRowMapDecoder.TEMPLATE_ID ->
          events.getRowMap(command, getRowMap.wrapAndApplyHeader(buffer, offset, header));
      case GetSeatNamesDecoder.TEMPLATE_ID ->
          events.getSeatNames(command, getSeatNames.wrapAndApplyHeader(buffer, offset, header));
      case GetSeatMapDecoder.TEMPLATE_ID ->
          events.getSeatMap(command, getSeatMap.wrapAndApplyHeader(buffer, offset, header));
      case GetSeatDecoder.TEMPLATE_ID ->
          events.getSeat(command, getSeat.wrapAndApplyHeader(buffer, offset, header));
      case GetAreaDecoder.TEMPLATE_ID ->
          events.getArea(command, getArea.wrapAndApplyHeader(buffer, offset, header));
      case GetChannelDecoder.TEMPLATE_ID ->
          events.getChannel(command, getChannel.wrapAndApplyHeader(buffer, offset, header));
      case GetLimitsDecoder.TEMPLATE_ID ->
          events.getLimits(command, getLimits.wrapAndApplyHeader(buffer, offset, header));
      case GetBuyerDecoder.TEMPLATE_ID ->
          events.getBuyer(command, getBuyer.wrapAndApplyHeader(buffer, offset, header));
      case GetHoldDecoder.TEMPLATE_ID ->
          trades.getHold(command, getHold.wrapAndApplyHeader(buffer, offset, header));
      case GetOrderDecoder.TEMPLATE_ID ->
          trades.getOrder(command, getOrder.wrapAndApplyHeader(buffer, offset, header));
      case GetWaitlistDecoder.TEMPLATE_ID ->
          waitlist.getWaitlist(command, getWaitlist.wrapAndApplyHeader(buffer, offset, header));
      case GetWaitlistEntryDecoder.TEMPLATE_ID ->
          waitlist.getWaitlistEntry(
              command, getWaitlistEntry.wrapAndApplyHeader(buffer, offset, header));
      case GetWaitingRoomDecoder.TEMPLATE_ID ->
          room.getWaitingRoom(command, getWaitingRoom.wrapAndApplyHeader(buffer, offset, header));
      case GetVisitorDecoder.TEMPLATE_ID ->
          room.getVisitor(command, getVisitor.wrapAndApplyHeader(buffer, offset, header));
      case GetRequestOutcomeDecoder.TEMPLATE_ID ->
          requests.getRequestOutcome(
              command, getRequestOutcome.wrapAndApplyHeader(buffer, offset, header));
      case GetPlanCategoryDecoder.TEMPLATE_ID ->
          plans.getPlanCategory(
              command, getPlanCategory.wrapAndApplyHeader(buffer, offset, header));
      case GetEngineDecoder.TEMPLATE_ID -> engine.getEngine(command);
      default -> {
        return false;
      }
    }
    return true;
  }
}
