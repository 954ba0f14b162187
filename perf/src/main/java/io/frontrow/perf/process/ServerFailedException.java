package io.frontrow.perf.process;

/** A server process did not come up, or not down. */
public final class ServerFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ServerFailedException(String message) {
    super(message);
  }

  public ServerFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
