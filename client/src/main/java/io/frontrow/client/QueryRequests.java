package io.frontrow.client;

import io.frontrow.client.reply.AreaState;
import io.frontrow.client.reply.BuyerState;
import io.frontrow.client.reply.CategoryState;
import io.frontrow.client.reply.ChannelState;
import io.frontrow.client.reply.EngineState;
import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.HoldState;
import io.frontrow.client.reply.LimitsState;
import io.frontrow.client.reply.OrderState;
import io.frontrow.client.reply.PlanCategoryState;
import io.frontrow.client.reply.RequestOutcomeState;
import io.frontrow.client.reply.RowMapState;
import io.frontrow.client.reply.SeatMapState;
import io.frontrow.client.reply.SeatNamesState;
import io.frontrow.client.reply.SeatState;
import io.frontrow.client.reply.SectionState;
import io.frontrow.client.reply.VisitorState;
import io.frontrow.client.reply.WaitingRoomState;
import io.frontrow.client.reply.WaitlistEntryState;
import io.frontrow.client.reply.WaitlistState;
import io.frontrow.protocol.sbe.AreaStateDecoder;
import io.frontrow.protocol.sbe.BuyerStateDecoder;
import io.frontrow.protocol.sbe.CategoryStateDecoder;
import io.frontrow.protocol.sbe.ChannelStateDecoder;
import io.frontrow.protocol.sbe.EngineStateDecoder;
import io.frontrow.protocol.sbe.EventStateDecoder;
import io.frontrow.protocol.sbe.HoldStateDecoder;
import io.frontrow.protocol.sbe.LimitsStateDecoder;
import io.frontrow.protocol.sbe.OrderStateDecoder;
import io.frontrow.protocol.sbe.PlanCategoryStateDecoder;
import io.frontrow.protocol.sbe.RequestOutcomeStateDecoder;
import io.frontrow.protocol.sbe.RowMapStateDecoder;
import io.frontrow.protocol.sbe.SeatMapStateDecoder;
import io.frontrow.protocol.sbe.SeatNamesStateDecoder;
import io.frontrow.protocol.sbe.SeatStateDecoder;
import io.frontrow.protocol.sbe.SectionStateDecoder;
import io.frontrow.protocol.sbe.VisitorStateDecoder;
import io.frontrow.protocol.sbe.WaitingRoomStateDecoder;
import io.frontrow.protocol.sbe.WaitlistEntryStateDecoder;
import io.frontrow.protocol.sbe.WaitlistStateDecoder;
import java.util.concurrent.CompletableFuture;

/** Every query. A part of {@link Requests}. Any thread. */
public interface QueryRequests extends Requester {
  default CompletableFuture<EventState> getEvent(int eventId) {
    return request(
        EventStateDecoder.TEMPLATE_ID,
        EventState::decode,
        (to, id) -> to.queries().getEvent(id, eventId));
  }

  /** The event of the lowest id not below {@code eventId}. */
  default CompletableFuture<EventState> nextEvent(int eventId) {
    return request(
        EventStateDecoder.TEMPLATE_ID,
        EventState::decode,
        (to, id) -> to.queries().nextEvent(id, eventId));
  }

  default CompletableFuture<CategoryState> getCategory(int eventId, int category) {
    return request(
        CategoryStateDecoder.TEMPLATE_ID,
        CategoryState::decode,
        (to, id) -> to.queries().getCategory(id, eventId, category));
  }

  /** Of a sealed plan, whether it has events or not. */
  default CompletableFuture<PlanCategoryState> getPlanCategory(int planId, int category) {
    return request(
        PlanCategoryStateDecoder.TEMPLATE_ID,
        PlanCategoryState::decode,
        (to, id) -> to.queries().getPlanCategory(id, planId, category));
  }

  default CompletableFuture<SectionState> getSection(int eventId, int section) {
    return request(
        SectionStateDecoder.TEMPLATE_ID,
        SectionState::decode,
        (to, id) -> to.queries().getSection(id, eventId, section));
  }

  default CompletableFuture<RowMapState> getRowMap(int eventId, int row) {
    return request(
        RowMapStateDecoder.TEMPLATE_ID,
        RowMapState::decode,
        (to, id) -> to.queries().getRowMap(id, eventId, row));
  }

  /** Names from this seat on, within its row, as many as fit one frame. */
  default CompletableFuture<SeatNamesState> getSeatNames(int eventId, int firstSeat) {
    return request(
        SeatNamesStateDecoder.TEMPLATE_ID,
        SeatNamesState::decode,
        (to, id) -> to.queries().getSeatNames(id, eventId, firstSeat));
  }

  default CompletableFuture<HoldState> getHold(long holdId) {
    return request(
        HoldStateDecoder.TEMPLATE_ID,
        HoldState::decode,
        (to, id) -> to.queries().getHold(id, holdId));
  }

  default CompletableFuture<OrderState> getOrder(String orderReference) {
    return request(
        OrderStateDecoder.TEMPLATE_ID,
        OrderState::decode,
        (to, id) -> to.queries().getOrder(id, orderReference));
  }

  /** The engine's counts and the hash of its state. */
  default CompletableFuture<EngineState> getEngine() {
    return request(
        EngineStateDecoder.TEMPLATE_ID,
        EngineState::decode,
        (to, id) -> to.queries().getEngine(id));
  }

  default CompletableFuture<AreaState> getArea(int eventId, int area) {
    return request(
        AreaStateDecoder.TEMPLATE_ID,
        AreaState::decode,
        (to, id) -> to.queries().getArea(id, eventId, area));
  }

  /**
   * @param channel from 1
   */
  default CompletableFuture<ChannelState> getChannel(int eventId, int channel) {
    return request(
        ChannelStateDecoder.TEMPLATE_ID,
        ChannelState::decode,
        (to, id) -> to.queries().getChannel(id, eventId, channel));
  }

  default CompletableFuture<LimitsState> getLimits(int eventId) {
    return request(
        LimitsStateDecoder.TEMPLATE_ID,
        LimitsState::decode,
        (to, id) -> to.queries().getLimits(id, eventId));
  }

  default CompletableFuture<BuyerState> getBuyer(int eventId, long buyer) {
    return request(
        BuyerStateDecoder.TEMPLATE_ID,
        BuyerState::decode,
        (to, id) -> to.queries().getBuyer(id, eventId, buyer));
  }

  default CompletableFuture<SeatState> getSeat(int eventId, int seat) {
    return request(
        SeatStateDecoder.TEMPLATE_ID,
        SeatState::decode,
        (to, id) -> to.queries().getSeat(id, eventId, seat));
  }

  /** A page from this seat on; {@link FrontrowClient#seatMap} reads all of them. */
  default CompletableFuture<SeatMapState> getSeatMap(int eventId, int firstSeat) {
    return request(
        SeatMapStateDecoder.TEMPLATE_ID,
        SeatMapState::decode,
        (to, id) -> to.queries().getSeatMap(id, eventId, firstSeat));
  }

  /**
   * A page of the waitlist.
   *
   * @param position 1: from the first in line on
   */
  default CompletableFuture<WaitlistState> getWaitlist(int eventId, int position) {
    return request(
        WaitlistStateDecoder.TEMPLATE_ID,
        WaitlistState::decode,
        (to, id) -> to.queries().getWaitlist(id, eventId, position));
  }

  /** Where an entry stands, and why it was passed over. */
  default CompletableFuture<WaitlistEntryState> getWaitlistEntry(long entryId) {
    return request(
        WaitlistEntryStateDecoder.TEMPLATE_ID,
        WaitlistEntryState::decode,
        (to, id) -> to.queries().getWaitlistEntry(id, entryId));
  }

  default CompletableFuture<WaitingRoomState> getWaitingRoom(int eventId) {
    return request(
        WaitingRoomStateDecoder.TEMPLATE_ID,
        WaitingRoomState::decode,
        (to, id) -> to.queries().getWaitingRoom(id, eventId));
  }

  default CompletableFuture<VisitorState> getVisitor(int eventId, long buyer) {
    return request(
        VisitorStateDecoder.TEMPLATE_ID,
        VisitorState::decode,
        (to, id) -> to.queries().getVisitor(id, eventId, buyer));
  }

  /**
   * What became of a request of this account; {@link FrontrowClient#outcomeOf} decodes it.
   *
   * @param instance whose request it was
   */
  default CompletableFuture<RequestOutcomeState> getRequestOutcome(
      int instance, long askedRequestId) {
    return request(
        RequestOutcomeStateDecoder.TEMPLATE_ID,
        RequestOutcomeState::decode,
        (to, id) -> to.queries().getRequestOutcome(id, instance, askedRequestId));
  }
}
