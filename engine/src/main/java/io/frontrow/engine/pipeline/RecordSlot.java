package io.frontrow.engine.pipeline;

/**
 * A slot of the command ring: where its record lies in the ring's buffer. Written by the producer
 * before it publishes.
 */
final class RecordSlot {
  int offset;

  RecordSlot(int offset) {
    this.offset = offset;
  }
}
