package io.frontrow.perf.load;

import java.util.function.LongConsumer;
import org.agrona.collections.LongArrayList;

/**
 * The requests of one connection that were answered with BUSY: nothing happened, and they wait to
 * be sent again under the same id. Event loop thread, except {@link #isWaiting}.
 */
final class RefusedForRoom {
  private final LongArrayList requestIds = new LongArrayList();
  private volatile boolean waiting;

  void add(long requestId) {
    requestIds.addLong(requestId);
    waiting = true;
  }

  /** Whether any request waits; any thread. */
  boolean isWaiting() {
    return waiting;
  }

  /** Hands each request over, oldest first, and waits for none of them any more. */
  void drain(LongConsumer each) {
    waiting = false;
    for (int i = 0; i < requestIds.size(); i++) {
      each.accept(requestIds.getLong(i));
    }
    requestIds.clear();
  }
}
