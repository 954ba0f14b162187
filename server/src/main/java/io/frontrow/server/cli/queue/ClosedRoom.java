package io.frontrow.server.cli.queue;

import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.WaitingRoomPhase;
import io.frontrow.server.cli.shared.Session;
import java.util.Optional;

/** What to say of a waiting room that is over, where a refusal cannot tell it from none. */
final class ClosedRoom {
  private ClosedRoom() {}

  static Optional<String> advice(RejectCode code, Session session, int eventId) {
    boolean isAboutTheRoom =
        code == RejectCode.NO_WAITING_ROOM || code == RejectCode.WAITING_ROOM_PHASE;
    return isAboutTheRoom && session.event(eventId).waitingRoom() == WaitingRoomPhase.CLOSED
        ? Optional.of(
            "the waiting room is closed for good: nobody needs to be admitted, and it cannot be"
                + " set up or opened again")
        : Optional.empty();
  }
}
