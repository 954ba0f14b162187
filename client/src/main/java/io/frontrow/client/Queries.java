package io.frontrow.client;

import static io.frontrow.client.FieldValues.text;
import static io.frontrow.client.FieldValues.u16;
import static io.frontrow.client.FieldValues.u32;
import static io.frontrow.client.FieldValues.u8;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.sbe.GetAreaEncoder;
import io.frontrow.protocol.sbe.GetBuyerEncoder;
import io.frontrow.protocol.sbe.GetCategoryEncoder;
import io.frontrow.protocol.sbe.GetChannelEncoder;
import io.frontrow.protocol.sbe.GetEngineEncoder;
import io.frontrow.protocol.sbe.GetEventEncoder;
import io.frontrow.protocol.sbe.GetHoldEncoder;
import io.frontrow.protocol.sbe.GetLimitsEncoder;
import io.frontrow.protocol.sbe.GetOrderEncoder;
import io.frontrow.protocol.sbe.GetPlanCategoryEncoder;
import io.frontrow.protocol.sbe.GetRequestOutcomeEncoder;
import io.frontrow.protocol.sbe.GetRowMapEncoder;
import io.frontrow.protocol.sbe.GetSeatEncoder;
import io.frontrow.protocol.sbe.GetSeatMapEncoder;
import io.frontrow.protocol.sbe.GetSeatNamesEncoder;
import io.frontrow.protocol.sbe.GetSectionEncoder;
import io.frontrow.protocol.sbe.GetVisitorEncoder;
import io.frontrow.protocol.sbe.GetWaitingRoomEncoder;
import io.frontrow.protocol.sbe.GetWaitlistEncoder;
import io.frontrow.protocol.sbe.GetWaitlistEntryEncoder;
import io.frontrow.protocol.sbe.NextEventEncoder;

/** Writes queries. A room of {@link CommandEncoder}, and used like it. */
public final class Queries {
  private final GetEventEncoder getEvent = new GetEventEncoder();
  private final NextEventEncoder nextEvent = new NextEventEncoder();
  private final GetCategoryEncoder getCategory = new GetCategoryEncoder();
  private final GetSectionEncoder getSection = new GetSectionEncoder();
  private final GetRowMapEncoder getRowMap = new GetRowMapEncoder();
  private final GetSeatNamesEncoder getSeatNames = new GetSeatNamesEncoder();
  private final GetHoldEncoder getHold = new GetHoldEncoder();
  private final GetOrderEncoder getOrder = new GetOrderEncoder();
  private final GetEngineEncoder getEngine = new GetEngineEncoder();
  private final GetAreaEncoder getArea = new GetAreaEncoder();
  private final GetChannelEncoder getChannel = new GetChannelEncoder();
  private final GetLimitsEncoder getLimits = new GetLimitsEncoder();
  private final GetBuyerEncoder getBuyer = new GetBuyerEncoder();
  private final GetSeatMapEncoder getSeatMap = new GetSeatMapEncoder();
  private final GetWaitlistEncoder getWaitlist = new GetWaitlistEncoder();
  private final GetWaitlistEntryEncoder getWaitlistEntry = new GetWaitlistEntryEncoder();
  private final GetWaitingRoomEncoder getWaitingRoom = new GetWaitingRoomEncoder();
  private final GetVisitorEncoder getVisitor = new GetVisitorEncoder();
  private final GetRequestOutcomeEncoder getRequestOutcome = new GetRequestOutcomeEncoder();
  private final GetPlanCategoryEncoder getPlanCategory = new GetPlanCategoryEncoder();
  private final GetSeatEncoder getSeat = new GetSeatEncoder();
  private final EncodingTarget target;

  Queries(EncodingTarget target) {
    this.target = target;
  }

  public int getEvent(long requestId, int eventId) {
    getEvent
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .eventId(u32(eventId));
    return Frame.MESSAGE_HEADER_LENGTH + getEvent.encodedLength();
  }

  public int nextEvent(long requestId, int eventId) {
    nextEvent
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .eventId(u32(eventId));
    return Frame.MESSAGE_HEADER_LENGTH + nextEvent.encodedLength();
  }

  public int getCategory(long requestId, int eventId, int category) {
    getCategory
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .eventId(u32(eventId))
        .category(u8(category, "category"));
    return Frame.MESSAGE_HEADER_LENGTH + getCategory.encodedLength();
  }

  public int getPlanCategory(long requestId, int planId, int category) {
    getPlanCategory
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .planId(u32(planId))
        .category(u8(category, "category"));
    return Frame.MESSAGE_HEADER_LENGTH + getPlanCategory.encodedLength();
  }

  public int getSection(long requestId, int eventId, int section) {
    getSection
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .eventId(u32(eventId))
        .section(u16(section, "section"));
    return Frame.MESSAGE_HEADER_LENGTH + getSection.encodedLength();
  }

  public int getRowMap(long requestId, int eventId, int row) {
    getRowMap
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .eventId(u32(eventId))
        .row(u32(row));
    return Frame.MESSAGE_HEADER_LENGTH + getRowMap.encodedLength();
  }

  public int getSeatNames(long requestId, int eventId, int firstSeat) {
    getSeatNames
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .eventId(u32(eventId))
        .firstSeat(u32(firstSeat));
    return Frame.MESSAGE_HEADER_LENGTH + getSeatNames.encodedLength();
  }

  public int getHold(long requestId, long holdId) {
    getHold
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .holdId(holdId);
    return Frame.MESSAGE_HEADER_LENGTH + getHold.encodedLength();
  }

  public int getOrder(long requestId, String orderReference) {
    byte[] orderReferenceBytes = text(orderReference);
    getOrder.wrapAndApplyHeader(target.buffer, target.offset, target.header).requestId(requestId);
    getOrder.putOrderReference(orderReferenceBytes, 0, orderReferenceBytes.length);
    return Frame.MESSAGE_HEADER_LENGTH + getOrder.encodedLength();
  }

  public int getEngine(long requestId) {
    getEngine.wrapAndApplyHeader(target.buffer, target.offset, target.header).requestId(requestId);
    return Frame.MESSAGE_HEADER_LENGTH + getEngine.encodedLength();
  }

  public int getArea(long requestId, int eventId, int area) {
    getArea
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .eventId(u32(eventId))
        .area(u16(area, "area"));
    return Frame.MESSAGE_HEADER_LENGTH + getArea.encodedLength();
  }

  public int getChannel(long requestId, int eventId, int channel) {
    getChannel
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .eventId(u32(eventId))
        .channel(u8(channel, "channel"));
    return Frame.MESSAGE_HEADER_LENGTH + getChannel.encodedLength();
  }

  public int getLimits(long requestId, int eventId) {
    getLimits
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .eventId(u32(eventId));
    return Frame.MESSAGE_HEADER_LENGTH + getLimits.encodedLength();
  }

  public int getBuyer(long requestId, int eventId, long buyer) {
    getBuyer
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .buyer(buyer)
        .eventId(u32(eventId));
    return Frame.MESSAGE_HEADER_LENGTH + getBuyer.encodedLength();
  }

  public int getSeat(long requestId, int eventId, int seat) {
    getSeat
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .eventId(u32(eventId))
        .seat(u32(seat));
    return Frame.MESSAGE_HEADER_LENGTH + getSeat.encodedLength();
  }

  public int getSeatMap(long requestId, int eventId, int firstSeat) {
    getSeatMap
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .eventId(u32(eventId))
        .firstSeat(u32(firstSeat));
    return Frame.MESSAGE_HEADER_LENGTH + getSeatMap.encodedLength();
  }

  public int getWaitlist(long requestId, int eventId, int position) {
    getWaitlist
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .eventId(u32(eventId))
        .position(u32(position));
    return Frame.MESSAGE_HEADER_LENGTH + getWaitlist.encodedLength();
  }

  public int getWaitlistEntry(long requestId, long entryId) {
    getWaitlistEntry
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .entryId(entryId);
    return Frame.MESSAGE_HEADER_LENGTH + getWaitlistEntry.encodedLength();
  }

  public int getWaitingRoom(long requestId, int eventId) {
    getWaitingRoom
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .eventId(u32(eventId));
    return Frame.MESSAGE_HEADER_LENGTH + getWaitingRoom.encodedLength();
  }

  public int getVisitor(long requestId, int eventId, long buyer) {
    getVisitor
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .buyer(buyer)
        .eventId(u32(eventId));
    return Frame.MESSAGE_HEADER_LENGTH + getVisitor.encodedLength();
  }

  /**
   * @param instance of this account, whose request it was
   */
  public int getRequestOutcome(long requestId, int instance, long askedRequestId) {
    getRequestOutcome
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .askedRequestId(askedRequestId)
        .instance(u32(instance));
    return Frame.MESSAGE_HEADER_LENGTH + getRequestOutcome.encodedLength();
  }
}
