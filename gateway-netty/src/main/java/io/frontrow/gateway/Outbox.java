package io.frontrow.gateway;

import io.frontrow.protocol.Frame;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOutboundBuffer;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The frames on their way to one client: framed and copied behind one another, written once per
 * batch, bounded in bytes. Event loop thread.
 */
final class Outbox {
  private static final int FIRST_BYTES = 512;

  private final Channel channel;
  private final int maxPendingBytes;
  private final UnsafeBuffer target = new UnsafeBuffer(0, 0);

  /** Frames not yet given to the channel; null if there are none. */
  private ByteBuf batch;

  /** Size of the last batch: the next is likely to be as long, and need not grow again. */
  private int lastBytes = FIRST_BYTES;

  Outbox(Channel channel, int maxPendingBytes) {
    this.channel = channel;
    this.maxPendingBytes = maxPendingBytes;
  }

  /** Appends one message; false, and nothing appended, if more would be pending than may be. */
  boolean append(DirectBuffer buffer, int offset, int length) {
    if (pendingBytes() + Frame.HEADER_LENGTH + length > maxPendingBytes) {
      return false;
    }
    appendUnbounded(buffer, offset, length);
    return true;
  }

  /** Appends the last message of the connection, which may go beyond the bound. */
  void appendUnbounded(DirectBuffer buffer, int offset, int length) {
    if (batch == null) {
      batch = channel.alloc().directBuffer(lastBytes);
    }
    int frameLength = Frame.HEADER_LENGTH + length;
    batch.ensureWritable(frameLength);
    int end = batch.writerIndex();
    ByteBufView.wrap(target, batch, end, frameLength);
    Frame.putHeader(target, 0, length);
    target.putBytes(Frame.HEADER_LENGTH, buffer, offset, length);
    batch.writerIndex(end + frameLength);
  }

  private long pendingBytes() {
    ChannelOutboundBuffer written = channel.unsafe().outboundBuffer();
    return (written == null ? 0 : written.totalPendingWriteBytes())
        + (batch == null ? 0 : batch.readableBytes());
  }

  /** Writes the batch, unless the socket is behind: then it grows until the socket is not. */
  void flush() {
    if (batch != null && channel.isWritable()) {
      channel.writeAndFlush(takeBatch(), channel.voidPromise());
    }
  }

  /** Writes what there is, however far behind the socket is. */
  ChannelFuture flushLast() {
    return channel.writeAndFlush(batch == null ? channel.alloc().buffer(0) : takeBatch());
  }

  private ByteBuf takeBatch() {
    ByteBuf taken = batch;
    batch = null;
    lastBytes = Math.max(FIRST_BYTES, taken.readableBytes());
    return taken;
  }

  /** Drops the frames not yet given to the channel. */
  void dropBatch() {
    if (batch != null) {
      takeBatch().release();
    }
  }
}
