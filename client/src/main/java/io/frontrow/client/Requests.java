package io.frontrow.client;

import io.frontrow.client.reply.CategoryState;
import io.frontrow.client.reply.EngineState;
import io.frontrow.client.reply.EventCreated;
import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.HoldConfirmed;
import io.frontrow.client.reply.HoldReleased;
import io.frontrow.client.reply.HoldState;
import io.frontrow.client.reply.OrderState;
import io.frontrow.client.reply.PlanBegun;
import io.frontrow.client.reply.PlanExtended;
import io.frontrow.client.reply.PlanSealed;
import io.frontrow.client.reply.RowMapState;
import io.frontrow.client.reply.SalePhaseSet;
import io.frontrow.client.reply.SeatNamesState;
import io.frontrow.client.reply.SeatsHeld;
import io.frontrow.client.reply.SectionState;
import io.frontrow.protocol.sbe.CategoryStateDecoder;
import io.frontrow.protocol.sbe.EngineStateDecoder;
import io.frontrow.protocol.sbe.EventCreatedDecoder;
import io.frontrow.protocol.sbe.EventStateDecoder;
import io.frontrow.protocol.sbe.HoldConfirmedDecoder;
import io.frontrow.protocol.sbe.HoldReleasedDecoder;
import io.frontrow.protocol.sbe.HoldStateDecoder;
import io.frontrow.protocol.sbe.OrderStateDecoder;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.PlanBegunDecoder;
import io.frontrow.protocol.sbe.PlanExtendedDecoder;
import io.frontrow.protocol.sbe.PlanSealedDecoder;
import io.frontrow.protocol.sbe.RowMapStateDecoder;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SalePhaseSetDecoder;
import io.frontrow.protocol.sbe.SeatNamesStateDecoder;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import io.frontrow.protocol.sbe.SectionStateDecoder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Every command and query as a future. Any thread; none of these methods blocks. A future completes
 * on the client's event loop, so what depends on it must not block either.
 *
 * <p>It fails with {@link CommandRejectedException} if the server refuses the request, {@link
 * OutcomeUnknownException} if no reply comes in time or at all, {@link TooManyInFlightException} or
 * {@link ConnectionLostException} if the request could not be sent.
 */
public interface Requests {
  /**
   * Sends a request that succeeds with one kind of reply.
   *
   * @param replyTemplateId of the reply that means success
   */
  <T> CompletableFuture<T> request(int replyTemplateId, ReplyDecoder<T> decoder, Command command);

  default CompletableFuture<PlanBegun> beginPlan(String name) {
    return request(
        PlanBegunDecoder.TEMPLATE_ID, PlanBegun::decode, (to, id) -> to.beginPlan(id, name));
  }

  /**
   * @param color 0xRRGGBB
   */
  default CompletableFuture<PlanExtended> defineCategory(int planId, String name, int color) {
    return extendPlan((to, id) -> to.defineCategory(id, planId, name, color));
  }

  default CompletableFuture<PlanExtended> defineSection(int planId, String name) {
    return extendPlan((to, id) -> to.defineSection(id, planId, name));
  }

  /**
   * @see CommandEncoder#defineRow
   */
  default CompletableFuture<PlanExtended> defineRow(
      int planId, String label, int rank, int focalPoint, int... segments) {
    return extendPlan((to, id) -> to.defineRow(id, planId, label, rank, focalPoint, segments));
  }

  /** The next seats of the last row, as many as fit one frame. */
  default CompletableFuture<PlanExtended> defineSeats(int planId, List<SeatNamesState.Seat> seats) {
    return extendPlan((to, id) -> to.defineSeats(id, planId, seats));
  }

  /** Any of the four commands that add a part to a plan; {@link PlanUpload} sends whole plans. */
  default CompletableFuture<PlanExtended> extendPlan(Command part) {
    return request(PlanExtendedDecoder.TEMPLATE_ID, PlanExtended::decode, part);
  }

  default CompletableFuture<PlanSealed> sealPlan(int planId, long digest) {
    return request(
        PlanSealedDecoder.TEMPLATE_ID,
        PlanSealed::decode,
        (to, id) -> to.sealPlan(id, planId, digest));
  }

  /**
   * @see CommandEncoder#createEvent
   */
  default CompletableFuture<EventCreated> createEvent(
      int planId, String name, OrphanMode orphanMode, String currency, Map<Integer, Long> prices) {
    return request(
        EventCreatedDecoder.TEMPLATE_ID,
        EventCreated::decode,
        (to, id) -> to.createEvent(id, planId, name, orphanMode, currency, prices));
  }

  default CompletableFuture<SalePhaseSet> setSalePhase(int eventId, SalePhase phase) {
    return request(
        SalePhaseSetDecoder.TEMPLATE_ID,
        SalePhaseSet::decode,
        (to, id) -> to.setSalePhase(id, eventId, phase));
  }

  /**
   * All of the seats or none.
   *
   * @param ttlMillis 0: the server's default
   */
  default CompletableFuture<SeatsHeld> holdSeats(
      int eventId, long buyer, int ttlMillis, int... seats) {
    return request(
        SeatsHeldDecoder.TEMPLATE_ID,
        SeatsHeld::decode,
        (to, id) -> to.holdSeats(id, eventId, buyer, ttlMillis, seats, 0, seats.length));
  }

  /** The best adjacent seats of the event, whatever section and category. */
  default CompletableFuture<SeatsHeld> holdBestAvailable(
      int eventId, long buyer, int ttlMillis, int quantity) {
    return holdBestAvailable(
        eventId, buyer, ttlMillis, CommandEncoder.ANY, CommandEncoder.ANY, quantity);
  }

  /**
   * @param ttlMillis 0: the server's default
   * @param section index, or {@link CommandEncoder#ANY}
   * @param category index, or {@link CommandEncoder#ANY}
   */
  default CompletableFuture<SeatsHeld> holdBestAvailable(
      int eventId, long buyer, int ttlMillis, int section, int category, int quantity) {
    return request(
        SeatsHeldDecoder.TEMPLATE_ID,
        SeatsHeld::decode,
        (to, id) ->
            to.holdBestAvailable(id, eventId, buyer, ttlMillis, section, category, quantity));
  }

  default CompletableFuture<HoldConfirmed> confirmHold(long holdId, String orderReference) {
    return request(
        HoldConfirmedDecoder.TEMPLATE_ID,
        HoldConfirmed::decode,
        (to, id) -> to.confirmHold(id, holdId, orderReference));
  }

  default CompletableFuture<HoldReleased> releaseHold(long holdId) {
    return request(
        HoldReleasedDecoder.TEMPLATE_ID,
        HoldReleased::decode,
        (to, id) -> to.releaseHold(id, holdId));
  }

  default CompletableFuture<EventState> getEvent(int eventId) {
    return request(
        EventStateDecoder.TEMPLATE_ID, EventState::decode, (to, id) -> to.getEvent(id, eventId));
  }

  /** The event of the lowest id not below {@code eventId}. */
  default CompletableFuture<EventState> nextEvent(int eventId) {
    return request(
        EventStateDecoder.TEMPLATE_ID, EventState::decode, (to, id) -> to.nextEvent(id, eventId));
  }

  default CompletableFuture<CategoryState> getCategory(int eventId, int category) {
    return request(
        CategoryStateDecoder.TEMPLATE_ID,
        CategoryState::decode,
        (to, id) -> to.getCategory(id, eventId, category));
  }

  default CompletableFuture<SectionState> getSection(int eventId, int section) {
    return request(
        SectionStateDecoder.TEMPLATE_ID,
        SectionState::decode,
        (to, id) -> to.getSection(id, eventId, section));
  }

  default CompletableFuture<RowMapState> getRowMap(int eventId, int row) {
    return request(
        RowMapStateDecoder.TEMPLATE_ID,
        RowMapState::decode,
        (to, id) -> to.getRowMap(id, eventId, row));
  }

  /** Names from this seat on, within its row, as many as fit one frame. */
  default CompletableFuture<SeatNamesState> getSeatNames(int eventId, int firstSeat) {
    return request(
        SeatNamesStateDecoder.TEMPLATE_ID,
        SeatNamesState::decode,
        (to, id) -> to.getSeatNames(id, eventId, firstSeat));
  }

  default CompletableFuture<HoldState> getHold(long holdId) {
    return request(
        HoldStateDecoder.TEMPLATE_ID, HoldState::decode, (to, id) -> to.getHold(id, holdId));
  }

  default CompletableFuture<OrderState> getOrder(String orderReference) {
    return request(
        OrderStateDecoder.TEMPLATE_ID,
        OrderState::decode,
        (to, id) -> to.getOrder(id, orderReference));
  }

  /** The engine's counts and the hash of its state. */
  default CompletableFuture<EngineState> getEngine() {
    return request(EngineStateDecoder.TEMPLATE_ID, EngineState::decode, CommandEncoder::getEngine);
  }
}
