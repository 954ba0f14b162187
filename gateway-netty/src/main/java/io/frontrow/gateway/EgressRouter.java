package io.frontrow.gateway;

import io.frontrow.engine.pipeline.Egress;
import org.agrona.DirectBuffer;

/**
 * Sorts messages into the queues of the event loops. Next: {@link Loop}, {@link Connection}. Egress
 * thread; waits for nothing.
 */
final class EgressRouter implements Egress {
  private final Routes routes;
  private final Loop[] loops;

  EgressRouter(Routes routes, Loop[] loops) {
    this.routes = routes;
    this.loops = loops;
  }

  @Override
  public boolean deliver(long clientId, DirectBuffer buffer, int offset, int length) {
    if (!routes.learn()) {
      return false;
    }
    Route route = routes.find(clientId);
    if (route == null) {
      return true;
    }
    LoopQueue queue = loops[route.loop()].queue();
    if (queue.offer(clientId, buffer, offset, length)) {
      return true;
    }
    // What fills the queue must be on its way out, though the batch has not ended.
    queue.wake();
    return false;
  }

  @Override
  public void flush() {
    for (Loop loop : loops) {
      loop.queue().wake();
    }
  }
}
