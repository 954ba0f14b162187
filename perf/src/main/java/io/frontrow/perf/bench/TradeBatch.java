package io.frontrow.perf.bench;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.protocol.ArrayBuffer;
import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.Mix;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.ReplyHeader;
import io.frontrow.protocol.sbe.ConfirmHoldEncoder;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.HoldSeatsEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.ReleaseHoldEncoder;

/**
 * Records of many clients, side by side as they would lie in a journal: by turns a hold of a pair,
 * and what becomes of an older hold: as often a confirm as a release. Hold ids are 1, 2, 3, ...,
 * for they are resolved in the order in which they were made. One thread; allocates nothing.
 */
final class TradeBatch {
  static final int PAIR = 2;

  private static final int STRIDE = 128;
  private static final int CLIENTS = 64;

  private final ArrayBuffer buffer;
  private final int pairsPerEvent;
  private final long[] requestIds = new long[CLIENTS];
  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final HoldSeatsEncoder hold = new HoldSeatsEncoder();
  private final ConfirmHoldEncoder confirm = new ConfirmHoldEncoder();
  private final ReleaseHoldEncoder release = new ReleaseHoldEncoder();
  private final ArrayBuffer reference = new ArrayBuffer(new byte[32]);
  private final int prefixLength = reference.putStringWithoutLengthAscii(0, "order-");
  private long holdId;
  private long followedId;
  private long confirms;

  TradeBatch(int commands, int pairsPerEvent) {
    this.pairsPerEvent = pairsPerEvent;
    buffer = new ArrayBuffer(new byte[Math.multiplyExact(commands, STRIDE)]);
  }

  ArrayBuffer buffer() {
    return buffer;
  }

  /** How many confirms were encoded until now. */
  long confirms() {
    return confirms;
  }

  int offset(int command) {
    return command * STRIDE;
  }

  /**
   * By turns a hold of the next of these pairs, and what becomes of the oldest hold.
   *
   * @return how many commands they are
   */
  int encode(int[] pairs, int first, int holds, int followUps, int firstEventId) {
    int at = 0;
    for (int i = 0; i < Math.max(holds, followUps); i++) {
      if (i < holds) {
        int pair = pairs[first + i];
        encodeHold(at, firstEventId + pair / pairsPerEvent, pair % pairsPerEvent * PAIR);
        at += STRIDE;
      }
      if (i < followUps) {
        encodeFollowUp(at);
        at += STRIDE;
      }
    }
    return at / STRIDE;
  }

  private void encodeHold(int at, int eventId, int firstSeat) {
    holdId++;
    hold.wrapAndApplyHeader(buffer, at + RecordHeader.LENGTH, header)
        .buyer(holdId)
        .channelKey(0)
        .unchangedSince(0)
        .eventId(eventId)
        .ttlMillis(0)
        .seatsCount(PAIR)
        .next()
        .seat(firstSeat)
        .next()
        .seat(firstSeat + 1);
    hold.areasCount(0);
    complete(at, hold.encodedLength(), holdId);
  }

  private void encodeFollowUp(int at) {
    followedId++;
    if (scattered(followedId) < 0) {
      confirms++;
      encodeConfirm(at, followedId);
    } else {
      encodeRelease(at, followedId);
    }
  }

  private void encodeConfirm(int at, long id) {
    int length = prefixLength + reference.putNaturalLongAscii(prefixLength, id);
    confirm
        .wrapAndApplyHeader(buffer, at + RecordHeader.LENGTH, header)
        .holdId(id)
        .unchangedSince(0)
        .channelKey(0)
        .late(Flag.NO);
    confirm.seatsCount(0);
    confirm.areasCount(0);
    confirm.putOrderReference(reference, 0, length);
    complete(at, confirm.encodedLength(), id);
  }

  private void encodeRelease(int at, long id) {
    release
        .wrapAndApplyHeader(buffer, at + RecordHeader.LENGTH, header)
        .holdId(id)
        .unchangedSince(0);
    release.seatsCount(0);
    release.areasCount(0);
    complete(at, release.encodedLength(), id);
  }

  private static long scattered(long id) {
    return Mix.mix(0, id);
  }

  /** A hold's client, one of them all, follows it up as well. */
  private void complete(int at, int encodedLength, long id) {
    int client = (int) (scattered(id) >>> 32) & CLIENTS - 1;
    long requestId = ++requestIds[client];
    buffer.putLong(
        at + RecordHeader.LENGTH + ReplyHeader.REQUEST_ID_OFFSET, requestId, LITTLE_ENDIAN);
    long clientId = ClientId.of(1, 2 + client);
    RecordHeader.init(
        buffer, at, Frame.MESSAGE_HEADER_LENGTH + encodedLength, 0, clientId, requestId);
  }
}
