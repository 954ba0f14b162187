package io.frontrow.engine.core;

import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.sbe.BeginPlanDecoder;
import io.frontrow.protocol.sbe.ConfirmHoldDecoder;
import io.frontrow.protocol.sbe.CreateEventDecoder;
import io.frontrow.protocol.sbe.DefineCategoryDecoder;
import io.frontrow.protocol.sbe.DefineRowDecoder;
import io.frontrow.protocol.sbe.DefineSeatsDecoder;
import io.frontrow.protocol.sbe.DefineSectionDecoder;
import io.frontrow.protocol.sbe.GetCategoryDecoder;
import io.frontrow.protocol.sbe.GetEngineDecoder;
import io.frontrow.protocol.sbe.GetEventDecoder;
import io.frontrow.protocol.sbe.GetHoldDecoder;
import io.frontrow.protocol.sbe.GetOrderDecoder;
import io.frontrow.protocol.sbe.GetRowMapDecoder;
import io.frontrow.protocol.sbe.GetSeatNamesDecoder;
import io.frontrow.protocol.sbe.GetSectionDecoder;
import io.frontrow.protocol.sbe.HoldBestAvailableDecoder;
import io.frontrow.protocol.sbe.HoldSeatsDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.NextEventDecoder;
import io.frontrow.protocol.sbe.ReleaseHoldDecoder;
import io.frontrow.protocol.sbe.SealPlanDecoder;
import io.frontrow.protocol.sbe.SetSalePhaseDecoder;
import io.frontrow.protocol.sbe.TickDecoder;
import org.agrona.DirectBuffer;

/**
 * Bytes to calls: the template id picks a decoder over the record's message and one method of the
 * rules. The message's shape was checked on the way in. Next: {@link SeatInventory}. Apply thread
 * only.
 */
final class Dispatcher {
  private final PlanBook plans;
  private final EventBook events;
  private final SeatInventory inventory;
  private final Queries queries;

  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final HoldSeatsDecoder holdSeats = new HoldSeatsDecoder();
  private final HoldBestAvailableDecoder holdBestAvailable = new HoldBestAvailableDecoder();
  private final ConfirmHoldDecoder confirmHold = new ConfirmHoldDecoder();
  private final ReleaseHoldDecoder releaseHold = new ReleaseHoldDecoder();
  private final GetRowMapDecoder getRowMap = new GetRowMapDecoder();
  private final BeginPlanDecoder beginPlan = new BeginPlanDecoder();
  private final DefineCategoryDecoder defineCategory = new DefineCategoryDecoder();
  private final DefineSectionDecoder defineSection = new DefineSectionDecoder();
  private final DefineRowDecoder defineRow = new DefineRowDecoder();
  private final DefineSeatsDecoder defineSeats = new DefineSeatsDecoder();
  private final SealPlanDecoder sealPlan = new SealPlanDecoder();
  private final CreateEventDecoder createEvent = new CreateEventDecoder();
  private final SetSalePhaseDecoder setSalePhase = new SetSalePhaseDecoder();
  private final GetEventDecoder getEvent = new GetEventDecoder();
  private final NextEventDecoder nextEvent = new NextEventDecoder();
  private final GetCategoryDecoder getCategory = new GetCategoryDecoder();
  private final GetSectionDecoder getSection = new GetSectionDecoder();
  private final GetSeatNamesDecoder getSeatNames = new GetSeatNamesDecoder();
  private final GetHoldDecoder getHold = new GetHoldDecoder();
  private final GetOrderDecoder getOrder = new GetOrderDecoder();

  Dispatcher(PlanBook plans, EventBook events, SeatInventory inventory, Queries queries) {
    this.plans = plans;
    this.events = events;
    this.inventory = inventory;
    this.queries = queries;
  }

  /** Applies the message of {@code length} bytes, message header first. */
  void dispatch(Command command, DirectBuffer buffer, int offset, int length) {
    header.wrap(buffer, offset);
    int templateId = header.templateId();
    switch (templateId) {
      case HoldSeatsDecoder.TEMPLATE_ID ->
          inventory.holdSeats(command, holdSeats.wrapAndApplyHeader(buffer, offset, header));
      case HoldBestAvailableDecoder.TEMPLATE_ID ->
          inventory.holdBestAvailable(
              command, holdBestAvailable.wrapAndApplyHeader(buffer, offset, header));
      case ConfirmHoldDecoder.TEMPLATE_ID ->
          inventory.confirmHold(command, confirmHold.wrapAndApplyHeader(buffer, offset, header));
      case ReleaseHoldDecoder.TEMPLATE_ID ->
          inventory.releaseHold(command, releaseHold.wrapAndApplyHeader(buffer, offset, header));
      case TickDecoder.TEMPLATE_ID -> inventory.tick(command);
      case GetRowMapDecoder.TEMPLATE_ID ->
          queries.getRowMap(command, getRowMap.wrapAndApplyHeader(buffer, offset, header));
      default -> {
        if (MessageShapes.isQuery(templateId)) {
          query(command, templateId, buffer, offset);
        } else {
          define(command, templateId, buffer, offset, length);
        }
      }
    }
  }

  private void define(
      Command command, int templateId, DirectBuffer buffer, int offset, int length) {
    switch (templateId) {
      case BeginPlanDecoder.TEMPLATE_ID ->
          plans.begin(
              command,
              beginPlan.wrapAndApplyHeader(buffer, offset, header),
              buffer,
              offset,
              length);
      case DefineCategoryDecoder.TEMPLATE_ID ->
          plans.defineCategory(
              command,
              defineCategory.wrapAndApplyHeader(buffer, offset, header),
              buffer,
              offset,
              length);
      case DefineSectionDecoder.TEMPLATE_ID ->
          plans.defineSection(
              command,
              defineSection.wrapAndApplyHeader(buffer, offset, header),
              buffer,
              offset,
              length);
      case DefineRowDecoder.TEMPLATE_ID ->
          plans.defineRow(
              command,
              defineRow.wrapAndApplyHeader(buffer, offset, header),
              buffer,
              offset,
              length);
      case DefineSeatsDecoder.TEMPLATE_ID ->
          plans.defineSeats(
              command,
              defineSeats.wrapAndApplyHeader(buffer, offset, header),
              buffer,
              offset,
              length);
      case SealPlanDecoder.TEMPLATE_ID ->
          plans.seal(command, sealPlan.wrapAndApplyHeader(buffer, offset, header));
      case CreateEventDecoder.TEMPLATE_ID ->
          events.create(command, createEvent.wrapAndApplyHeader(buffer, offset, header));
      case SetSalePhaseDecoder.TEMPLATE_ID ->
          events.setSalePhase(command, setSalePhase.wrapAndApplyHeader(buffer, offset, header));
      default -> throw new IllegalStateException("unknown template " + templateId);
    }
  }

  private void query(Command query, int templateId, DirectBuffer buffer, int offset) {
    switch (templateId) {
      case GetEventDecoder.TEMPLATE_ID ->
          queries.getEvent(query, getEvent.wrapAndApplyHeader(buffer, offset, header));
      case NextEventDecoder.TEMPLATE_ID ->
          queries.nextEvent(query, nextEvent.wrapAndApplyHeader(buffer, offset, header));
      case GetCategoryDecoder.TEMPLATE_ID ->
          queries.getCategory(query, getCategory.wrapAndApplyHeader(buffer, offset, header));
      case GetSectionDecoder.TEMPLATE_ID ->
          queries.getSection(query, getSection.wrapAndApplyHeader(buffer, offset, header));
      case GetSeatNamesDecoder.TEMPLATE_ID ->
          queries.getSeatNames(query, getSeatNames.wrapAndApplyHeader(buffer, offset, header));
      case GetHoldDecoder.TEMPLATE_ID ->
          queries.getHold(query, getHold.wrapAndApplyHeader(buffer, offset, header));
      case GetEngineDecoder.TEMPLATE_ID -> queries.getEngine(query);
      case GetOrderDecoder.TEMPLATE_ID ->
          queries.getOrder(query, getOrder.wrapAndApplyHeader(buffer, offset, header));
      default -> throw new IllegalStateException("unknown template " + templateId);
    }
  }
}
