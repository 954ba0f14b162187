package io.frontrow.client;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.OfferDeclinedEncoder;
import io.frontrow.protocol.sbe.SeatsOfferedEncoder;
import io.frontrow.protocol.sbe.VisitExpiredEncoder;
import io.frontrow.protocol.sbe.VisitorAdmittedEncoder;
import io.frontrow.protocol.sbe.VisitorRejectedEncoder;
import io.frontrow.protocol.sbe.VisitorStatus;
import io.frontrow.protocol.sbe.WaitingRoomEnteredEncoder;
import io.frontrow.protocol.sbe.WaitingRoomLeftEncoder;
import io.frontrow.protocol.sbe.WaitingRoomOpenedEncoder;
import io.frontrow.protocol.sbe.WaitingRoomPhase;
import io.frontrow.protocol.sbe.WaitingRoomPhaseSetEncoder;
import io.frontrow.protocol.sbe.WaitingRoomSetEncoder;
import io.frontrow.protocol.sbe.WaitlistExpiredEncoder;
import io.frontrow.protocol.sbe.WaitlistJoinedEncoder;
import io.frontrow.protocol.sbe.WaitlistLeftEncoder;

/**
 * Replies about waitlist and waiting room, asked for or not, each field with a value of its own.
 */
final class WaitingReplies {
  private WaitingReplies() {}

  static Replies.Message waitlistJoined(long requestId) {
    return (buffer, offset) -> {
      WaitlistJoinedEncoder to =
          new WaitlistJoinedEncoder()
              .wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.flags().clear().resent(true);
      to.entryId(11);
      to.eventId(12);
      to.position(13);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message waitlistLeft(long requestId) {
    return (buffer, offset) -> {
      WaitlistLeftEncoder to =
          new WaitlistLeftEncoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.flags().clear().resent(true);
      to.entryId(11);
      to.eventId(12);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message offerDeclined(long requestId) {
    return (buffer, offset) -> {
      OfferDeclinedEncoder to =
          new OfferDeclinedEncoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.flags().clear().resent(true);
      to.entryId(11);
      to.holdId(12);
      to.eventId(13);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message seatsOffered() {
    return (buffer, offset) -> {
      SeatsOfferedEncoder to =
          new SeatsOfferedEncoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(0).sequence(Replies.SEQUENCE);
      to.flags().clear();
      to.entryId(11);
      to.holdId(12);
      to.deadline(13);
      to.amount(14);
      to.eventId(15);
      to.priceVersion(16);
      to.step((short) 17);
      to.together(Flag.YES);
      to.seatsCount(1).next().seat(19);
      to.areasCount(1).next().area(20).quantity(21);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message waitlistExpired() {
    return (buffer, offset) -> {
      WaitlistExpiredEncoder to =
          new WaitlistExpiredEncoder()
              .wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(0).sequence(Replies.SEQUENCE);
      to.flags().clear();
      to.entryId(11);
      to.eventId(12);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message waitingRoomSet(long requestId) {
    return (buffer, offset) -> {
      WaitingRoomSetEncoder to =
          new WaitingRoomSetEncoder()
              .wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.flags().clear().resent(true);
      to.eventId(11);
      to.phase(WaitingRoomPhase.PRE_QUEUE);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message waitingRoomEntered(long requestId) {
    return (buffer, offset) -> {
      WaitingRoomEnteredEncoder to =
          new WaitingRoomEnteredEncoder()
              .wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.flags().clear().resent(true);
      to.buyer(11);
      to.eventId(12);
      to.number(13);
      to.status(VisitorStatus.WAITING);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message waitingRoomOpened(long requestId) {
    return (buffer, offset) -> {
      WaitingRoomOpenedEncoder to =
          new WaitingRoomOpenedEncoder()
              .wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.flags().clear().resent(true);
      to.eventId(11);
      to.drawCount(12);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message waitingRoomLeft(long requestId) {
    return (buffer, offset) -> {
      WaitingRoomLeftEncoder to =
          new WaitingRoomLeftEncoder()
              .wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.flags().clear().resent(true);
      to.buyer(11);
      to.eventId(12);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message waitingRoomPhaseSet(long requestId) {
    return (buffer, offset) -> {
      WaitingRoomPhaseSetEncoder to =
          new WaitingRoomPhaseSetEncoder()
              .wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.flags().clear().resent(true);
      to.eventId(11);
      to.phase(WaitingRoomPhase.PRE_QUEUE);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message visitorRejected(long requestId) {
    return (buffer, offset) -> {
      VisitorRejectedEncoder to =
          new VisitorRejectedEncoder()
              .wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.flags().clear().resent(true);
      to.buyer(11);
      to.eventId(12);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message visitorAdmitted(long requestId) {
    return (buffer, offset) -> {
      VisitorAdmittedEncoder to =
          new VisitorAdmittedEncoder()
              .wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.flags().clear().resent(true);
      to.buyer(11);
      to.deadline(12);
      to.eventId(13);
      to.number(14);
      to.rank(15);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message visitExpired() {
    return (buffer, offset) -> {
      VisitExpiredEncoder to =
          new VisitExpiredEncoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(0).sequence(Replies.SEQUENCE);
      to.flags().clear();
      to.buyer(11);
      to.eventId(12);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }
}
