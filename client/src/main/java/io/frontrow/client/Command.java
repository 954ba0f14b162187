package io.frontrow.client;

/**
 * One command or query, ready to be written: {@code (encoder, requestId) ->
 * encoder.holds().releaseHold(requestId, holdId)}. Called on the thread that sends it, and must
 * call exactly one method of one of the encoder's rooms and return its result. A request that is
 * sent again is written again, on the event loop, and must come out the same.
 */
@FunctionalInterface
public interface Command {
  int encode(CommandEncoder encoder, long requestId);
}
