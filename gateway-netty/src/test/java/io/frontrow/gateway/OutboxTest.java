package io.frontrow.gateway;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.embedded.EmbeddedChannel;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private static final int BOUND = 4_096;
  private static final int MESSAGE = 1_000;

  private final EmbeddedChannel channel = new EmbeddedChannel();
  private final Outbox outbox = new Outbox(channel, BOUND);
  private final UnsafeBuffer message = new UnsafeBuffer(new byte[MESSAGE]);

  @Test
  void whatTheSocketHasTakenCountsNoMoreThoughABatchIsBegun() {
    channel.write(channel.alloc().buffer().writeZero(2_000)); // and not flushed: nobody takes it
    assertTrue(append());
    assertFalse(append());
    channel.flush();
    assertTrue(append());
    assertTrue(append());
    assertTrue(append());
    assertFalse(append());
    outbox.dropBatch();
    channel.finishAndReleaseAll();
  }

  private boolean append() {
    return outbox.append(message, 0, MESSAGE);
  }
}
