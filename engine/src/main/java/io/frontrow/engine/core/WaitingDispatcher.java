package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.AdmitVisitorDecoder;
import io.frontrow.protocol.sbe.DeclineOfferDecoder;
import io.frontrow.protocol.sbe.EnterWaitingRoomDecoder;
import io.frontrow.protocol.sbe.JoinWaitlistDecoder;
import io.frontrow.protocol.sbe.LeaveWaitingRoomDecoder;
import io.frontrow.protocol.sbe.LeaveWaitlistDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.OpenWaitingRoomDecoder;
import io.frontrow.protocol.sbe.RejectVisitorDecoder;
import io.frontrow.protocol.sbe.SetWaitingRoomDecoder;
import io.frontrow.protocol.sbe.SetWaitingRoomPhaseDecoder;
import org.agrona.DirectBuffer;

/**
 * Messages about waitlist and waiting room: bytes to calls. Next: {@link WaitlistRules}, {@link
 * WaitingRoomRules}. Apply thread only.
 */
final class WaitingDispatcher {
  private final WaitlistRules waitlist;
  private final WaitingRoomRules room;

  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final JoinWaitlistDecoder joinWaitlist = new JoinWaitlistDecoder();
  private final LeaveWaitlistDecoder leaveWaitlist = new LeaveWaitlistDecoder();
  private final DeclineOfferDecoder declineOffer = new DeclineOfferDecoder();
  private final SetWaitingRoomDecoder setWaitingRoom = new SetWaitingRoomDecoder();
  private final EnterWaitingRoomDecoder enterWaitingRoom = new EnterWaitingRoomDecoder();
  private final OpenWaitingRoomDecoder openWaitingRoom = new OpenWaitingRoomDecoder();
  private final LeaveWaitingRoomDecoder leaveWaitingRoom = new LeaveWaitingRoomDecoder();
  private final SetWaitingRoomPhaseDecoder setWaitingRoomPhase = new SetWaitingRoomPhaseDecoder();
  private final RejectVisitorDecoder rejectVisitor = new RejectVisitorDecoder();
  private final AdmitVisitorDecoder admitVisitor = new AdmitVisitorDecoder();

  WaitingDispatcher(WaitlistRules waitlist, WaitingRoomRules room) {
    this.waitlist = waitlist;
    this.room = room;
  }

  /** Applies the message if it is one of these; returns whether it is. */
  boolean dispatch(Command command, int templateId, DirectBuffer buffer, int offset) {
    switch (templateId) {
      case JoinWaitlistDecoder.TEMPLATE_ID ->
          waitlist.join(command, joinWaitlist.wrapAndApplyHeader(buffer, offset, header));
      case LeaveWaitlistDecoder.TEMPLATE_ID ->
          waitlist.leave(command, leaveWaitlist.wrapAndApplyHeader(buffer, offset, header));
      case DeclineOfferDecoder.TEMPLATE_ID ->
          waitlist.decline(command, declineOffer.wrapAndApplyHeader(buffer, offset, header));
      case SetWaitingRoomDecoder.TEMPLATE_ID ->
          room.setWaitingRoom(command, setWaitingRoom.wrapAndApplyHeader(buffer, offset, header));
      case EnterWaitingRoomDecoder.TEMPLATE_ID ->
          room.enterWaitingRoom(
              command, enterWaitingRoom.wrapAndApplyHeader(buffer, offset, header));
      case OpenWaitingRoomDecoder.TEMPLATE_ID ->
          room.openWaitingRoom(command, openWaitingRoom.wrapAndApplyHeader(buffer, offset, header));
      case LeaveWaitingRoomDecoder.TEMPLATE_ID ->
          room.leaveWaitingRoom(
              command, leaveWaitingRoom.wrapAndApplyHeader(buffer, offset, header));
      case SetWaitingRoomPhaseDecoder.TEMPLATE_ID ->
          room.setWaitingRoomPhase(
              command, setWaitingRoomPhase.wrapAndApplyHeader(buffer, offset, header));
      case RejectVisitorDecoder.TEMPLATE_ID ->
          room.rejectVisitor(command, rejectVisitor.wrapAndApplyHeader(buffer, offset, header));
      case AdmitVisitorDecoder.TEMPLATE_ID ->
          room.admitVisitor(command, admitVisitor.wrapAndApplyHeader(buffer, offset, header));
      default -> {
        return false;
      }
    }
    return true;
  }
}
