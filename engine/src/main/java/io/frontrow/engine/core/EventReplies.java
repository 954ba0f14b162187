package io.frontrow.engine.core;

import static io.frontrow.protocol.Frame.MESSAGE_HEADER_LENGTH;

import io.frontrow.protocol.sbe.EventCreatedEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.SalePhaseSetEncoder;

/** Encodes the replies about events. Next: {@link ReplyBuffer}. Apply thread only. */
final class EventReplies {
  private final ReplyBuffer replies;

  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final EventCreatedEncoder eventCreated = new EventCreatedEncoder();
  private final SalePhaseSetEncoder salePhaseSet = new SalePhaseSetEncoder();

  EventReplies(ReplyBuffer replies) {
    this.replies = replies;
  }

  void eventCreated(Command command, Event event) {
    eventCreated
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence())
        .eventId(event.eventId())
        .planId(event.plan().planId())
        .seatCount(event.plan().seatCount());
    replies.reply(command, MESSAGE_HEADER_LENGTH + eventCreated.encodedLength());
  }

  /** Tells the phase that the event is in now. */
  void salePhaseSet(Command command, Event event) {
    salePhaseSet
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence())
        .eventId(event.eventId())
        .phase(event.phase());
    replies.reply(command, MESSAGE_HEADER_LENGTH + salePhaseSet.encodedLength());
  }
}
