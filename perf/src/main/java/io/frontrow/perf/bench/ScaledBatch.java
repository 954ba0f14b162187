package io.frontrow.perf.bench;

import io.frontrow.protocol.ArrayBuffer;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.CancelOrderEncoder;
import io.frontrow.protocol.sbe.ConfirmHoldEncoder;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.HoldBestAvailableEncoder;
import io.frontrow.protocol.sbe.HoldSeatsEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.ReleaseHoldEncoder;
import java.nio.ByteBuffer;

/**
 * Records of one phase, whole but for sequence and time, each from a client of its own choice. They
 * lie side by side, as they would in a ring. One thread.
 */
final class ScaledBatch {
  private static final int STRIDE = 192;

  private final ByteBuffer bytes;
  private final ArrayBuffer buffer;
  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final HoldSeatsEncoder holdSeats = new HoldSeatsEncoder();
  private final HoldBestAvailableEncoder holdBest = new HoldBestAvailableEncoder();
  private final ConfirmHoldEncoder confirm = new ConfirmHoldEncoder();
  private final ReleaseHoldEncoder release = new ReleaseHoldEncoder();
  private final CancelOrderEncoder cancel = new CancelOrderEncoder();
  private final ArrayBuffer reference = new ArrayBuffer(new byte[24]);
  private int size;

  ScaledBatch(int capacity) {
    bytes = ByteBuffer.allocate(Math.multiplyExact(capacity, STRIDE));
    buffer = new ArrayBuffer(bytes.array());
    reference.putByte(0, (byte) 'C');
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  /** Two neighbours. */
  void hold(long clientId, long requestId, int eventId, int firstSeat) {
    holdSeats
        .wrapAndApplyHeader(buffer, message(), header)
        .requestId(requestId)
        .buyer(0)
        .channelKey(0)
        .unchangedSince(0)
        .eventId(eventId)
        .ttlMillis(0)
        .seatsCount(2)
        .next()
        .seat(firstSeat)
        .next()
        .seat(firstSeat + 1);
    holdSeats.areasCount(0);
    end(clientId, requestId, holdSeats.encodedLength());
  }

  /** The best two of a section. */
  void pick(long clientId, long requestId, int eventId, int section) {
    holdBest
        .wrapAndApplyHeader(buffer, message(), header)
        .requestId(requestId)
        .buyer(0)
        .channelKey(0)
        .priceCeiling(HoldBestAvailableEncoder.priceCeilingNullValue())
        .eventId(eventId)
        .ttlMillis(0)
        .quantity((short) 2)
        .accessible((short) 0)
        .anywhere(Flag.NO)
        .section(section)
        .category(HoldBestAvailableEncoder.categoryNullValue());
    end(clientId, requestId, holdBest.encodedLength());
  }

  /** The order has the hold's number as its reference. */
  void confirm(long clientId, long requestId, long holdId) {
    int length = refer(holdId);
    confirm
        .wrapAndApplyHeader(buffer, message(), header)
        .requestId(requestId)
        .holdId(holdId)
        .unchangedSince(0)
        .channelKey(0)
        .late(Flag.NO);
    confirm.seatsCount(0);
    confirm.areasCount(0);
    confirm.putOrderReference(reference, 0, length);
    end(clientId, requestId, confirm.encodedLength());
  }

  void release(long clientId, long requestId, long holdId) {
    release
        .wrapAndApplyHeader(buffer, message(), header)
        .requestId(requestId)
        .holdId(holdId)
        .unchangedSince(0);
    release.seatsCount(0);
    release.areasCount(0);
    end(clientId, requestId, release.encodedLength());
  }

  void cancel(long clientId, long requestId, long holdId) {
    int length = refer(holdId);
    cancel.wrapAndApplyHeader(buffer, message(), header).requestId(requestId).unchangedSince(0);
    cancel.seatsCount(0);
    cancel.areasCount(0);
    cancel.putOrderReference(reference, 0, length);
    end(clientId, requestId, cancel.encodedLength());
  }

  /** Where the records lie. */
  ArrayBuffer buffer() {
    return buffer;
  }

  /** The same bytes, for checksums. */
  ByteBuffer bytes() {
    return bytes.duplicate();
  }

  static int offset(int record) {
    return record * STRIDE;
  }

  int length(int record) {
    return RecordHeader.length(buffer, record * STRIDE);
  }

  private int refer(long holdId) {
    return 1 + reference.putNaturalLongAscii(1, holdId);
  }

  private int message() {
    return size * STRIDE + RecordHeader.LENGTH;
  }

  private void end(long clientId, long requestId, int encodedLength) {
    RecordHeader.init(
        buffer, size * STRIDE, Frame.MESSAGE_HEADER_LENGTH + encodedLength, 0, clientId, requestId);
    size++;
  }

  void applyTo(CoreEngine engine) {
    for (int i = 0; i < size; i++) {
      engine.applyAgain(buffer, i * STRIDE);
    }
  }
}
