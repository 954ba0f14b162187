package io.frontrow.perf.load;

import io.frontrow.perf.wire.Wire;
import java.nio.ByteBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * What all connections of one event loop read into and write from, one after the other. Event loop
 * thread.
 */
final class LoopBuffers {
  private static final int CAPACITY = 256 * 1_024;

  /** Behind this no operation is begun. */
  static final int OUT_LIMIT = CAPACITY - Wire.MAX_BYTES;

  final ByteBuffer inBytes = ByteBuffer.allocateDirect(CAPACITY);
  final ByteBuffer outBytes = ByteBuffer.allocateDirect(CAPACITY);
  final MutableDirectBuffer in = new UnsafeBuffer(inBytes);
  final MutableDirectBuffer out = new UnsafeBuffer(outBytes);

  /** Whether any connection has operations that wait to be sent again. */
  boolean refusedForRoom;
}
