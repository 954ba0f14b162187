package io.frontrow.gateway;

import io.frontrow.engine.pipeline.Egress;
import org.agrona.DirectBuffer;

/**
 * The way out of an inline pipeline: messages go to the connections of the loop that it runs on.
 * Next: {@link Loop}, {@link Connection}. That loop's thread; waits for nothing.
 */
final class LoopEgress implements Egress {
  private final Loop loop;

  LoopEgress(Loop loop) {
    this.loop = loop;
  }

  @Override
  public boolean deliver(long clientId, DirectBuffer buffer, int offset, int length) {
    loop.deliver(clientId, buffer, offset, length);
    return true;
  }

  @Override
  public void flush() {
    loop.flush();
  }
}
