package io.frontrow.client;

import static io.frontrow.client.FieldValues.u32;

import io.frontrow.client.reply.Seed;
import io.frontrow.client.request.WaitingRoomFigures;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.sbe.AdmitVisitorEncoder;
import io.frontrow.protocol.sbe.EnterWaitingRoomEncoder;
import io.frontrow.protocol.sbe.LeaveWaitingRoomEncoder;
import io.frontrow.protocol.sbe.OpenWaitingRoomEncoder;
import io.frontrow.protocol.sbe.RejectVisitorEncoder;
import io.frontrow.protocol.sbe.SetWaitingRoomEncoder;
import io.frontrow.protocol.sbe.SetWaitingRoomPhaseEncoder;
import io.frontrow.protocol.sbe.WaitingRoomPhase;

/**
 * Writes what is done with the waiting room of an event. A room of {@link CommandEncoder}, and used
 * like it.
 */
public final class WaitingRoomCommands {
  private final SetWaitingRoomEncoder setWaitingRoom = new SetWaitingRoomEncoder();
  private final EnterWaitingRoomEncoder enterWaitingRoom = new EnterWaitingRoomEncoder();
  private final OpenWaitingRoomEncoder openWaitingRoom = new OpenWaitingRoomEncoder();
  private final LeaveWaitingRoomEncoder leaveWaitingRoom = new LeaveWaitingRoomEncoder();
  private final SetWaitingRoomPhaseEncoder setWaitingRoomPhase = new SetWaitingRoomPhaseEncoder();
  private final RejectVisitorEncoder rejectVisitor = new RejectVisitorEncoder();
  private final AdmitVisitorEncoder admitVisitor = new AdmitVisitorEncoder();
  private final EncodingTarget target;

  WaitingRoomCommands(EncodingTarget target) {
    this.target = target;
  }

  public int setWaitingRoom(long requestId, int eventId, WaitingRoomFigures figures) {
    setWaitingRoom
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .eventId(u32(eventId))
        .activeCap(u32(figures.activeCap()))
        .admissionsPerMinute(u32(figures.admissionsPerMinute()))
        .visitMillis(u32(figures.visitMillis()));
    setWaitingRoom.putSeedHash(figures.seedHash().bytes(), 0, Seed.LENGTH);
    return Frame.MESSAGE_HEADER_LENGTH + setWaitingRoom.encodedLength();
  }

  public int enterWaitingRoom(long requestId, int eventId, long buyer) {
    enterWaitingRoom
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .buyer(buyer)
        .eventId(u32(eventId));
    return Frame.MESSAGE_HEADER_LENGTH + enterWaitingRoom.encodedLength();
  }

  public int openWaitingRoom(long requestId, int eventId, Seed seed) {
    openWaitingRoom
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .eventId(u32(eventId));
    openWaitingRoom.putSeed(seed.bytes(), 0, Seed.LENGTH);
    return Frame.MESSAGE_HEADER_LENGTH + openWaitingRoom.encodedLength();
  }

  public int leaveWaitingRoom(long requestId, int eventId, long buyer) {
    leaveWaitingRoom
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .buyer(buyer)
        .eventId(u32(eventId));
    return Frame.MESSAGE_HEADER_LENGTH + leaveWaitingRoom.encodedLength();
  }

  public int setWaitingRoomPhase(long requestId, int eventId, WaitingRoomPhase phase) {
    setWaitingRoomPhase
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .eventId(u32(eventId))
        .phase(phase);
    return Frame.MESSAGE_HEADER_LENGTH + setWaitingRoomPhase.encodedLength();
  }

  public int rejectVisitor(long requestId, int eventId, long buyer) {
    rejectVisitor
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .buyer(buyer)
        .eventId(u32(eventId));
    return Frame.MESSAGE_HEADER_LENGTH + rejectVisitor.encodedLength();
  }

  public int admitVisitor(long requestId, int eventId, long buyer) {
    admitVisitor
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .buyer(buyer)
        .eventId(u32(eventId));
    return Frame.MESSAGE_HEADER_LENGTH + admitVisitor.encodedLength();
  }
}
