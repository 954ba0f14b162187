package io.frontrow.journal;

import java.nio.file.Path;

/** Why a snapshot cannot be used, or none be written. A server starts without it all the same. */
public final class SnapshotException extends JournalException {
  private static final long serialVersionUID = 1L;
  private static final int DAMAGED = 3;
  private static final int OTHER_VERSION = 4;
  private static final int PRECONDITION = 5;
  private static final int BROKEN_INVARIANT = 70;

  private final String problem;

  private SnapshotException(String message, String problem, int exitCode) {
    super(message, exitCode);
    this.problem = problem;
  }

  /** Its bytes are not those that were written, or not all of them. */
  public static SnapshotException damaged(Path file, String problem) {
    return of(file, "damaged: " + problem, DAMAGED);
  }

  /** It is whole, but this program cannot read it. */
  public static SnapshotException otherVersion(Path file, String problem) {
    return of(file, problem, OTHER_VERSION);
  }

  /** It is whole, but not a place in this journal. */
  public static SnapshotException foreign(Path file, String problem) {
    return of(file, problem, DAMAGED);
  }

  /** Something must be put right before a snapshot can be written. */
  public static SnapshotException precondition(String problem) {
    return new SnapshotException(problem, problem, PRECONDITION);
  }

  /** The state is not what its hash says, which is a defect. */
  public static SnapshotException brokenInvariant(String problem) {
    return new SnapshotException(problem, problem, BROKEN_INVARIANT);
  }

  private static SnapshotException of(Path file, String problem, int exitCode) {
    return new SnapshotException(
        "the snapshot " + file.getFileName() + " is " + problem, problem, exitCode);
  }

  /** Without the name of the file. */
  public String problem() {
    return problem;
  }
}
