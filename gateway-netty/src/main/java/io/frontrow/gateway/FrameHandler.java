package io.frontrow.gateway;

import org.agrona.DirectBuffer;

/** What {@link FrameDecoder} finds in the bytes of one connection. Event loop thread. */
interface FrameHandler {
  /** Bytes have come; what they hold follows. */
  void onRead();

  /** The first bytes of a frame have come, and not yet all of it. */
  void onFrameBegun();

  /**
   * One message, without its framing header. The buffer is only valid during the call.
   *
   * @return false if nothing after it is to be read
   */
  boolean onMessage(DirectBuffer buffer, int offset, int length);

  /** The bytes are no frame of ours; nothing after them will be read. */
  void onBadFrame(String reason);
}
