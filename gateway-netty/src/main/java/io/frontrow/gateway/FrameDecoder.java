package io.frontrow.gateway;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.Limits;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Cuts the bytes of one connection into frames and hands each on where it lies. Only a frame that
 * came in pieces is copied. Next: {@link CommandIngress}. Event loop thread.
 */
final class FrameDecoder extends ChannelInboundHandlerAdapter {
  private final FrameHandler frames;
  private final UnsafeBuffer view = new UnsafeBuffer(0, 0);

  /** The bytes of a frame that is not complete; null between two frames. */
  private ByteBuf partial;

  private boolean stopped;

  FrameDecoder(FrameHandler frames) {
    this.frames = frames;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    ByteBuf bytes = (ByteBuf) message;
    try {
      frames.onRead();
      while (!stopped && bytes.isReadable()) {
        if (partial == null) {
          takeWholeFrames(bytes);
          keepRest(context, bytes);
        } else {
          completePartial(bytes);
        }
      }
    } finally {
      bytes.release();
    }
  }

  private void takeWholeFrames(ByteBuf bytes) {
    int readable = bytes.readableBytes();
    ByteBufView.wrap(view, bytes, bytes.readerIndex(), readable);
    int offset = 0;
    while (!stopped && readable - offset >= Frame.HEADER_LENGTH) {
      int length = checkedLength(offset);
      if (stopped || readable - offset < length) {
        break;
      }
      handOn(offset, length);
      offset += length;
    }
    bytes.skipBytes(offset);
  }

  private void keepRest(ChannelHandlerContext context, ByteBuf bytes) {
    if (!stopped && bytes.isReadable()) {
      partial = context.alloc().directBuffer(Limits.MAX_FRAME_LENGTH, Limits.MAX_FRAME_LENGTH);
      partial.writeBytes(bytes);
      frames.onFrameBegun();
    }
  }

  /** Takes the bytes up to the end of the header, or up to the end of the frame. */
  private void completePartial(ByteBuf bytes) {
    int target = Frame.HEADER_LENGTH;
    if (partial.readableBytes() >= Frame.HEADER_LENGTH) {
      viewPartial();
      target = (int) Frame.length(view, 0);
    }
    partial.writeBytes(bytes, Math.min(target - partial.readableBytes(), bytes.readableBytes()));
    if (partial.readableBytes() < target) {
      return;
    }
    viewPartial();
    if (target == Frame.HEADER_LENGTH) {
      checkedLength(0);
      return;
    }
    ByteBuf whole = partial;
    partial = null;
    try {
      handOn(0, target);
    } finally {
      whole.release();
    }
  }

  private void viewPartial() {
    ByteBufView.wrap(view, partial, partial.readerIndex(), partial.readableBytes());
  }

  /** The length that the header at {@code offset} states; stops if it cannot begin a frame. */
  private int checkedLength(int offset) {
    long length = Frame.length(view, offset);
    int encodingType = Frame.encodingType(view, offset);
    if (!Frame.isAcceptable(length, encodingType)) {
      stop(
          encodingType == Frame.ENCODING_TYPE
              ? "a frame of " + length + " bytes"
              : "unknown encoding type 0x" + Integer.toHexString(encodingType));
    }
    return (int) length;
  }

  private void handOn(int offset, int length) {
    DirectBuffer buffer = view;
    boolean more =
        frames.onMessage(buffer, offset + Frame.HEADER_LENGTH, length - Frame.HEADER_LENGTH);
    stopped = !more;
  }

  private void stop(String reason) {
    stopped = true;
    frames.onBadFrame(reason);
  }

  /** The client will send no more. The connection behind us decides how to end. */
  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof ChannelInputShutdownEvent && partial != null && !stopped) {
      stop("the input ends inside a frame");
    }
    context.fireUserEventTriggered(event);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    stopped = true;
    if (partial != null) {
      partial.release();
      partial = null;
    }
  }
}
