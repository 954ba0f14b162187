package io.frontrow.gateway;

import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Lets Agrona read and write the bytes of a Netty buffer where they are. Stateless. */
final class ByteBufView {
  private ByteBufView() {}

  /**
   * Points {@code view} at {@code length} bytes of {@code bytes} from {@code index} on. Of a buffer
   * in several pieces, which no socket makes, it sees a copy.
   */
  static void wrap(UnsafeBuffer view, ByteBuf bytes, int index, int length) {
    if (bytes.hasMemoryAddress()) {
      view.wrap(bytes.memoryAddress() + index, length);
    } else if (bytes.hasArray()) {
      view.wrap(bytes.array(), bytes.arrayOffset() + index, length);
    } else {
      ByteBuffer nio =
          bytes.nioBufferCount() == 1
              ? bytes.internalNioBuffer(index, length)
              : bytes.nioBuffer(index, length);
      view.wrap(nio, nio.position(), length);
    }
  }
}
