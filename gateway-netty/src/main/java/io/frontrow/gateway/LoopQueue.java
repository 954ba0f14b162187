package io.frontrow.gateway;

import io.netty.channel.EventLoop;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.agrona.BitUtil;
import org.agrona.BufferUtil;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.MessageHandler;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.ringbuffer.OneToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.RingBuffer;
import org.agrona.concurrent.ringbuffer.RingBufferDescriptor;

/**
 * The bounded queue of messages between the egress thread and one event loop, and the bell between
 * them. An entry is the client id, then the message.
 */
final class LoopQueue {
  static final int MESSAGE_OFFSET = Long.BYTES;

  private static final int MESSAGE_TYPE = 1;

  private final RingBuffer ring;
  private final AtomicBoolean woken = new AtomicBoolean();
  private final EventLoop executor;
  private final Runnable drain;

  /** Whether something was offered since the last wake; egress thread only. */
  private boolean offered;

  /**
   * @param drain run on the event loop after each wake; begins with {@link #answerWake}
   */
  LoopQueue(int bytes, EventLoop executor, Runnable drain) {
    int withTrailer = bytes + RingBufferDescriptor.TRAILER_LENGTH;
    this.ring =
        new OneToOneRingBuffer(
            new UnsafeBuffer(
                BufferUtil.allocateDirectAligned(withTrailer, BitUtil.CACHE_LINE_LENGTH)));
    this.executor = executor;
    this.drain = drain;
  }

  /** Egress thread: adds a message; false if the queue is full. */
  boolean offer(long clientId, DirectBuffer buffer, int offset, int length) {
    int index = ring.tryClaim(MESSAGE_TYPE, MESSAGE_OFFSET + length);
    if (index < 0) {
      return false;
    }
    ring.buffer().putLong(index, clientId);
    ring.buffer().putBytes(index + MESSAGE_OFFSET, buffer, offset, length);
    ring.commit(index);
    offered = true;
    return true;
  }

  /** Egress thread: wakes the loop if it was given something and is not awake already. */
  void wake() {
    if (offered) {
      offered = false;
      ring();
    }
  }

  /** Any thread: has the loop drain the queue, once however often it is called before that. */
  void ring() {
    if (woken.compareAndSet(false, true)) {
      try {
        executor.execute(drain);
      } catch (RejectedExecutionException closed) {
        // The loop has ended, and its connections with it: nobody is left to hear.
        woken.set(true);
      }
    }
  }

  /** Event loop: from here on a wake counts again. Must come before the reads it announces. */
  void answerWake() {
    woken.set(false);
  }

  /** Event loop: takes at most {@code limit} entries. */
  void read(MessageHandler handler, int limit) {
    // One read stops where the ring wraps around, so a batch may take two.
    int taken = ring.read(handler, limit);
    ring.read(handler, limit - taken);
  }

  /** Event loop: whether nothing is left to read. */
  boolean isEmpty() {
    return ring.size() == 0;
  }
}
