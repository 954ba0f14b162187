package io.frontrow.engine.pipeline;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.MessageShapes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** An egress that keeps what it is given. Written by the egress thread, awaited by the test. */
final class KeptReplies implements Egress {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

  private final List<Reply> replies = new ArrayList<>();
  private boolean refusing;
  private int flushes;

  /** Who it is for, and the message from offset 0. */
  record Reply(long clientId, DirectBuffer message) {
    int templateId() {
      return MessageShapes.templateId(message, 0);
    }

    long requestId() {
      return MessageShapes.requestId(message, 0);
    }

    /** The sequence that decided it, which follows the request id in every reply. */
    long sequence() {
      return message.getLong(Frame.MESSAGE_HEADER_LENGTH + Long.BYTES);
    }
  }

  @Override
  public synchronized boolean deliver(long clientId, DirectBuffer buffer, int offset, int length) {
    if (refusing) {
      return false;
    }
    byte[] message = new byte[length];
    buffer.getBytes(offset, message);
    replies.add(new Reply(clientId, new UnsafeBuffer(message)));
    return true;
  }

  @Override
  public synchronized void flush() {
    flushes++;
    notifyAll();
  }

  synchronized void refuse(boolean refusing) {
    this.refusing = refusing;
  }

  synchronized int flushes() {
    return flushes;
  }

  synchronized List<Reply> all() {
    return List.copyOf(replies);
  }

  /** Waits until there are so many replies; fails if they do not come. */
  synchronized List<Reply> await(int count) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (replies.size() < count) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        throw new AssertionError(replies.size() + " replies instead of " + count);
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return List.copyOf(replies);
  }
}
