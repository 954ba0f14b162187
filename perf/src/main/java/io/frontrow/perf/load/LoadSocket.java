package io.frontrow.perf.load;

import io.frontrow.perf.wire.Wire;
import io.frontrow.perf.wire.WireException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/**
 * The socket of one connection: one read brings a batch of replies, one write takes out all that
 * they give rise to. Reads and writes through the buffers of its loop, and keeps only what is left
 * over: half a reply, or what the kernel has no room for. Event loop thread.
 */
final class LoadSocket {
  /** No reply for so long: the system is taken for dead. */
  private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

  private static final byte[] NOTHING = {};

  private final LoadConnection connection;
  private final Wire wire;
  private final LoopBuffers buffers;
  private final SocketChannel channel;
  private SelectionKey key;

  /** The beginning of a reply whose end has not come. */
  private byte[] half = NOTHING;

  private int halfLength;

  /** What the kernel had no room for; null if there is nothing. */
  private ByteBuffer unsent;

  private long heardNanos;
  private boolean ready;
  private boolean closed;

  LoadSocket(LoadConnection connection, LoopBuffers buffers) throws IOException {
    this.connection = connection;
    this.buffers = buffers;
    wire = connection.wire();
    channel = SocketChannel.open();
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
  }

  void connect(Selector selector, InetSocketAddress address) throws IOException {
    key = channel.register(selector, SelectionKey.OP_CONNECT, this);
    if (channel.connect(address)) {
      connected();
    }
  }

  LoadConnection connection() {
    return connection;
  }

  /** Whether the session is up, and the load may begin. */
  boolean isReady() {
    return ready;
  }

  boolean isClosed() {
    return closed;
  }

  /** The selector says that something can be done. */
  void onReady() {
    try {
      int ops = key.readyOps();
      if ((ops & SelectionKey.OP_CONNECT) != 0) {
        channel.finishConnect();
        connected();
        return;
      }
      if ((ops & SelectionKey.OP_WRITE) != 0) {
        writeUnsent();
      }
      if ((ops & SelectionKey.OP_READ) != 0) {
        read();
      }
    } catch (IOException | WireException e) {
      lost(e.getMessage());
    }
  }

  private void connected() throws IOException {
    key.interestOps(SelectionKey.OP_READ);
    heardNanos = System.nanoTime();
    write(wire.writeSession(buffers.out, 0, heardNanos));
    // A system without sessions says nothing until it is asked.
    ready = wire.isReady();
  }

  private void read() throws IOException {
    ByteBuffer bytes = buffers.inBytes.clear();
    if (halfLength > 0) {
      bytes.put(half, 0, halfLength);
    }
    int count = channel.read(bytes);
    if (count < 0) {
      lost("the server closed the connection");
      return;
    }
    if (count == 0) {
      return;
    }
    long now = System.nanoTime();
    heardNanos = now;
    int length = halfLength + count;
    connection.beginBatch(now);
    int decoded;
    try {
      decoded = wire.decode(buffers.in, 0, length, connection);
    } finally {
      connection.endBatch();
    }
    keepHalf(decoded, length);
    buffers.refusedForRoom |= connection.isWaitingForRoom();
    if (ready) {
      send(now);
    } else {
      write(wire.writeSession(buffers.out, 0, now));
      ready = wire.isReady();
    }
  }

  private void keepHalf(int decoded, int length) {
    halfLength = length - decoded;
    if (halfLength > half.length) {
      half = new byte[2 * halfLength];
    }
    if (halfLength > 0) {
      buffers.in.getBytes(decoded, half, 0, halfLength);
    }
  }

  /** Sends what the connection wants to send now. */
  void send(long now) {
    if (closed || !ready) {
      return;
    }
    try {
      int length = LoopBuffers.OUT_LIMIT + 1;
      while (unsent == null && length > LoopBuffers.OUT_LIMIT) {
        length = connection.write(buffers.out, LoopBuffers.OUT_LIMIT, now);
        write(length);
      }
    } catch (IOException e) {
      lost(e.getMessage());
    }
  }

  /** Sends again what the system had no room for. */
  void sendAgain() {
    try {
      while (!closed && unsent == null && connection.isWaitingForRoom()) {
        write(connection.writeAgain(buffers.out, LoopBuffers.OUT_LIMIT));
      }
    } catch (IOException e) {
      lost(e.getMessage());
    }
  }

  /** A few times a second: heartbeats, and whether there is anybody. */
  void tick(long now) {
    if (closed || !ready) {
      return;
    }
    if (!connection.isWaiting()) {
      heardNanos = now;
    } else if (now - heardNanos > SILENCE_NANOS) {
      lost("nothing was heard for " + TimeUnit.NANOSECONDS.toSeconds(SILENCE_NANOS) + " s");
      return;
    }
    try {
      if (unsent == null) {
        write(wire.writeSession(buffers.out, 0, now));
      }
    } catch (IOException e) {
      lost(e.getMessage());
    }
  }

  /** Writes the first bytes of the loop's buffer. */
  private void write(int length) throws IOException {
    if (length == 0) {
      return;
    }
    ByteBuffer bytes = buffers.outBytes.clear().limit(length);
    channel.write(bytes);
    if (bytes.hasRemaining()) {
      unsent = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
      key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
    }
  }

  private void writeUnsent() throws IOException {
    channel.write(unsent);
    if (!unsent.hasRemaining()) {
      unsent = null;
      key.interestOps(SelectionKey.OP_READ);
      send(System.nanoTime());
    }
  }

  private void lost(String why) {
    close();
    connection.lost(why == null ? "connection failed" : why, System.nanoTime());
  }

  /** Says farewell and closes. */
  void end() {
    if (!closed) {
      try {
        write(wire.writeEnd(buffers.out, 0));
      } catch (IOException e) {
        // The other side has gone first.
      }
      close();
    }
  }

  private void close() {
    closed = true;
    try {
      channel.close();
    } catch (IOException e) {
      // It is of no further use either way.
    }
  }
}
