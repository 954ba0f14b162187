package io.frontrow.gateway;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.fixp.EstablishEncoder;
import io.frontrow.protocol.fixp.FlowType;
import io.frontrow.protocol.fixp.MessageHeaderEncoder;
import io.frontrow.protocol.fixp.NegotiateEncoder;
import io.frontrow.protocol.fixp.SequenceEncoder;
import io.frontrow.protocol.fixp.TerminateEncoder;
import io.frontrow.protocol.fixp.TerminationCode;
import io.frontrow.protocol.sbe.ConfirmHoldEncoder;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.GetHoldEncoder;
import io.frontrow.protocol.sbe.HoldReleasedEncoder;
import io.frontrow.protocol.sbe.HoldSeatsEncoder;
import io.frontrow.protocol.sbe.ReleaseHoldEncoder;
import java.util.Arrays;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Frames as a client, or the engine, makes them. */
final class Messages {
  static final long SESSION_HIGH = 0x0123_4567_89AB_CDEFL;
  static final long SESSION_LOW = 0x1122_3344_5566_7788L;
  static final long TIMESTAMP = 1_790_000_000_000_000_000L;

  private static final MessageHeaderEncoder HEADER = new MessageHeaderEncoder();
  private static final io.frontrow.protocol.sbe.MessageHeaderEncoder APPLICATION_HEADER =
      new io.frontrow.protocol.sbe.MessageHeaderEncoder();

  private Messages() {}

  static byte[] negotiate(int account, int instance) {
    return negotiate(account, instance, FlowType.IDEMPOTENT);
  }

  static byte[] negotiate(int account, int instance, FlowType flow) {
    MutableDirectBuffer buffer = buffer();
    NegotiateEncoder encoder = new NegotiateEncoder();
    encoder.wrapAndApplyHeader(buffer, Frame.HEADER_LENGTH, HEADER);
    encoder.sessionId().high(SESSION_HIGH).low(SESSION_LOW);
    encoder.timestamp(TIMESTAMP).clientFlow(flow);
    encoder.clientId().account(account).instance(instance);
    encoder.credentials("");
    return framed(buffer, encoder.limit());
  }

  static byte[] establish(int keepaliveMillis) {
    return establish(SESSION_LOW, keepaliveMillis);
  }

  static byte[] establish(long sessionLow, int keepaliveMillis) {
    return establish(SESSION_HIGH, sessionLow, keepaliveMillis);
  }

  static byte[] establish(long sessionHigh, long sessionLow, int keepaliveMillis) {
    MutableDirectBuffer buffer = buffer();
    EstablishEncoder encoder = new EstablishEncoder();
    encoder.wrapAndApplyHeader(buffer, Frame.HEADER_LENGTH, HEADER);
    encoder.sessionId().high(sessionHigh).low(sessionLow);
    encoder.timestamp(TIMESTAMP + 1).keepaliveInterval(keepaliveMillis).nextSeqNo(1);
    return framed(buffer, encoder.limit());
  }

  static byte[] sequence(long nextSeqNo) {
    MutableDirectBuffer buffer = buffer();
    SequenceEncoder encoder = new SequenceEncoder();
    encoder.wrapAndApplyHeader(buffer, Frame.HEADER_LENGTH, HEADER).nextSeqNo(nextSeqNo);
    return framed(buffer, encoder.limit());
  }

  static byte[] terminate() {
    MutableDirectBuffer buffer = buffer();
    TerminateEncoder encoder = new TerminateEncoder();
    encoder.wrapAndApplyHeader(buffer, Frame.HEADER_LENGTH, HEADER);
    encoder.sessionId().high(SESSION_HIGH).low(SESSION_LOW);
    encoder.code(TerminationCode.FINISHED).reason("done");
    return framed(buffer, encoder.limit());
  }

  static byte[] holdSeats(long requestId, int... seats) {
    MutableDirectBuffer buffer = buffer();
    HoldSeatsEncoder encoder = new HoldSeatsEncoder();
    encoder.wrapAndApplyHeader(buffer, Frame.HEADER_LENGTH, APPLICATION_HEADER);
    encoder.requestId(requestId).buyer(7).channelKey(0).unchangedSince(0).eventId(1).ttlMillis(0);
    HoldSeatsEncoder.SeatsEncoder group = encoder.seatsCount(seats.length);
    for (int seat : seats) {
      group.next().seat(seat);
    }
    encoder.areasCount(0);
    return framed(buffer, encoder.limit());
  }

  static byte[] confirmHold(long requestId, String orderReference) {
    MutableDirectBuffer buffer = buffer();
    ConfirmHoldEncoder encoder = new ConfirmHoldEncoder();
    encoder.wrapAndApplyHeader(buffer, Frame.HEADER_LENGTH, APPLICATION_HEADER);
    encoder.requestId(requestId).holdId(1).unchangedSince(0).channelKey(0).late(Flag.NO);
    encoder.seatsCount(0);
    encoder.areasCount(0);
    encoder.orderReference(orderReference);
    return framed(buffer, encoder.limit());
  }

  static byte[] releaseHold(long requestId) {
    MutableDirectBuffer buffer = buffer();
    ReleaseHoldEncoder encoder = new ReleaseHoldEncoder();
    encoder.wrapAndApplyHeader(buffer, Frame.HEADER_LENGTH, APPLICATION_HEADER);
    encoder.requestId(requestId).holdId(1).unchangedSince(0);
    encoder.seatsCount(0);
    encoder.areasCount(0);
    return framed(buffer, encoder.limit());
  }

  static byte[] getHold(long requestId) {
    MutableDirectBuffer buffer = buffer();
    GetHoldEncoder encoder = new GetHoldEncoder();
    encoder.wrapAndApplyHeader(buffer, Frame.HEADER_LENGTH, APPLICATION_HEADER);
    encoder.requestId(requestId).holdId(1);
    return framed(buffer, encoder.limit());
  }

  /** A reply, as the engine would make it. */
  static byte[] holdReleased(long requestId) {
    MutableDirectBuffer buffer = buffer();
    HoldReleasedEncoder encoder = new HoldReleasedEncoder();
    encoder.wrapAndApplyHeader(buffer, Frame.HEADER_LENGTH, APPLICATION_HEADER);
    encoder.requestId(requestId).sequence(1).holdId(1).eventId(1).ticketCount(1).ticketsLeft(0);
    return framed(buffer, encoder.limit());
  }

  private static MutableDirectBuffer buffer() {
    return new UnsafeBuffer(new byte[Limits.MAX_FRAME_LENGTH]);
  }

  private static byte[] framed(MutableDirectBuffer buffer, int limit) {
    int length = Frame.putHeader(buffer, 0, limit - Frame.HEADER_LENGTH);
    return Arrays.copyOf(buffer.byteArray(), length);
  }
}
