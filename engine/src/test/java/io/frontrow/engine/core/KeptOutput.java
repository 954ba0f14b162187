package io.frontrow.engine.core;

import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/** Keeps each message as a value, so that a test compares all that was said. */
public final class KeptOutput implements EngineOutput {
  private final List<Said> messages = new ArrayList<>();

  /** What was said since the last call. */
  public List<Said> take() {
    List<Said> taken = List.copyOf(messages);
    messages.clear();
    return taken;
  }

  @Override
  public void message(long clientId, DirectBuffer buffer, int offset, int length) {
    messages.add(Said.of(clientId, buffer, offset, length));
  }
}
