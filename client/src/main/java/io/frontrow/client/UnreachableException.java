package io.frontrow.client;

/** No session could be had: nobody listens, or nobody answers as a Frontrow server would. */
public final class UnreachableException extends FrontrowException {
  private static final long serialVersionUID = 1;

  UnreachableException(String message, Throwable cause) {
    super(message, cause);
  }
}
