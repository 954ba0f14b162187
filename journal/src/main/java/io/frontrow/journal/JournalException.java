package io.frontrow.journal;

/** Why a journal cannot be used; each kind has the exit code that a command ends with. */
public abstract sealed class JournalException extends RuntimeException
    permits BrokenDirectoryException,
        DamagedJournalException,
        JournalPreconditionException,
        JournalVersionException,
        PoisonedJournalException,
        PositionUnknownException,
        RecordFailedException,
        SnapshotException,
        StateHashMismatchException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  JournalException(String message, int exitCode) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The exit code of a command that fails with this. */
  public final int exitCode() {
    return exitCode;
  }
}
