package io.frontrow.client;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.Limits;
import io.netty.buffer.ByteBuf;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Cuts the bytes of a connection into messages, whatever way they arrive. Copies them once, into
 * one buffer that it uses for ever. Event loop only.
 */
final class FrameReader {
  private static final int CAPACITY = 64 * 1_024;

  private final byte[] bytes = new byte[CAPACITY];
  private final UnsafeBuffer buffer = new UnsafeBuffer(bytes);
  private final Sink sink;
  private int end;

  /** Receives each message, without its framing header. */
  @FunctionalInterface
  interface Sink {
    void onMessage(UnsafeBuffer buffer, int offset, int length);
  }

  FrameReader(Sink sink) {
    this.sink = sink;
  }

  /** Reads all of {@code in}; the caller keeps it. */
  void read(ByteBuf in) {
    while (in.isReadable()) {
      int count = Math.min(in.readableBytes(), CAPACITY - end);
      in.readBytes(bytes, end, count);
      end += count;
      // A partial frame is shorter than the buffer, so the next round has room.
      int consumed = deliverFrames();
      System.arraycopy(bytes, consumed, bytes, 0, end - consumed);
      end -= consumed;
    }
  }

  boolean isInsideFrame() {
    return end > 0;
  }

  private int deliverFrames() {
    int position = 0;
    while (end - position >= Frame.HEADER_LENGTH) {
      long length = Frame.length(buffer, position);
      int encodingType = Frame.encodingType(buffer, position);
      if (!Frame.isAcceptable(length, encodingType)) {
        throw new ProtocolException(
            String.format(
                "no frame of ours: length %d (at most %d), encoding type 0x%04X",
                length, Limits.MAX_FRAME_LENGTH, encodingType));
      }
      if (end - position < length) {
        break;
      }
      sink.onMessage(buffer, position + Frame.HEADER_LENGTH, (int) length - Frame.HEADER_LENGTH);
      position += (int) length;
    }
    return position;
  }
}
