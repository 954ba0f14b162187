package io.frontrow.engine.pipeline;

/**
 * How the state hash gets from the apply thread to the journal thread: one mark at a time, taken
 * when the journal has a moment. The apply thread puts, the journal thread takes.
 */
final class MarkBox {
  private static final long EMPTY = 0;

  private long stateHash;
  private volatile long sequence = EMPTY;

  boolean isEmpty() {
    return sequence == EMPTY;
  }

  /** The box must be empty. */
  void put(long sequence, long stateHash) {
    this.stateHash = stateHash;
    this.sequence = sequence;
  }

  /** The sequence that the mark speaks of. The box must not be empty. */
  long sequence() {
    return sequence;
  }

  long stateHash() {
    return stateHash;
  }

  void clear() {
    sequence = EMPTY;
  }
}
