package io.frontrow.engine.core;

import static java.nio.charset.StandardCharsets.UTF_8;

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

/** Records of queries. */
public abstract class QueryRecords extends LineRecords {
  public int getEvent(int eventId) {
    GetEventEncoder message =
        new GetEventEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL);
    return query(message, message.limit());
  }

  public int nextEvent(int eventId) {
    NextEventEncoder message =
        new NextEventEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL);
    return query(message, message.limit());
  }

  public int getCategory(int eventId, int category) {
    GetCategoryEncoder message =
        new GetCategoryEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL)
            .category((short) category);
    return query(message, message.limit());
  }

  public int getPlanCategory(int planId, int category) {
    GetPlanCategoryEncoder message =
        new GetPlanCategoryEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .planId(planId & 0xFFFF_FFFFL)
            .category((short) category);
    return query(message, message.limit());
  }

  public int getSection(int eventId, int section) {
    GetSectionEncoder message =
        new GetSectionEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL)
            .section(section);
    return query(message, message.limit());
  }

  public int getRowMap(int eventId, int row) {
    GetRowMapEncoder message =
        new GetRowMapEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL)
            .row(row & 0xFFFF_FFFFL);
    return query(message, message.limit());
  }

  public int getSeatNames(int eventId, int firstSeat) {
    GetSeatNamesEncoder message =
        new GetSeatNamesEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL)
            .firstSeat(firstSeat & 0xFFFF_FFFFL);
    return query(message, message.limit());
  }

  public int getHold(long holdId) {
    GetHoldEncoder message =
        new GetHoldEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .holdId(holdId);
    return query(message, message.limit());
  }

  public int getEngine() {
    GetEngineEncoder message =
        new GetEngineEncoder().wrapAndApplyHeader(buffer, MESSAGE, header).requestId(++requestId);
    return query(message, message.limit());
  }

  public int getOrder(String orderReference) {
    byte[] text = orderReference.getBytes(UTF_8);
    GetOrderEncoder message =
        new GetOrderEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .putOrderReference(text, 0, text.length);
    return query(message, message.limit());
  }

  public int getArea(int eventId, int area) {
    GetAreaEncoder message =
        new GetAreaEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL)
            .area(area);
    return query(message, message.limit());
  }

  public int getChannel(int eventId, int channel) {
    GetChannelEncoder message =
        new GetChannelEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL)
            .channel((short) channel);
    return query(message, message.limit());
  }

  public int getLimits(int eventId) {
    GetLimitsEncoder message =
        new GetLimitsEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL);
    return query(message, message.limit());
  }

  public int getBuyer(int eventId, long buyer) {
    GetBuyerEncoder message =
        new GetBuyerEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .buyer(buyer)
            .eventId(eventId & 0xFFFF_FFFFL);
    return query(message, message.limit());
  }

  public int getSeat(int eventId, int seat) {
    GetSeatEncoder message =
        new GetSeatEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL)
            .seat(seat & 0xFFFF_FFFFL);
    return query(message, message.limit());
  }

  public int getSeatMap(int eventId, int firstSeat) {
    GetSeatMapEncoder message =
        new GetSeatMapEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL)
            .firstSeat(firstSeat & 0xFFFF_FFFFL);
    return query(message, message.limit());
  }

  public int getWaitlist(int eventId, int position) {
    GetWaitlistEncoder message =
        new GetWaitlistEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL)
            .position(position & 0xFFFF_FFFFL);
    return query(message, message.limit());
  }

  public int getWaitlistEntry(long entryId) {
    GetWaitlistEntryEncoder message =
        new GetWaitlistEntryEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .entryId(entryId);
    return query(message, message.limit());
  }

  public int getWaitingRoom(int eventId) {
    GetWaitingRoomEncoder message =
        new GetWaitingRoomEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL);
    return query(message, message.limit());
  }

  public int getVisitor(int eventId, long buyer) {
    GetVisitorEncoder message =
        new GetVisitorEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .buyer(buyer)
            .eventId(eventId & 0xFFFF_FFFFL);
    return query(message, message.limit());
  }

  public int getRequestOutcome(long askedRequestId, int instance) {
    GetRequestOutcomeEncoder message =
        new GetRequestOutcomeEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .askedRequestId(askedRequestId)
            .instance(instance & 0xFFFF_FFFFL);
    return query(message, message.limit());
  }
}
