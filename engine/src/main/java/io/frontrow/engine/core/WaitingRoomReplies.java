package io.frontrow.engine.core;

import static io.frontrow.protocol.Frame.MESSAGE_HEADER_LENGTH;

import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.VisitExpiredEncoder;
import io.frontrow.protocol.sbe.VisitorAdmittedEncoder;
import io.frontrow.protocol.sbe.VisitorRejectedEncoder;
import io.frontrow.protocol.sbe.VisitorStateEncoder;
import io.frontrow.protocol.sbe.VisitorStatus;
import io.frontrow.protocol.sbe.WaitingRoomEnteredEncoder;
import io.frontrow.protocol.sbe.WaitingRoomLeftEncoder;
import io.frontrow.protocol.sbe.WaitingRoomOpenedEncoder;
import io.frontrow.protocol.sbe.WaitingRoomPhaseSetEncoder;
import io.frontrow.protocol.sbe.WaitingRoomSetEncoder;
import io.frontrow.protocol.sbe.WaitingRoomStateEncoder;

/**
 * Encodes what is said about waiting rooms and their visitors, who are known by their rows. Next:
 * {@link ReplyBuffer}. Apply thread only.
 */
final class WaitingRoomReplies {
  private final ReplyBuffer replies;
  private final BuyerStore buyers;

  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final WaitingRoomSetEncoder roomSet = new WaitingRoomSetEncoder();
  private final WaitingRoomEnteredEncoder entered = new WaitingRoomEnteredEncoder();
  private final WaitingRoomOpenedEncoder opened = new WaitingRoomOpenedEncoder();
  private final WaitingRoomLeftEncoder left = new WaitingRoomLeftEncoder();
  private final WaitingRoomPhaseSetEncoder phaseSet = new WaitingRoomPhaseSetEncoder();
  private final VisitorRejectedEncoder rejected = new VisitorRejectedEncoder();
  private final VisitorAdmittedEncoder admitted = new VisitorAdmittedEncoder();
  private final VisitExpiredEncoder expired = new VisitExpiredEncoder();
  private final WaitingRoomStateEncoder roomState = new WaitingRoomStateEncoder();
  private final VisitorStateEncoder visitorState = new VisitorStateEncoder();

  WaitingRoomReplies(ReplyBuffer replies, BuyerStore buyers) {
    this.replies = replies;
    this.buyers = buyers;
  }

  void set(Command command, WaitingRoom room) {
    roomSet
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence())
        .eventId(room.eventId())
        .phase(room.phase());
    roomSet.flags().clear();
    replies.reply(command, MESSAGE_HEADER_LENGTH + roomSet.encodedLength());
  }

  void entered(Command command, int row) {
    entered
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence())
        .buyer(buyers.buyer(row))
        .eventId(buyers.eventId(row))
        .number(buyers.number(row))
        .status(buyers.status(row));
    entered.flags().clear();
    replies.reply(command, MESSAGE_HEADER_LENGTH + entered.encodedLength());
  }

  void opened(Command command, WaitingRoom room) {
    opened
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence())
        .eventId(room.eventId())
        .drawCount(room.drawCount());
    opened.flags().clear();
    replies.reply(command, MESSAGE_HEADER_LENGTH + opened.encodedLength());
  }

  void left(Command command, int row) {
    left.wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence())
        .buyer(buyers.buyer(row))
        .eventId(buyers.eventId(row));
    left.flags().clear();
    replies.reply(command, MESSAGE_HEADER_LENGTH + left.encodedLength());
  }

  void phaseSet(Command command, WaitingRoom room) {
    phaseSet
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence())
        .eventId(room.eventId())
        .phase(room.phase());
    phaseSet.flags().clear();
    replies.reply(command, MESSAGE_HEADER_LENGTH + phaseSet.encodedLength());
  }

  void rejected(Command command, int row) {
    rejected
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence())
        .buyer(buyers.buyer(row))
        .eventId(buyers.eventId(row));
    rejected.flags().clear();
    replies.reply(command, MESSAGE_HEADER_LENGTH + rejected.encodedLength());
  }

  /** A visitor was let through; the client that entered it is told too, if another asked. */
  void letThrough(Command command, int row) {
    replies.reply(command, encodeAdmitted(command, row, command.requestId()));
    if (buyers.clientId(row) != command.clientId()) {
      admittedInTurn(command, row);
    }
  }

  /** A visitor was admitted; told to the client that entered it, which did not ask now. */
  void admittedInTurn(Command command, int row) {
    replies.event(buyers.clientId(row), encodeAdmitted(command, row, 0));
  }

  private int encodeAdmitted(Command command, int row, long requestId) {
    admitted
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(requestId)
        .sequence(command.sequence())
        .buyer(buyers.buyer(row))
        .deadline(buyers.deadlineNanos(row))
        .eventId(buyers.eventId(row))
        .number(buyers.number(row))
        .rank(buyers.rank(row));
    admitted.flags().clear();
    return MESSAGE_HEADER_LENGTH + admitted.encodedLength();
  }

  /** A visit ran out; told to the client that entered the visitor, which did not ask. */
  void visitExpired(Command tick, int row) {
    expired
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(0)
        .sequence(tick.sequence())
        .buyer(buyers.buyer(row))
        .eventId(buyers.eventId(row));
    expired.flags().clear();
    replies.event(buyers.clientId(row), MESSAGE_HEADER_LENGTH + expired.encodedLength());
  }

  void roomState(Command query, WaitingRoom room) {
    roomState
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(query.requestId())
        .sequence(query.sequence())
        .eventId(room.eventId())
        .phase(room.phase())
        .activeCap(room.activeCap())
        .admissionsPerMinute(room.admissionsPerMinute())
        .visitMillis(room.visitMillis())
        .waitingCount(room.waitingCount())
        .activeCount(room.activeCount())
        .enteredCount(room.enteredCount())
        .drawCount(room.drawCount())
        .putSeedHash(room.seedHash(), 0, Sha256.DIGEST_BYTES)
        .putSeed(room.seed(), 0, Sha256.DIGEST_BYTES);
    replies.answer(query, MESSAGE_HEADER_LENGTH + roomState.encodedLength());
  }

  /** A buyer that has a row. */
  void visitorState(Command query, WaitingRoom room, int row) {
    int position = room.position(row);
    long wait = room.estimatedWaitMillis(position, query.timeNanos());
    encodeVisitor(query, room, buyers.buyer(row))
        .deadline(buyers.deadlineNanos(row))
        .number(buyers.number(row))
        .rank(room.rank(row))
        .position(position == 0 ? VisitorStateEncoder.positionNullValue() : position)
        .estimatedWaitMillis(
            wait == AdmissionPace.UNKNOWN
                ? VisitorStateEncoder.estimatedWaitMillisNullValue()
                : wait)
        .status(buyers.status(row));
    replies.answer(query, MESSAGE_HEADER_LENGTH + visitorState.encodedLength());
  }

  /** A buyer that is not known. */
  void noVisitor(Command query, WaitingRoom room, long buyer) {
    encodeVisitor(query, room, buyer)
        .deadline(0)
        .number(0)
        .rank(0)
        .position(VisitorStateEncoder.positionNullValue())
        .estimatedWaitMillis(VisitorStateEncoder.estimatedWaitMillisNullValue())
        .status(VisitorStatus.NONE);
    replies.answer(query, MESSAGE_HEADER_LENGTH + visitorState.encodedLength());
  }

  private VisitorStateEncoder encodeVisitor(Command query, WaitingRoom room, long buyer) {
    return visitorState
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(query.requestId())
        .sequence(query.sequence())
        .buyer(buyer)
        .eventId(room.eventId());
  }
}
