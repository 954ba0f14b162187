package io.frontrow.journal;

/** A journal whose bytes are not the bytes that were written. Nothing may be built upon it. */
public final class DamagedJournalException extends JournalException {
  private static final long serialVersionUID = 1L;
  private static final int EXIT_CODE = 3;

  private final long sequence;
  private final String segment;
  private final long offset;
  private final String problem;

  DamagedJournalException(long sequence, String segment, long offset, String problem) {
    super(
        "the journal is damaged at sequence "
            + sequence
            + ": "
            + problem
            + " (segment "
            + segment
            + ", offset "
            + offset
            + ")",
        EXIT_CODE);
    this.sequence = sequence;
    this.segment = segment;
    this.offset = offset;
    this.problem = problem;
  }

  /** The first sequence that cannot be trusted: the one that should have stood at the offset. */
  public long sequence() {
    return sequence;
  }

  /** The segment file, relative to the journal's directory. */
  public String segment() {
    return segment;
  }

  /** Bytes from the start of the segment file. */
  public long offset() {
    return offset;
  }

  public String problem() {
    return problem;
  }
}
