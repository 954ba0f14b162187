package io.frontrow.perf.peer;

import io.frontrow.perf.wire.Wire;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.agrona.concurrent.UnsafeBuffer;

/** A blocking conversation with a real system through a wire, one operation at a time. */
final class Talk implements Closeable {
  private static final int OP = 1;

  private final Socket socket;
  private final Wire wire;
  private final RecordedOutcomes outcomes = new RecordedOutcomes();
  private final byte[] outBytes = new byte[2 * Wire.MAX_BYTES];
  private final UnsafeBuffer out = new UnsafeBuffer(outBytes);
  private final byte[] inBytes = new byte[1 << 16];
  private final UnsafeBuffer in = new UnsafeBuffer(inBytes);
  private int inLength;

  Talk(InetSocketAddress address, Wire wire) throws IOException {
    socket = new Socket(address.getAddress(), address.getPort());
    this.wire = wire;
    while (!wire.isReady()) {
      write(wire.writeSession(out, 0, System.nanoTime()));
      if (!wire.isReady()) {
        read();
      }
    }
  }

  String holdSeats(int event, int firstSeat, int seatCount) throws IOException {
    return outcome(wire.holdSeats(out, 0, OP, event, firstSeat, seatCount));
  }

  String holdBest(int event, int section, int seatCount) throws IOException {
    return outcome(wire.holdBest(out, 0, OP, event, section, seatCount));
  }

  String readRow(int event, int row) throws IOException {
    return outcome(wire.readRow(out, 0, OP, event, row));
  }

  String confirm(long hold, int event, int firstSeat, int seatCount) throws IOException {
    return outcome(wire.confirm(out, 0, OP, hold, event, firstSeat, seatCount));
  }

  String release(long hold, int event, int firstSeat, int seatCount) throws IOException {
    return outcome(wire.release(out, 0, OP, hold, event, firstSeat, seatCount));
  }

  /** The last hold that succeeded. */
  long hold() {
    return outcomes.hold;
  }

  private String outcome(int length) throws IOException {
    write(length);
    while (outcomes.told.isEmpty()) {
      read();
    }
    return outcomes.told.remove(0).substring(2);
  }

  private void write(int length) throws IOException {
    socket.getOutputStream().write(outBytes, 0, length);
  }

  private void read() throws IOException {
    int count = socket.getInputStream().read(inBytes, inLength, inBytes.length - inLength);
    if (count < 0) {
      throw new IOException("the connection was closed");
    }
    inLength += count;
    int read = wire.decode(in, 0, inLength, outcomes);
    inLength -= read;
    System.arraycopy(inBytes, read, inBytes, 0, inLength);
  }

  @Override
  public void close() throws IOException {
    write(wire.writeEnd(out, 0));
    socket.close();
  }
}
