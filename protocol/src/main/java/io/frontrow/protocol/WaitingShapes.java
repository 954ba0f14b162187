package io.frontrow.protocol;

import static io.frontrow.protocol.MessageShape.application;

import io.frontrow.protocol.MessageShape.Group;
import io.frontrow.protocol.sbe.AdmitVisitorDecoder;
import io.frontrow.protocol.sbe.DeclineOfferDecoder;
import io.frontrow.protocol.sbe.EnterWaitingRoomDecoder;
import io.frontrow.protocol.sbe.JoinWaitlistDecoder;
import io.frontrow.protocol.sbe.LeaveWaitingRoomDecoder;
import io.frontrow.protocol.sbe.LeaveWaitlistDecoder;
import io.frontrow.protocol.sbe.OpenWaitingRoomDecoder;
import io.frontrow.protocol.sbe.RejectVisitorDecoder;
import io.frontrow.protocol.sbe.SetWaitingRoomDecoder;
import io.frontrow.protocol.sbe.SetWaitingRoomPhaseDecoder;

/**
 * The shapes of what a client may send about the waitlist and the waiting room. Immutable; any
 * thread.
 */
final class WaitingShapes {
  static final MessageShape[] ALL = {
    application(
        JoinWaitlistDecoder.TEMPLATE_ID,
        JoinWaitlistDecoder.BLOCK_LENGTH,
        0,
        new Group(JoinWaitlistDecoder.CategoriesDecoder.sbeBlockLength(), 0)),
    application(LeaveWaitlistDecoder.TEMPLATE_ID, LeaveWaitlistDecoder.BLOCK_LENGTH, 0),
    application(DeclineOfferDecoder.TEMPLATE_ID, DeclineOfferDecoder.BLOCK_LENGTH, 0),
    application(SetWaitingRoomDecoder.TEMPLATE_ID, SetWaitingRoomDecoder.BLOCK_LENGTH, 0),
    application(EnterWaitingRoomDecoder.TEMPLATE_ID, EnterWaitingRoomDecoder.BLOCK_LENGTH, 0),
    application(OpenWaitingRoomDecoder.TEMPLATE_ID, OpenWaitingRoomDecoder.BLOCK_LENGTH, 0),
    application(LeaveWaitingRoomDecoder.TEMPLATE_ID, LeaveWaitingRoomDecoder.BLOCK_LENGTH, 0),
    application(SetWaitingRoomPhaseDecoder.TEMPLATE_ID, SetWaitingRoomPhaseDecoder.BLOCK_LENGTH, 0),
    application(RejectVisitorDecoder.TEMPLATE_ID, RejectVisitorDecoder.BLOCK_LENGTH, 0),
    application(AdmitVisitorDecoder.TEMPLATE_ID, AdmitVisitorDecoder.BLOCK_LENGTH, 0),
  };

  private WaitingShapes() {}
}
