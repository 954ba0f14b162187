package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Where each message is encoded, once, and from where it is handed on: as the reply to a command,
 * the answer to a query, or an event that nobody asked for. Next: {@link EngineOutput}. Apply
 * thread only.
 */
final class ReplyBuffer {
  private final EngineOutput output;
  private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[Limits.MAX_MESSAGE_LENGTH]);

  ReplyBuffer(EngineOutput output) {
    this.output = output;
  }

  MutableDirectBuffer buffer() {
    return buffer;
  }

  /** Begins the next message; returns the offset of its message header. */
  int begin() {
    return 0;
  }

  /**
   * The message just encoded is the one reply to a command.
   *
   * @param messageLength message header included
   */
  void reply(Command command, int messageLength) {
    say(command.clientId(), messageLength);
  }

  /** The message just encoded answers a query. */
  void answer(Command query, int messageLength) {
    say(query.clientId(), messageLength);
  }

  /** The message just encoded tells a client what it did not ask. */
  void event(long clientId, int messageLength) {
    say(clientId, messageLength);
  }

  private void say(long clientId, int messageLength) {
    output.message(clientId, buffer, 0, messageLength);
  }
}
