package io.frontrow.perf.bench;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.perf.frontrow.Stage;
import io.frontrow.perf.load.ClientWait;
import io.frontrow.perf.load.LoadConfig;
import io.frontrow.perf.wire.Outcomes;
import io.frontrow.perf.wire.Refusal;
import io.frontrow.perf.wire.Wire;
import io.frontrow.perf.workload.Venue;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.ReplyHeader;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.SeatsHeldEncoder;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** A wire of the load, and replies to all that it writes. One thread. */
final class LoadWireState implements Outcomes {
  private static final int PAIR = 2;

  private final int batch;
  private final Wire wire;
  private final UnsafeBuffer out;
  private final UnsafeBuffer in;
  private final int replyLength;
  private long held;
  private long expected;

  LoadWireState(int batch) {
    this.batch = batch;
    LoadConfig config = new LoadConfig(1, batch, 0, 0, 1, 1, false, 1, ClientWait.SPIN);
    Stage stage = new Stage(Venue.own(), 1, new int[] {1}, "bench");
    wire = stage.doors(new InetSocketAddress(0), config).wires().apply(0);
    out = new UnsafeBuffer(ByteBuffer.allocateDirect(batch * Wire.MAX_BYTES));
    in = new UnsafeBuffer(ByteBuffer.allocateDirect(batch * Wire.MAX_BYTES));
    replyLength = encodeReplies();
  }

  private int encodeReplies() {
    SeatsHeldEncoder reply = new SeatsHeldEncoder();
    int at = 0;
    for (int i = 0; i < batch; i++) {
      reply
          .wrapAndApplyHeader(in, at + Frame.HEADER_LENGTH, new MessageHeaderEncoder())
          .holdId(i + 1)
          .together(Flag.YES)
          .seatsCount(PAIR)
          .next()
          .seat(PAIR * i)
          .next()
          .seat(PAIR * i + 1);
      reply.areasCount(0);
      at += Frame.putHeader(in, at, Frame.MESSAGE_HEADER_LENGTH + reply.encodedLength());
    }
    return at / batch;
  }

  /** A batch of holds is written, and their replies are read. */
  void round() {
    int written = 0;
    for (int op = 0; op < batch; op++) {
      int next = wire.holdSeats(out, written, op, 0, PAIR * op, PAIR);
      int id = Frame.HEADER_LENGTH + ReplyHeader.REQUEST_ID_OFFSET;
      in.putLong(op * replyLength + id, out.getLong(written + id, LITTLE_ENDIAN), LITTLE_ENDIAN);
      written = next;
    }
    wire.decode(in, 0, batch * replyLength, this);
    expected += batch;
  }

  /** Throws unless every reply was understood. */
  void check() {
    if (held != expected) {
      throw new IllegalStateException(held + " holds of " + expected);
    }
  }

  @Override
  public void held(int op, long hold, int firstSeat, int seatCount) {
    held++;
  }

  @Override
  public void heldApart(int op, long hold, int seat, int otherSeat) {
    held = Long.MIN_VALUE;
  }

  @Override
  public void done(int op) {
    held = Long.MIN_VALUE;
  }

  @Override
  public void refused(int op, Refusal why) {
    held = Long.MIN_VALUE;
  }

  @Override
  public void busy(int op) {
    held = Long.MIN_VALUE;
  }

  @Override
  public void unexpected(int op, String what) {
    throw new IllegalStateException(what);
  }

  @Override
  public void expired(long hold) {
    held = Long.MIN_VALUE;
  }
}
