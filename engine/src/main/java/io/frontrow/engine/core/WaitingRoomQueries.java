package io.frontrow.engine.core;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.sbe.GetVisitorDecoder;
import io.frontrow.protocol.sbe.GetWaitingRoomDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.VisitorStatus;

/**
 * Answers how a waiting room is doing, and where a visitor stands in it. Next: {@link
 * WaitingRoomReplies}. Apply thread only.
 */
final class WaitingRoomQueries {
  private final EventBook events;
  private final BuyerStore buyers;
  private final WaitingRoomReplies replies;
  private final Rejections rejections;

  WaitingRoomQueries(
      EventBook events, BuyerStore buyers, WaitingRoomReplies replies, Rejections rejections) {
    this.events = events;
    this.buyers = buyers;
    this.replies = replies;
    this.rejections = rejections;
  }

  void getWaitingRoom(Command query, GetWaitingRoomDecoder message) {
    Event event = events.event(message.eventId());
    if (event == null) {
      rejections.queryRejected(query, RejectCode.EVENT_UNKNOWN);
      return;
    }
    replies.roomState(query, event.waitingRoom());
  }

  void getVisitor(Command query, GetVisitorDecoder message) {
    Event event = events.event(message.eventId());
    if (event == null) {
      rejections.queryRejected(query, RejectCode.EVENT_UNKNOWN);
      return;
    }
    int account = ClientId.account(query.clientId());
    int row = buyers.find(event.eventId(), account, message.buyer());
    if (row == BuyerStore.NONE || buyers.status(row) == VisitorStatus.NONE) {
      replies.noVisitor(query, event.waitingRoom(), message.buyer());
    } else {
      replies.visitorState(query, event.waitingRoom(), row);
    }
  }
}
