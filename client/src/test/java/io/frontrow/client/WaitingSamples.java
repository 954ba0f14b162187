package io.frontrow.client;

import io.frontrow.client.reply.OfferDeclined;
import io.frontrow.client.reply.VisitorAdmitted;
import io.frontrow.client.reply.VisitorRejected;
import io.frontrow.client.reply.WaitingRoomEntered;
import io.frontrow.client.reply.WaitingRoomLeft;
import io.frontrow.client.reply.WaitingRoomOpened;
import io.frontrow.client.reply.WaitingRoomPhaseSet;
import io.frontrow.client.reply.WaitingRoomSet;
import io.frontrow.client.reply.WaitlistJoined;
import io.frontrow.client.reply.WaitlistLeft;
import io.frontrow.client.request.JoinWaitlistRequest;
import io.frontrow.client.request.WaitingRoomFigures;
import io.frontrow.protocol.sbe.VisitorStatus;
import io.frontrow.protocol.sbe.WaitingRoomPhase;
import java.util.stream.Stream;

/** What is asked of waitlist and waiting room, and the answers. */
final class WaitingSamples {
  private static final long ID = 1;

  private WaitingSamples() {}

  static Stream<Sample> all() {
    return Stream.of(
        new Sample(
            131,
            to -> to.joinWaitlist(JoinWaitlistRequest.of(1, 4)),
            WaitingReplies.waitlistJoined(ID),
            new WaitlistJoined(ID, 9, true, 11, 12, 13)),
        new Sample(
            132,
            to -> to.leaveWaitlist(5),
            WaitingReplies.waitlistLeft(ID),
            new WaitlistLeft(ID, 9, true, 11, 12)),
        new Sample(
            133,
            to -> to.declineOffer(5),
            WaitingReplies.offerDeclined(ID),
            new OfferDeclined(ID, 9, true, 11, 12, 13)),
        new Sample(
            141,
            to -> to.setWaitingRoom(1, new WaitingRoomFigures(2, 3, 4, Replies.seed(5))),
            WaitingReplies.waitingRoomSet(ID),
            new WaitingRoomSet(ID, 9, true, 11, WaitingRoomPhase.PRE_QUEUE)),
        new Sample(
            142,
            to -> to.enterWaitingRoom(1, 7),
            WaitingReplies.waitingRoomEntered(ID),
            new WaitingRoomEntered(ID, 9, true, 11, 12, 13, VisitorStatus.WAITING)),
        new Sample(
            143,
            to -> to.openWaitingRoom(1, Replies.seed(5)),
            WaitingReplies.waitingRoomOpened(ID),
            new WaitingRoomOpened(ID, 9, true, 11, 12)),
        new Sample(
            144,
            to -> to.leaveWaitingRoom(1, 7),
            WaitingReplies.waitingRoomLeft(ID),
            new WaitingRoomLeft(ID, 9, true, 11, 12)),
        new Sample(
            145,
            to -> to.setWaitingRoomPhase(1, WaitingRoomPhase.CLOSED),
            WaitingReplies.waitingRoomPhaseSet(ID),
            new WaitingRoomPhaseSet(ID, 9, true, 11, WaitingRoomPhase.PRE_QUEUE)),
        new Sample(
            146,
            to -> to.rejectVisitor(1, 7),
            WaitingReplies.visitorRejected(ID),
            new VisitorRejected(ID, 9, true, 11, 12)),
        new Sample(
            147,
            to -> to.admitVisitor(1, 7),
            WaitingReplies.visitorAdmitted(ID),
            new VisitorAdmitted(ID, 9, true, 11, 12, 13, 14, 15)));
  }
}
