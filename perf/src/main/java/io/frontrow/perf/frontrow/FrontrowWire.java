package io.frontrow.perf.frontrow;

import static io.frontrow.perf.frontrow.FrontrowSession.framed;

import io.frontrow.perf.wire.Outcomes;
import io.frontrow.perf.wire.Wire;
import io.frontrow.perf.wire.WireException;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.sbe.ConfirmHoldEncoder;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.GetRowMapEncoder;
import io.frontrow.protocol.sbe.HoldBestAvailableEncoder;
import io.frontrow.protocol.sbe.HoldConfirmedDecoder;
import io.frontrow.protocol.sbe.HoldReleasedDecoder;
import io.frontrow.protocol.sbe.HoldSeatsEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.ReleaseHoldEncoder;
import io.frontrow.protocol.sbe.RowMapStateDecoder;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * Speaks Frontrow's protocol for one connection of the load: its session, its commands, its
 * replies. One event loop.
 */
final class FrontrowWire implements Wire {
  private static final int BUYER_SHIFT = 40;
  private static final int BODY = Frame.HEADER_LENGTH;

  private final int[] eventIds;
  private final int ttlMillis;
  private final long firstBuyer;
  private final OrderReferences references;
  private final FrontrowSession session;
  private final RequestIds ids;

  /** Of each operation, the reply that it is to have. */
  private final short[] expected;

  private final FrontrowReplies replies;
  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final HoldSeatsEncoder holdSeats = new HoldSeatsEncoder();
  private final HoldBestAvailableEncoder holdBest = new HoldBestAvailableEncoder();
  private final ConfirmHoldEncoder confirmHold = new ConfirmHoldEncoder();
  private final ReleaseHoldEncoder releaseHold = new ReleaseHoldEncoder();
  private final GetRowMapEncoder getRowMap = new GetRowMapEncoder();

  /**
   * @param number of the connection, from 0
   * @param instance makes a client of it
   * @param eventIds of the workload's events, in its order
   */
  FrontrowWire(
      int number,
      int instance,
      int[] eventIds,
      int ttlMillis,
      int maxInFlight,
      OrderReferences references) {
    this.eventIds = eventIds;
    this.ttlMillis = ttlMillis;
    this.references = references;
    firstBuyer = (long) (number + 1) << BUYER_SHIFT;
    session = new FrontrowSession(instance);
    ids = new RequestIds(maxInFlight);
    expected = new short[maxInFlight];
    replies = new FrontrowReplies(ids, expected);
  }

  @Override
  public int writeSession(MutableDirectBuffer out, int at, long nowNanos) {
    return session.write(out, at, nowNanos);
  }

  @Override
  public boolean isReady() {
    return session.isEstablished();
  }

  @Override
  public boolean hasRoom() {
    return ids.hasRoom();
  }

  private long command(int op, int reply) {
    expected[op] = (short) reply;
    session.countSent();
    return ids.command(op);
  }

  @Override
  public int holdSeats(
      MutableDirectBuffer out, int at, int op, int event, int firstSeat, int seatCount) {
    long id = command(op, SeatsHeldDecoder.TEMPLATE_ID);
    holdSeats
        .wrapAndApplyHeader(out, at + BODY, header)
        .requestId(id)
        .buyer(firstBuyer | id)
        .channelKey(0)
        .unchangedSince(0)
        .eventId(eventIds[event])
        .ttlMillis(ttlMillis);
    HoldSeatsEncoder.SeatsEncoder group = holdSeats.seatsCount(seatCount);
    for (int seat = firstSeat; seat < firstSeat + seatCount; seat++) {
      group.next().seat(seat);
    }
    holdSeats.areasCount(0);
    return framed(out, at, holdSeats.limit());
  }

  @Override
  public int holdBest(
      MutableDirectBuffer out, int at, int op, int event, int section, int seatCount) {
    long id = command(op, SeatsHeldDecoder.TEMPLATE_ID);
    holdBest
        .wrapAndApplyHeader(out, at + BODY, header)
        .requestId(id)
        .buyer(firstBuyer | id)
        .channelKey(0)
        .priceCeiling(HoldBestAvailableEncoder.priceCeilingNullValue())
        .eventId(eventIds[event])
        .ttlMillis(ttlMillis)
        .section(section)
        .category(HoldBestAvailableEncoder.categoryNullValue())
        .quantity((short) seatCount)
        .accessible((short) 0)
        .anywhere(Flag.NO);
    return framed(out, at, holdBest.limit());
  }

  @Override
  public int readRow(MutableDirectBuffer out, int at, int op, int event, int row) {
    expected[op] = RowMapStateDecoder.TEMPLATE_ID;
    session.countSent();
    getRowMap
        .wrapAndApplyHeader(out, at + BODY, header)
        .requestId(ids.query(op))
        .eventId(eventIds[event])
        .row(row);
    return framed(out, at, getRowMap.limit());
  }

  @Override
  public int confirm(
      MutableDirectBuffer out, int at, int op, long hold, int event, int firstSeat, int seatCount) {
    confirmHold
        .wrapAndApplyHeader(out, at + BODY, header)
        .requestId(command(op, HoldConfirmedDecoder.TEMPLATE_ID))
        .holdId(hold)
        .unchangedSince(0)
        .channelKey(0)
        .late(Flag.NO);
    confirmHold.seatsCount(0);
    confirmHold.areasCount(0);
    int length = references.write(hold);
    confirmHold.putOrderReference(references.buffer(), 0, length);
    return framed(out, at, confirmHold.limit());
  }

  @Override
  public int release(
      MutableDirectBuffer out, int at, int op, long hold, int event, int firstSeat, int seatCount) {
    releaseHold
        .wrapAndApplyHeader(out, at + BODY, header)
        .requestId(command(op, HoldReleasedDecoder.TEMPLATE_ID))
        .holdId(hold)
        .unchangedSince(0);
    releaseHold.seatsCount(0);
    releaseHold.areasCount(0);
    return framed(out, at, releaseHold.limit());
  }

  @Override
  public int releaseApart(
      MutableDirectBuffer out, int at, int op, long hold, int event, int seat, int otherSeat) {
    return release(out, at, op, hold, event, seat, 1);
  }

  @Override
  public int decode(DirectBuffer in, int at, int length, Outcomes to) {
    int position = at;
    int end = at + length;
    while (end - position >= Frame.HEADER_LENGTH) {
      long frame = Frame.length(in, position);
      int encoding = Frame.encodingType(in, position);
      if (!Frame.isAcceptable(frame, encoding)) {
        throw new WireException(
            String.format("no frame of ours: length %d, encoding type 0x%04X", frame, encoding));
      }
      if (end - position < frame) {
        break;
      }
      onMessage(in, position + BODY, to);
      position += (int) frame;
    }
    return position - at;
  }

  private void onMessage(DirectBuffer in, int offset, Outcomes to) {
    if (MessageShapes.isSession(MessageShapes.schemaId(in, offset))) {
      session.onMessage(in, offset);
    } else {
      replies.onReply(in, offset, to);
    }
  }

  @Override
  public int writeEnd(MutableDirectBuffer out, int at) {
    return session.writeTerminate(out, at);
  }
}
