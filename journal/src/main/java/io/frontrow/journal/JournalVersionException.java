package io.frontrow.journal;

/** A journal of a version that this program does not know. */
public final class JournalVersionException extends JournalException {
  private static final long serialVersionUID = 1L;
  private static final int EXIT_CODE = 4;

  JournalVersionException(String message) {
    super(message, EXIT_CODE);
  }
}
