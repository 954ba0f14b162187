package io.frontrow.engine.pipeline;

import org.agrona.DirectBuffer;

/**
 * The way out of an inline pipeline: each message goes to the gateway as the engine says it, and is
 * flushed at the end of the round. Next: {@link Egress}. Driver's thread.
 */
final class DirectEgress implements Outputs, Stage {
  private Egress egress;
  private boolean unflushed;

  void open(Egress port) {
    egress = port;
  }

  @Override
  public boolean hasRoomForOneCommand() {
    return true;
  }

  @Override
  public void message(long clientId, DirectBuffer message, int offset, int length) {
    if (egress == null) {
      return;
    }
    unflushed = true;
    try {
      if (!egress.deliver(clientId, message, offset, length)) {
        throw new IllegalStateException("the egress of an inline pipeline must take every message");
      }
    } catch (RuntimeException e) {
      // The engine has called us, but its record is sound: no start need stop at it.
      throw new StageFailedException(name(), e);
    }
  }

  @Override
  public String name() {
    return "egress";
  }

  @Override
  public int poll(int limit) {
    if (unflushed) {
      unflushed = false;
      egress.flush();
    }
    return 0;
  }
}
