package io.frontrow.server;

/** The JVM was started with less than the server needs: it lacks flags, or heap. */
public final class UnfitJvmException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnfitJvmException(String message) {
    super(message);
  }
}
