package io.frontrow.journal;

/** Something that must be put right before the journal can be opened; nothing was changed. */
public final class JournalPreconditionException extends JournalException {
  private static final long serialVersionUID = 1L;
  private static final int EXIT_CODE = 5;

  /** For commands of other modules that change a journal. */
  public static JournalPreconditionException of(String message) {
    return new JournalPreconditionException(message);
  }

  JournalPreconditionException(String message) {
    super(message, EXIT_CODE);
  }
}
