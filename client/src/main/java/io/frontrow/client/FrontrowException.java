package io.frontrow.client;

/** What the client can fail with. */
public class FrontrowException extends RuntimeException {
  private static final long serialVersionUID = 1;

  FrontrowException(String message) {
    super(message);
  }

  FrontrowException(String message, Throwable cause) {
    super(message, cause);
  }
}
