package io.frontrow.engine.pipeline;

/**
 * A slot of the output ring: one message and the client it is for. Written by apply, read by
 * egress.
 */
final class OutputSlot {
  final int offset;
  long clientId;
  int length;

  OutputSlot(int offset) {
    this.offset = offset;
  }
}
