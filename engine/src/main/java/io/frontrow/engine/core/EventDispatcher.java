package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.ArchiveEventDecoder;
import io.frontrow.protocol.sbe.AssignSeatsDecoder;
import io.frontrow.protocol.sbe.BlockSeatsDecoder;
import io.frontrow.protocol.sbe.CreateChannelDecoder;
import io.frontrow.protocol.sbe.CreateEventDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.SetAreaCapacityDecoder;
import io.frontrow.protocol.sbe.SetForSaleDecoder;
import io.frontrow.protocol.sbe.SetLimitsDecoder;
import io.frontrow.protocol.sbe.SetPricesDecoder;
import io.frontrow.protocol.sbe.SetSalePhaseDecoder;
import io.frontrow.protocol.sbe.UnblockSeatsDecoder;
import org.agrona.DirectBuffer;

/**
 * The operator's messages about events: bytes to calls. Next: {@link EventBook}. Apply thread only.
 */
final class EventDispatcher {
  private final EventBook events;
  private final EventControl control;
  private final SeatControl seats;
  private final Archive archive;

  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final CreateEventDecoder createEvent = new CreateEventDecoder();
  private final SetSalePhaseDecoder setSalePhase = new SetSalePhaseDecoder();
  private final SetPricesDecoder setPrices = new SetPricesDecoder();
  private final SetLimitsDecoder setLimits = new SetLimitsDecoder();
  private final CreateChannelDecoder createChannel = new CreateChannelDecoder();
  private final AssignSeatsDecoder assignSeats = new AssignSeatsDecoder();
  private final BlockSeatsDecoder blockSeats = new BlockSeatsDecoder();
  private final UnblockSeatsDecoder unblockSeats = new UnblockSeatsDecoder();
  private final SetForSaleDecoder setForSale = new SetForSaleDecoder();
  private final SetAreaCapacityDecoder setAreaCapacity = new SetAreaCapacityDecoder();
  private final ArchiveEventDecoder archiveEvent = new ArchiveEventDecoder();

  EventDispatcher(EventBook events, EventControl control, SeatControl seats, Archive archive) {
    this.events = events;
    this.control = control;
    this.seats = seats;
    this.archive = archive;
  }

  /** Applies the message if it is one of these; returns whether it is. */
  boolean dispatch(Command command, int templateId, DirectBuffer buffer, int offset) {
    switch (templateId) {
      case CreateEventDecoder.TEMPLATE_ID ->
          events.createEvent(command, createEvent.wrapAndApplyHeader(buffer, offset, header));
      case SetSalePhaseDecoder.TEMPLATE_ID ->
          control.setSalePhase(command, setSalePhase.wrapAndApplyHeader(buffer, offset, header));
      case SetPricesDecoder.TEMPLATE_ID ->
          control.setPrices(command, setPrices.wrapAndApplyHeader(buffer, offset, header));
      case SetLimitsDecoder.TEMPLATE_ID ->
          control.setLimits(command, setLimits.wrapAndApplyHeader(buffer, offset, header));
      case CreateChannelDecoder.TEMPLATE_ID ->
          control.createChannel(command, createChannel.wrapAndApplyHeader(buffer, offset, header));
      case AssignSeatsDecoder.TEMPLATE_ID ->
          seats.assignSeats(command, assignSeats.wrapAndApplyHeader(buffer, offset, header));
      case BlockSeatsDecoder.TEMPLATE_ID ->
          seats.blockSeats(command, blockSeats.wrapAndApplyHeader(buffer, offset, header));
      case UnblockSeatsDecoder.TEMPLATE_ID ->
          seats.unblockSeats(command, unblockSeats.wrapAndApplyHeader(buffer, offset, header));
      case SetForSaleDecoder.TEMPLATE_ID ->
          seats.setForSale(command, setForSale.wrapAndApplyHeader(buffer, offset, header));
      case SetAreaCapacityDecoder.TEMPLATE_ID ->
          seats.setAreaCapacity(
              command, setAreaCapacity.wrapAndApplyHeader(buffer, offset, header));
      case ArchiveEventDecoder.TEMPLATE_ID ->
          archive.archiveEvent(command, archiveEvent.wrapAndApplyHeader(buffer, offset, header));
      default -> {
        return false;
      }
    }
    return true;
  }
}
