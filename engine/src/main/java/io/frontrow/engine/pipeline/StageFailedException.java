package io.frontrow.engine.pipeline;

import org.agrona.DirectBuffer;

/** A stage failed on one record, which is still in the ring, or where another stage called it. */
final class StageFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The stage that failed; null if it is the one that was polled. */
  private final String stage;

  private final transient DirectBuffer buffer;
  private final int offset;
  private final int length;

  StageFailedException(Throwable cause, DirectBuffer buffer, int offset, int length) {
    this(null, cause, buffer, offset, length);
  }

  /** Not the record's fault: another stage failed, which was called while it was applied. */
  StageFailedException(String stage, Throwable cause) {
    this(stage, cause, null, 0, 0);
  }

  private StageFailedException(
      String stage, Throwable cause, DirectBuffer buffer, int offset, int length) {
    super(cause);
    this.stage = stage;
    this.buffer = buffer;
    this.offset = offset;
    this.length = length;
  }

  /** The stage that failed, where that one was polled. */
  String stageOr(String polled) {
    return stage == null ? polled : stage;
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
