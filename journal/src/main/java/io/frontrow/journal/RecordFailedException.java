package io.frontrow.journal;

/** A record that the engine cannot apply: a defect, or a journal that no engine wrote. */
public final class RecordFailedException extends JournalException {
  private static final long serialVersionUID = 1L;
  private static final int EXIT_CODE = 70;

  private final long sequence;

  RecordFailedException(long sequence, Throwable cause) {
    super("sequence " + sequence + " cannot be applied: " + cause, EXIT_CODE);
    this.sequence = sequence;
    initCause(cause);
  }

  public long sequence() {
    return sequence;
  }
}
