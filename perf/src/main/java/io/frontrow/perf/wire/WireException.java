package io.frontrow.perf.wire;

/** A connection cannot go on: bytes that make no sense, or a session that the system ended. */
public final class WireException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public WireException(String message) {
    super(message);
  }
}
