package io.frontrow.perf.echo;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.Advice;
import io.frontrow.protocol.sbe.CommandRejectedEncoder;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.HoldConfirmedEncoder;
import io.frontrow.protocol.sbe.HoldReleasedEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.RowMapStateEncoder;
import io.frontrow.protocol.sbe.SeatReason;
import io.frontrow.protocol.sbe.SeatStatus;
import io.frontrow.protocol.sbe.SeatsHeldEncoder;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Encodes replies as the engine would, at the start of one buffer; each method returns where the
 * message ends, which is its length. Event loop thread.
 */
final class EchoReplies {
  private static final long AMOUNT = 5_000;
  private static final int ROW_SEATS = 50;
  private static final int ROWS_PER_SECTION = 20;
  private static final int SEATS = 50_000;
  private static final byte[] LABEL = {'1', '2'};

  private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[Limits.MAX_FRAME_LENGTH]);
  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final SeatsHeldEncoder held = new SeatsHeldEncoder();
  private final HoldConfirmedEncoder confirmed = new HoldConfirmedEncoder();
  private final HoldReleasedEncoder released = new HoldReleasedEncoder();
  private final CommandRejectedEncoder rejected = new CommandRejectedEncoder();
  private final RowMapStateEncoder row = new RowMapStateEncoder();
  private long sequence;
  private long lastHoldId;

  DirectBuffer buffer() {
    return buffer;
  }

  /** A seat that has a neighbour in its row. */
  static long seatOf(long id) {
    return (id & Long.MAX_VALUE) % (SEATS / 2) * 2;
  }

  int held(long id, long eventId, long firstSeat, int seatCount) {
    held.wrapAndApplyHeader(buffer, 0, header).requestId(id).sequence(++sequence).flags().clear();
    held.holdId(++lastHoldId)
        .deadline(0)
        .amount(AMOUNT)
        .eventId(eventId)
        .priceVersion(1)
        .step((short) 0)
        .together(Flag.YES);
    SeatsHeldEncoder.SeatsEncoder seats = held.seatsCount(seatCount);
    for (int i = 0; i < seatCount; i++) {
      seats.next().seat(firstSeat + i);
    }
    held.areasCount(0);
    return held.limit();
  }

  int confirmed(long id, long holdId) {
    confirmed
        .wrapAndApplyHeader(buffer, 0, header)
        .requestId(id)
        .sequence(++sequence)
        .flags()
        .clear();
    confirmed.holdId(holdId).amount(AMOUNT).eventId(1).ticketCount(2).ticketsLeft(0).late(Flag.NO);
    return confirmed.limit();
  }

  int released(long id, long holdId) {
    released
        .wrapAndApplyHeader(buffer, 0, header)
        .requestId(id)
        .sequence(++sequence)
        .flags()
        .clear();
    released.holdId(holdId).eventId(1).ticketCount(2).ticketsLeft(0);
    return released.limit();
  }

  /** About half of the seats stand in the way. */
  int unavailable(long id, long firstSeat, int seatCount) {
    begin(id, RejectCode.SEATS_UNAVAILABLE);
    int taken = (seatCount + 1) / 2;
    CommandRejectedEncoder.SeatsEncoder seats = rejected.seatsCount(taken);
    for (int i = 0; i < taken; i++) {
      seats.next().seat(firstSeat + i).reason(SeatReason.HELD);
    }
    rejected.areasCount(0);
    return rejected.limit();
  }

  int noBlock(long id) {
    begin(id, RejectCode.NO_BLOCK);
    rejected.seatsCount(0);
    rejected.areasCount(0);
    return rejected.limit();
  }

  private void begin(long id, RejectCode code) {
    rejected
        .wrapAndApplyHeader(buffer, 0, header)
        .requestId(id)
        .sequence(++sequence)
        .retryAfterMicros(0)
        .code(code)
        .advice(Advice.DO_NOT_RETRY)
        .flags()
        .clear();
  }

  int row(long id, long eventId, long number) {
    row.wrapAndApplyHeader(buffer, 0, header)
        .requestId(id)
        .sequence(sequence)
        .version(sequence)
        .eventId(eventId)
        .row(number)
        .firstSeat(number * ROW_SEATS)
        .section((int) (number / ROWS_PER_SECTION));
    row.segmentsCount(1).next().seatCount((short) ROW_SEATS);
    RowMapStateEncoder.SeatsEncoder seats = row.seatsCount(ROW_SEATS);
    for (int i = 0; i < ROW_SEATS; i++) {
      seats.next().status(SeatStatus.FREE);
    }
    row.putLabel(LABEL, 0, LABEL.length);
    return row.limit();
  }
}
