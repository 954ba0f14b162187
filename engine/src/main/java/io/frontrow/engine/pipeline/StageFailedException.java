package io.frontrow.engine.pipeline;

import org.agrona.DirectBuffer;

/** A stage failed on one record, which is still in the ring. */
final class StageFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient DirectBuffer buffer;
  private final int offset;
  private final int length;

  StageFailedException(Throwable cause, DirectBuffer buffer, int offset, int length) {
    super(cause);
    this.buffer = buffer;
    this.offset = offset;
    this.length = length;
  }

  DirectBuffer buffer() {
    return buffer;
  }

  int offset() {
    return offset;
  }

  int length() {
    return length;
  }
}
