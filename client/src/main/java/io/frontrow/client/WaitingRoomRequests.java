package io.frontrow.client;

import io.frontrow.client.reply.Seed;
import io.frontrow.client.reply.VisitorAdmitted;
import io.frontrow.client.reply.VisitorRejected;
import io.frontrow.client.reply.WaitingRoomEntered;
import io.frontrow.client.reply.WaitingRoomLeft;
import io.frontrow.client.reply.WaitingRoomOpened;
import io.frontrow.client.reply.WaitingRoomPhaseSet;
import io.frontrow.client.reply.WaitingRoomSet;
import io.frontrow.client.request.WaitingRoomFigures;
import io.frontrow.protocol.sbe.VisitorAdmittedDecoder;
import io.frontrow.protocol.sbe.VisitorRejectedDecoder;
import io.frontrow.protocol.sbe.WaitingRoomEnteredDecoder;
import io.frontrow.protocol.sbe.WaitingRoomLeftDecoder;
import io.frontrow.protocol.sbe.WaitingRoomOpenedDecoder;
import io.frontrow.protocol.sbe.WaitingRoomPhase;
import io.frontrow.protocol.sbe.WaitingRoomPhaseSetDecoder;
import io.frontrow.protocol.sbe.WaitingRoomSetDecoder;
import java.util.concurrent.CompletableFuture;

/**
 * What is done with the waiting room of an event; admissions come to the {@link ClientListener}. A
 * part of {@link Requests}. Any thread.
 */
public interface WaitingRoomRequests extends Requester {
  default CompletableFuture<WaitingRoomSet> setWaitingRoom(
      int eventId, WaitingRoomFigures figures) {
    return request(
        WaitingRoomSetDecoder.TEMPLATE_ID,
        WaitingRoomSet::decode,
        (to, id) -> to.waitingRoom().setWaitingRoom(id, eventId, figures));
  }

  /** Takes a place; who has one keeps it. */
  default CompletableFuture<WaitingRoomEntered> enterWaitingRoom(int eventId, long buyer) {
    return request(
        WaitingRoomEnteredDecoder.TEMPLATE_ID,
        WaitingRoomEntered::decode,
        (to, id) -> to.waitingRoom().enterWaitingRoom(id, eventId, buyer));
  }

  /** Reveals the seed, whose hash was published, and begins the draw. */
  default CompletableFuture<WaitingRoomOpened> openWaitingRoom(int eventId, Seed seed) {
    return request(
        WaitingRoomOpenedDecoder.TEMPLATE_ID,
        WaitingRoomOpened::decode,
        (to, id) -> to.waitingRoom().openWaitingRoom(id, eventId, seed));
  }

  default CompletableFuture<WaitingRoomLeft> leaveWaitingRoom(int eventId, long buyer) {
    return request(
        WaitingRoomLeftDecoder.TEMPLATE_ID,
        WaitingRoomLeft::decode,
        (to, id) -> to.waitingRoom().leaveWaitingRoom(id, eventId, buyer));
  }

  /**
   * @param phase OPEN, SUSPENDED or CLOSED
   */
  default CompletableFuture<WaitingRoomPhaseSet> setWaitingRoomPhase(
      int eventId, WaitingRoomPhase phase) {
    return request(
        WaitingRoomPhaseSetDecoder.TEMPLATE_ID,
        WaitingRoomPhaseSet::decode,
        (to, id) -> to.waitingRoom().setWaitingRoomPhase(id, eventId, phase));
  }

  /** Sends a visitor away for good. */
  default CompletableFuture<VisitorRejected> rejectVisitor(int eventId, long buyer) {
    return request(
        VisitorRejectedDecoder.TEMPLATE_ID,
        VisitorRejected::decode,
        (to, id) -> to.waitingRoom().rejectVisitor(id, eventId, buyer));
  }

  /** Lets a visitor through, whatever rate and cap say. */
  default CompletableFuture<VisitorAdmitted> admitVisitor(int eventId, long buyer) {
    return request(
        VisitorAdmittedDecoder.TEMPLATE_ID,
        VisitorAdmitted::decode,
        (to, id) -> to.waitingRoom().admitVisitor(id, eventId, buyer));
  }
}
