package io.frontrow.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.DefaultMaxMessagesRecvByteBufAllocator;
import java.nio.ByteBuffer;

/**
 * The bytes that every read of one event loop goes into: the decoder takes out what was read before
 * the next read, so they serve again. Event loop thread.
 */
final class ReadBuffer extends DefaultMaxMessagesRecvByteBufAllocator {
  /** Read from one socket before the others get their turn. */
  static final int BYTES = 1 << 16;

  private ByteBuf bytes = make();

  ReadBuffer() {
    super(1);
  }

  private static ByteBuf make() {
    return Unpooled.wrappedBuffer(ByteBuffer.allocateDirect(BYTES));
  }

  @Override
  @SuppressWarnings("deprecation") // the type of a handle that the interface still names
  public Handle newHandle() {
    return new MaxMessageHandle() {
      @Override
      public ByteBuf allocate(ByteBufAllocator allocator) {
        return next();
      }

      @Override
      public int guess() {
        return BYTES;
      }
    };
  }

  private ByteBuf next() {
    if (bytes.refCnt() > 1) {
      bytes = make(); // somebody still has the last ones
    }
    return bytes.clear().retain();
  }
}
