package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.AdmitVisitorDecoder;
import io.frontrow.protocol.sbe.EnterWaitingRoomDecoder;
import io.frontrow.protocol.sbe.LeaveWaitingRoomDecoder;
import io.frontrow.protocol.sbe.OpenWaitingRoomDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.RejectVisitorDecoder;
import io.frontrow.protocol.sbe.SetWaitingRoomDecoder;
import io.frontrow.protocol.sbe.SetWaitingRoomPhaseDecoder;
import io.frontrow.protocol.sbe.VisitorStatus;
import io.frontrow.protocol.sbe.WaitingRoomPhase;
import java.util.Arrays;

/**
 * The commands of waiting rooms: each checks everything, then changes everything. Next: {@link
 * WaitingRooms}, {@link WaitingRoomReplies}. Apply thread only.
 */
final class WaitingRoomRules {
  private final EventBook events;
  private final BuyerStore buyers;
  private final WaitingRooms rooms;
  private final WaitingRoomReplies replies;
  private final Rejections rejections;
  private final byte[] seed = new byte[Sha256.DIGEST_BYTES];

  WaitingRoomRules(
      EventBook events,
      BuyerStore buyers,
      WaitingRooms rooms,
      WaitingRoomReplies replies,
      Rejections rejections) {
    this.events = events;
    this.buyers = buyers;
    this.rooms = rooms;
    this.replies = replies;
    this.rejections = rejections;
  }

  void setWaitingRoom(Command command, SetWaitingRoomDecoder message) {
    Event event = events.event(message.eventId());
    message.getSeedHash(seed, 0, seed.length);
    RejectCode refusal = refuseSetting(event, message);
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    WaitingRoom room = event.waitingRoom();
    rooms.changing(event);
    if (room.phase() == WaitingRoomPhase.NONE) {
      room.setUp(buyers);
    }
    if (room.phase() == WaitingRoomPhase.PRE_QUEUE) {
      room.seedHash(seed);
    }
    room.figures(
        message.activeCap(), (int) message.admissionsPerMinute(), (int) message.visitMillis());
    rooms.changed(event);
    replies.set(command, room);
  }

  private RejectCode refuseSetting(Event event, SetWaitingRoomDecoder message) {
    if (event == null) {
      return RejectCode.EVENT_UNKNOWN;
    }
    if (message.activeCap() == 0
        || message.admissionsPerMinute() == 0
        || message.admissionsPerMinute() > Limits.MAX_ADMISSIONS_PER_MINUTE
        || message.visitMillis() == 0
        || message.visitMillis() > Limits.MAX_VISIT_MILLIS) {
      return RejectCode.INVALID_VALUE;
    }
    WaitingRoom room = event.waitingRoom();
    boolean isOtherDraw =
        room.phase() == WaitingRoomPhase.PRE_QUEUE
            && room.waitingCount() > 0
            && !Arrays.equals(seed, room.seedHash());
    return room.phase() == WaitingRoomPhase.CLOSED || isOtherDraw
        ? RejectCode.WAITING_ROOM_PHASE
        : null;
  }

  void enterWaitingRoom(Command command, EnterWaitingRoomDecoder message) {
    Event event = events.event(message.eventId());
    int row = find(event, command, message.buyer());
    RejectCode refusal = refuseBuyer(event, message.buyer());
    VisitorStatus status = row == BuyerStore.NONE ? VisitorStatus.NONE : buyers.status(row);
    if (refusal == null && status == VisitorStatus.REJECTED) {
      refusal = RejectCode.VISITOR_REJECTED;
    }
    if (refusal == null && row == BuyerStore.NONE && buyers.isFull()) {
      refusal = RejectCode.BUYERS_FULL;
    }
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    if (status == VisitorStatus.NONE) {
      rooms.changing(event);
      row = rowOf(event, command, message.buyer(), row);
      event.waitingRoom().enter(row, command.clientId());
      rooms.changed(event);
    }
    replies.entered(command, row);
  }

  void openWaitingRoom(Command command, OpenWaitingRoomDecoder message) {
    Event event = events.event(message.eventId());
    message.getSeed(seed, 0, seed.length);
    RejectCode refusal = refuse(event);
    if (refusal == null && event.waitingRoom().phase() != WaitingRoomPhase.PRE_QUEUE) {
      refusal = RejectCode.WAITING_ROOM_PHASE;
    }
    if (refusal == null && !rooms.isSeed(seed, event.waitingRoom().seedHash())) {
      refusal = RejectCode.SEED_MISMATCH;
    }
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    rooms.changing(event);
    rooms.open(event, seed, command.timeNanos());
    rooms.changed(event);
    replies.opened(command, event.waitingRoom());
  }

  void leaveWaitingRoom(Command command, LeaveWaitingRoomDecoder message) {
    Event event = events.event(message.eventId());
    int row = find(event, command, message.buyer());
    RejectCode refusal = refuse(event);
    if (refusal == null && !hasPlace(row)) {
      refusal = RejectCode.VISITOR_UNKNOWN;
    }
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    rooms.changing(event);
    event.waitingRoom().giveUpPlace(row, VisitorStatus.NONE);
    rooms.changed(event);
    replies.left(command, row);
    buyers.removeIfEmpty(event, row);
  }

  void setWaitingRoomPhase(Command command, SetWaitingRoomPhaseDecoder message) {
    Event event = events.event(message.eventId());
    RejectCode refusal = refusePhase(event, message.phaseRaw());
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    rooms.changing(event);
    rooms.phase(event, message.phase());
    rooms.changed(event);
    replies.phaseSet(command, event.waitingRoom());
  }

  private static RejectCode refusePhase(Event event, int phase) {
    boolean isOpen = phase == WaitingRoomPhase.OPEN.value();
    boolean isSuspended = phase == WaitingRoomPhase.SUSPENDED.value();
    if (event == null) {
      return RejectCode.EVENT_UNKNOWN;
    }
    if (!isOpen && !isSuspended && phase != WaitingRoomPhase.CLOSED.value()) {
      return RejectCode.INVALID_VALUE;
    }
    if (!event.waitingRoom().isOn()) {
      return RejectCode.NO_WAITING_ROOM;
    }
    WaitingRoomPhase now = event.waitingRoom().phase();
    return isOpen && now != WaitingRoomPhase.SUSPENDED
            || isSuspended && now != WaitingRoomPhase.OPEN
        ? RejectCode.WAITING_ROOM_PHASE
        : null;
  }

  void rejectVisitor(Command command, RejectVisitorDecoder message) {
    Event event = events.event(message.eventId());
    int row = find(event, command, message.buyer());
    RejectCode refusal = refuseBuyer(event, message.buyer());
    if (refusal == null && row == BuyerStore.NONE && buyers.isFull()) {
      refusal = RejectCode.BUYERS_FULL;
    }
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    rooms.changing(event);
    row = rowOf(event, command, message.buyer(), row);
    event.waitingRoom().giveUpPlace(row, VisitorStatus.REJECTED);
    rooms.changed(event);
    replies.rejected(command, row);
  }

  void admitVisitor(Command command, AdmitVisitorDecoder message) {
    Event event = events.event(message.eventId());
    int row = find(event, command, message.buyer());
    RejectCode refusal = refuseBuyer(event, message.buyer());
    if (refusal == null && row == BuyerStore.NONE && buyers.isFull()) {
      refusal = RejectCode.BUYERS_FULL;
    }
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    rooms.changing(event);
    row = rowOf(event, command, message.buyer(), row);
    rooms.letThrough(event, row, command.clientId(), command.timeNanos());
    rooms.changed(event);
    replies.letThrough(command, row);
  }

  private static RejectCode refuse(Event event) {
    if (event == null) {
      return RejectCode.EVENT_UNKNOWN;
    }
    return event.waitingRoom().isOn() ? null : RejectCode.NO_WAITING_ROOM;
  }

  private static RejectCode refuseBuyer(Event event, long buyer) {
    return event != null && buyer == 0 ? RejectCode.BUYER_REQUIRED : refuse(event);
  }

  private boolean hasPlace(int row) {
    return row != BuyerStore.NONE
        && (buyers.status(row) == VisitorStatus.WAITING
            || buyers.status(row) == VisitorStatus.ADMITTED);
  }

  /** The row of the sender's buyer, if there is one. */
  private int find(Event event, Command command, long buyer) {
    return event == null ? BuyerStore.NONE : buyers.find(event.eventId(), command.account(), buyer);
  }

  /** The row that was found, or else a new one. */
  private int rowOf(Event event, Command command, long buyer, int found) {
    return found == BuyerStore.NONE ? buyers.add(event, command.account(), buyer) : found;
  }
}
