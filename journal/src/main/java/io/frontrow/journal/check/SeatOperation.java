package io.frontrow.journal.check;

/**
 * One operation on one seat as a client saw it, without the sequence. Immutable.
 *
 * @param holdId the hold that was got, or used; 0: a hold was asked for and none was told
 * @param answeredNanos {@link Long#MAX_VALUE} if it never was
 */
public record SeatOperation(
    Kind kind, long holdId, Outcome outcome, long sentNanos, long answeredNanos) {

  /** What was asked for, or what a read said. */
  public enum Kind {
    HOLD,
    CONFIRM,
    RELEASE,
    CANCEL,
    READ_FREE,
    READ_HELD,
    READ_SOLD
  }

  /** What the client was told. */
  public enum Outcome {
    DONE,
    REFUSED,
    UNKNOWN
  }
}
