package io.frontrow.gateway;

import io.frontrow.protocol.Frame;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.unix.Socket;
import java.io.IOException;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The messages on their way to one client: framed and copied behind one another, written once per
 * batch, bounded in bytes. Event loop thread.
 *
 * <p>As long as the client keeps up, a batch goes to the socket with one system call and its bytes
 * serve again. What the socket does not take goes the way of Netty, which knows how to wait.
 */
final class Outbox {
  private static final int FIRST_BYTES = 512;

  /** A batch longer than this was a burst; its bytes are given back. */
  private static final int KEPT_BYTES = 1 << 14;

  private final Channel channel;
  private final int maxPendingBytes;
  private final UnsafeBuffer view = new UnsafeBuffer(0, 0);

  /** The socket itself; null where Netty has no call for it. */
  private final Socket socket;

  /**
   * Frames not yet given to the socket or the channel, and room for more; null if there is none.
   */
  private ByteBuf batch;

  /** Bytes of the batch, and how many it may have. */
  private int length;

  private int bound;

  Outbox(Channel channel, int maxPendingBytes) {
    this.channel = channel;
    this.maxPendingBytes = maxPendingBytes;
    this.socket = channel instanceof EpollSocketChannel epoll ? (Socket) epoll.fd() : null;
  }

  /** Appends one message; false, and nothing appended, if more would be pending than may be. */
  boolean append(DirectBuffer buffer, int offset, int messageLength) {
    int end = length + Frame.HEADER_LENGTH + messageLength;
    if (length == 0 || end > bound) {
      // The socket may have taken more since the batch was begun; that is asked for when it counts.
      bound = (int) (maxPendingBytes - writtenBytes());
    }
    if (end > bound) {
      return false;
    }
    appendUnbounded(buffer, offset, messageLength);
    return true;
  }

  /** Appends the last message of the connection, which may go beyond the bound. */
  void appendUnbounded(DirectBuffer buffer, int offset, int messageLength) {
    int end = length + Frame.HEADER_LENGTH + messageLength;
    if (batch == null || end > view.capacity()) {
      grow(end);
    }
    Frame.putHeader(view, length, messageLength);
    view.putBytes(length + Frame.HEADER_LENGTH, buffer, offset, messageLength);
    length = end;
  }

  private void grow(int needed) {
    if (batch == null) {
      batch = channel.alloc().directBuffer(Math.max(FIRST_BYTES, needed));
    } else {
      batch.writerIndex(length);
      batch.ensureWritable(needed - length);
    }
    ByteBufView.wrap(view, batch, 0, batch.capacity());
  }

  /** Bytes that the channel has and the socket has not taken. */
  private long writtenBytes() {
    ChannelOutboundBuffer written = channel.unsafe().outboundBuffer();
    return written == null ? 0 : written.totalPendingWriteBytes();
  }

  /** Writes the batch, unless the socket is behind: then it grows until the socket is not. */
  void flush() {
    if (length > 0 && channel.isWritable()) {
      if (socket == null || !batch.hasMemoryAddress() || writtenBytes() > 0 || !send()) {
        channel.writeAndFlush(takeBatch(), channel.voidPromise());
      }
    }
  }

  /** Returns whether the socket has taken the whole batch; the rest of it is left otherwise. */
  private boolean send() {
    int sent;
    try {
      sent = socket.sendAddress(batch.memoryAddress(), 0, length);
    } catch (IOException broken) {
      return false; // the channel will find the same, and end
    }
    if (sent < length) {
      batch.setIndex(sent, length);
      return false;
    }
    if (batch.capacity() > KEPT_BYTES) {
      dropBatch();
    }
    length = 0;
    return true;
  }

  /** Writes what there is, however far behind the socket is. */
  ChannelFuture flushLast() {
    return channel.writeAndFlush(length == 0 ? channel.alloc().buffer(0) : takeBatch());
  }

  private ByteBuf takeBatch() {
    ByteBuf taken = batch.writerIndex(length);
    batch = null;
    length = 0;
    return taken;
  }

  /** Drops the frames not yet given to the channel, and the bytes they lie in. */
  void dropBatch() {
    if (batch != null) {
      batch.release();
      batch = null;
    }
    length = 0;
  }
}
