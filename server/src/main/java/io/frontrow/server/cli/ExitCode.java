package io.frontrow.server.cli;

/** The exit codes of every command of Frontrow. */
public final class ExitCode {
  public static final int OK = 0;

  /** The server refused the command, or it failed in some other way. */
  public static final int ERROR = 1;

  public static final int USAGE = 2;
  public static final int DATA_DAMAGED = 3;
  public static final int VERSION_REFUSED = 4;

  /** Something must be put right first: a locked directory, a port in use, a missing JVM flag. */
  public static final int PRECONDITION = 5;

  public static final int UNREACHABLE = 6;
  public static final int BROKEN_INVARIANT = 70;

  private ExitCode() {}
}
