package io.frontrow.client;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.sbe.AreaStateEncoder;
import io.frontrow.protocol.sbe.BlockReason;
import io.frontrow.protocol.sbe.BuyerStateEncoder;
import io.frontrow.protocol.sbe.ChannelStateEncoder;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.LimitsStateEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.PassOverReason;
import io.frontrow.protocol.sbe.PlanCategoryStateEncoder;
import io.frontrow.protocol.sbe.RequestOutcomeStateEncoder;
import io.frontrow.protocol.sbe.RequestStatus;
import io.frontrow.protocol.sbe.SeatMapStateEncoder;
import io.frontrow.protocol.sbe.SeatStateEncoder;
import io.frontrow.protocol.sbe.SeatStatus;
import io.frontrow.protocol.sbe.VisitorStateEncoder;
import io.frontrow.protocol.sbe.VisitorStatus;
import io.frontrow.protocol.sbe.WaitingRoomPhase;
import io.frontrow.protocol.sbe.WaitingRoomStateEncoder;
import io.frontrow.protocol.sbe.WaitlistEntryStateEncoder;
import io.frontrow.protocol.sbe.WaitlistStateEncoder;
import io.frontrow.protocol.sbe.WaitlistStatus;

/** Replies to queries, each field with a value of its own. */
final class StateReplies {
  private StateReplies() {}

  static Replies.Message areaState(long requestId) {
    return (buffer, offset) -> {
      AreaStateEncoder to =
          new AreaStateEncoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.eventId(11);
      to.area(12);
      to.category((short) 13);
      to.forSale(Flag.YES);
      to.poolsCount(1).next().capacity(15).held(16).sold(17).channel((short) 18);
      to.name("Näme");
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message channelState(long requestId) {
    return (buffer, offset) -> {
      ChannelStateEncoder to =
          new ChannelStateEncoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.eventId(11);
      to.seatCount(12);
      to.channel((short) 13);
      to.name("Näme");
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message limitsState(long requestId) {
    return (buffer, offset) -> {
      LimitsStateEncoder to =
          new LimitsStateEncoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.eventId(11);
      to.maxPerHold(12);
      to.maxPerOrder(13);
      to.maxPerBuyer(14);
      to.minimum(15);
      to.multiple(16);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message buyerState(long requestId) {
    return (buffer, offset) -> {
      BuyerStateEncoder to =
          new BuyerStateEncoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.buyer(11);
      to.eventId(12);
      to.held(13);
      to.sold(14);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message seatMapState(long requestId) {
    return (buffer, offset) -> {
      SeatMapStateEncoder to =
          new SeatMapStateEncoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.version(11);
      to.eventId(12);
      to.firstSeat(13);
      to.seatCount(14);
      to.runsCount(1).next().seatCount(15).status(SeatStatus.HELD);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message waitlistState(long requestId) {
    return (buffer, offset) -> {
      WaitlistStateEncoder to =
          new WaitlistStateEncoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.eventId(11);
      to.waitingCount(12);
      to.position(13);
      to.entriesCount(1)
          .next()
          .entryId(14)
          .buyer(15)
          .joinedAt(16)
          .quantity((short) 17)
          .together(Flag.YES)
          .allOrNone(Flag.YES)
          .reason(PassOverReason.TOO_FEW);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message waitlistEntryState(long requestId) {
    return (buffer, offset) -> {
      WaitlistEntryStateEncoder to =
          new WaitlistEntryStateEncoder()
              .wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.entryId(11);
      to.buyer(12);
      to.joinedAt(13);
      to.expiresAt(14);
      to.holdId(15);
      to.reasonSequence(16);
      to.servedInsteadId(17);
      to.servedInsteadSequence(18);
      to.priceCeiling(19);
      to.eventId(20);
      to.position(21);
      to.passedOverCount(22);
      to.claimMillis(23);
      to.quantity((short) 24);
      to.channel((short) 25);
      to.together(Flag.YES);
      to.allOrNone(Flag.YES);
      to.status(WaitlistStatus.OFFERED);
      to.reason(PassOverReason.TOO_FEW);
      to.categoriesCount(2).next().category((short) 27).next().category((short) 26);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message waitingRoomState(long requestId) {
    return (buffer, offset) -> {
      WaitingRoomStateEncoder to =
          new WaitingRoomStateEncoder()
              .wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.eventId(11);
      to.phase(WaitingRoomPhase.PRE_QUEUE);
      to.activeCap(13);
      to.admissionsPerMinute(14);
      to.visitMillis(15);
      to.waitingCount(16);
      to.activeCount(17);
      to.enteredCount(18);
      to.drawCount(19);
      to.putSeedHash(Replies.seed(20).bytes(), 0, 32);
      to.putSeed(Replies.seed(21).bytes(), 0, 32);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message visitorState(long requestId) {
    return (buffer, offset) -> {
      VisitorStateEncoder to =
          new VisitorStateEncoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.buyer(11);
      to.deadline(12);
      to.eventId(13);
      to.number(14);
      to.rank(15);
      to.position(16);
      to.estimatedWaitMillis(VisitorStateEncoder.estimatedWaitMillisNullValue());
      to.status(VisitorStatus.WAITING);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message requestOutcomeState(long requestId) {
    return (buffer, offset) -> {
      RequestOutcomeStateEncoder to =
          new RequestOutcomeStateEncoder()
              .wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.askedRequestId(11);
      to.status(RequestStatus.ANSWERED);
      to.putReply(new byte[] {1, 2, 3}, 0, 3);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message planCategoryState(long requestId) {
    return (buffer, offset) -> {
      PlanCategoryStateEncoder to =
          new PlanCategoryStateEncoder()
              .wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.planId(11);
      to.categoryCount((short) 12);
      to.color(13);
      to.category((short) 14);
      to.name("Näme");
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message seatState(long requestId) {
    return (buffer, offset) -> {
      SeatStateEncoder to =
          new SeatStateEncoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.version(11);
      to.eventId(12);
      to.seat(13);
      to.row(14);
      to.section(15);
      to.category((short) 16);
      to.traits().clear().companion(true);
      to.status(SeatStatus.BLOCKED);
      to.blockReason(BlockReason.SAFETY.value());
      to.channel((short) 17);
      to.forSale(Flag.YES);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }
}
