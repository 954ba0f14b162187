package io.frontrow.client;

import io.frontrow.client.reply.HoldExpired;
import io.frontrow.client.reply.SeatsOffered;
import io.frontrow.client.reply.VisitExpired;
import io.frontrow.client.reply.VisitorAdmitted;
import io.frontrow.client.reply.WaitlistExpired;
import io.frontrow.protocol.sbe.HoldExpiredDecoder;
import io.frontrow.protocol.sbe.SeatsOfferedDecoder;
import io.frontrow.protocol.sbe.VisitExpiredDecoder;
import io.frontrow.protocol.sbe.VisitorAdmittedDecoder;
import io.frontrow.protocol.sbe.WaitlistExpiredDecoder;
import org.agrona.DirectBuffer;

/** Hands messages that nobody asked for to the client's listener. Event loop only. */
final class Unasked {
  private Unasked() {}

  /** What has request id 0 but is none of these is passed over: a newer server may send more. */
  static void tell(ClientListener listener, int templateId, DirectBuffer buffer, int offset) {
    switch (templateId) {
      case HoldExpiredDecoder.TEMPLATE_ID ->
          listener.onHoldExpired(HoldExpired.decode(buffer, offset));
      case SeatsOfferedDecoder.TEMPLATE_ID ->
          listener.onSeatsOffered(SeatsOffered.decode(buffer, offset));
      case WaitlistExpiredDecoder.TEMPLATE_ID ->
          listener.onWaitlistExpired(WaitlistExpired.decode(buffer, offset));
      case VisitorAdmittedDecoder.TEMPLATE_ID ->
          listener.onVisitorAdmitted(VisitorAdmitted.decode(buffer, offset));
      case VisitExpiredDecoder.TEMPLATE_ID ->
          listener.onVisitExpired(VisitExpired.decode(buffer, offset));
      default -> {}
    }
  }
}
