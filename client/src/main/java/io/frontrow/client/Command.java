package io.frontrow.client;

/**
 * One command or query, ready to be written: {@code (encoder, requestId) ->
 * encoder.releaseHold(requestId, holdId)}. Called on the thread that sends it, and must call
 * exactly one method of the encoder and return its result.
 */
@FunctionalInterface
public interface Command {
  int encode(CommandEncoder encoder, long requestId);
}
