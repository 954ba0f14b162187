package io.frontrow.journal;

/** A replay that came to another state than the engine that wrote the journal. */
public final class StateHashMismatchException extends JournalException {
  private static final long serialVersionUID = 1L;
  private static final int EXIT_CODE = 70;

  private final long sequence;

  StateHashMismatchException(long sequence, long expected, long actual) {
    super(
        String.format(
            "state hash after sequence %d differs from the mark: 0x%016x, the mark says 0x%016x",
            sequence, actual, expected),
        EXIT_CODE);
    this.sequence = sequence;
  }

  public long sequence() {
    return sequence;
  }
}
