package io.frontrow.perf.bench;

import io.frontrow.perf.workload.Venue;
import io.frontrow.protocol.ArrayBuffer;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.ConfirmHoldEncoder;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.HoldBestAvailableEncoder;
import io.frontrow.protocol.sbe.HoldSeatsEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.ReleaseHoldEncoder;
import java.util.Random;

/**
 * As many records of one kind as one measurement applies, encoded beforehand side by side as they
 * would lie in a ring. Pairs of seats are four fifths of each event's. One thread.
 */
final class CommandBatch {
  static final int COMMANDS_PER_EVENT = 20_000;

  private static final int STRIDE = 192;
  private static final int PAIR = 2;
  private static final long SHUFFLE_SEED = 20_260_101;

  private final ArrayBuffer buffer;
  private final int size;
  private final int[] pairs;
  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final HoldSeatsEncoder holdSeats = new HoldSeatsEncoder();
  private final HoldBestAvailableEncoder holdBest = new HoldBestAvailableEncoder();
  private final ConfirmHoldEncoder confirm = new ConfirmHoldEncoder();
  private final ReleaseHoldEncoder release = new ReleaseHoldEncoder();
  private final ArrayBuffer reference = new ArrayBuffer(new byte[24]);

  CommandBatch(int size, Venue venue) {
    this.size = size;
    pairs = shuffledPairs(venue);
    buffer = new ArrayBuffer(new byte[Math.multiplyExact(size, STRIDE)]);
    reference.putByte(0, (byte) 'B');
  }

  int size() {
    return size;
  }

  /** Pairs of seats of each event, all different, in an order without any. Allocates nothing. */
  void encodeHolds(int firstEventId) {
    for (int i = 0; i < size; i++) {
      int at = i * STRIDE;
      int firstSeat = pairs[i % COMMANDS_PER_EVENT] * PAIR;
      holdSeats
          .wrapAndApplyHeader(buffer, at + RecordHeader.LENGTH, header)
          .buyer(i)
          .channelKey(0)
          .unchangedSince(0)
          .eventId(firstEventId + i / COMMANDS_PER_EVENT)
          .ttlMillis(0)
          .seatsCount(PAIR)
          .next()
          .seat(firstSeat)
          .next()
          .seat(firstSeat + 1);
      holdSeats.areasCount(0);
      begin(at, holdSeats.encodedLength());
    }
  }

  private static int[] shuffledPairs(Venue venue) {
    int[] pairs = new int[venue.seatCount() / PAIR];
    Random random = new Random(SHUFFLE_SEED);
    for (int i = 0; i < pairs.length; i++) {
      int other = random.nextInt(i + 1);
      pairs[i] = pairs[other];
      pairs[other] = i;
    }
    return pairs;
  }

  /** A pair in each section in turn. */
  void encodePicks(int firstEventId, Venue venue) {
    for (int i = 0; i < size; i++) {
      int at = i * STRIDE;
      int eventId = firstEventId + i / COMMANDS_PER_EVENT;
      pick(at, eventId, PAIR, Flag.NO)
          .section(i % venue.sectionCount())
          .category(HoldBestAvailableEncoder.categoryNullValue());
      begin(at, holdBest.encodedLength());
    }
  }

  /**
   * In the whole hall, but for one category.
   *
   * @param fewest tickets; of so many numbers from that on, one after the other is asked for
   */
  void encodePicks(int eventId, int category, int fewest, int numbers, Flag anywhere) {
    for (int i = 0; i < size; i++) {
      int at = i * STRIDE;
      pick(at, eventId, fewest + i % numbers, anywhere)
          .section(HoldBestAvailableEncoder.sectionNullValue())
          .category((short) category);
      begin(at, holdBest.encodedLength());
    }
  }

  private HoldBestAvailableEncoder pick(int at, int eventId, int quantity, Flag anywhere) {
    return holdBest
        .wrapAndApplyHeader(buffer, at + RecordHeader.LENGTH, header)
        .buyer(0)
        .channelKey(0)
        .priceCeiling(HoldBestAvailableEncoder.priceCeilingNullValue())
        .eventId(eventId)
        .ttlMillis(0)
        .quantity((short) quantity)
        .accessible((short) 0)
        .anywhere(anywhere);
  }

  /** Allocates nothing. */
  void encodeConfirms(long firstHoldId) {
    for (int i = 0; i < size; i++) {
      int at = i * STRIDE;
      long holdId = firstHoldId + i;
      int length = 1 + reference.putNaturalLongAscii(1, holdId);
      confirm
          .wrapAndApplyHeader(buffer, at + RecordHeader.LENGTH, header)
          .holdId(holdId)
          .unchangedSince(0)
          .channelKey(0)
          .late(Flag.NO);
      confirm.seatsCount(0);
      confirm.areasCount(0);
      confirm.putOrderReference(reference, 0, length);
      begin(at, confirm.encodedLength());
    }
  }

  /** Allocates nothing. */
  void encodeReleases(long firstHoldId) {
    for (int i = 0; i < size; i++) {
      int at = i * STRIDE;
      release
          .wrapAndApplyHeader(buffer, at + RecordHeader.LENGTH, header)
          .holdId(firstHoldId + i)
          .unchangedSince(0);
      release.seatsCount(0);
      release.areasCount(0);
      begin(at, release.encodedLength());
    }
  }

  private void begin(int at, int encodedLength) {
    RecordHeader.init(
        buffer, at, Frame.MESSAGE_HEADER_LENGTH + encodedLength, 0, CoreEngine.CLIENT_ID, 0);
  }

  void applyTo(CoreEngine engine) {
    for (int i = 0; i < size; i++) {
      engine.apply(buffer, i * STRIDE);
    }
  }

  /** All that {@link #applyTo} does but for the engine. */
  long stampOnly(CoreEngine engine) {
    long lengths = 0;
    for (int i = 0; i < size; i++) {
      engine.stamp(buffer, i * STRIDE);
      lengths += RecordHeader.length(buffer, i * STRIDE);
    }
    engine.unstamp(size);
    return lengths;
  }
}
