package io.frontrow.journal;

/** A data directory whose files are not those that its manifest speaks of. */
public final class BrokenDirectoryException extends JournalException {
  private static final long serialVersionUID = 1L;
  private static final int EXIT_CODE = 3;

  private final long sequence;
  private final String file;
  private final String problem;

  BrokenDirectoryException(long sequence, String file, String problem) {
    super(
        "the journal is damaged"
            + (sequence == 0 ? "" : " at sequence " + sequence)
            + ": "
            + file
            + ": "
            + problem,
        EXIT_CODE);
    this.sequence = sequence;
    this.file = file;
    this.problem = problem;
  }

  /** The first sequence that cannot be trusted; 0 if no sequence can. */
  public long sequence() {
    return sequence;
  }

  /** Relative to the journal's directory. */
  public String file() {
    return file;
  }

  public String problem() {
    return problem;
  }
}
