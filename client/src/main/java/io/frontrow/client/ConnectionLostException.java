package io.frontrow.client;

/** The connection has ended, or had ended before the call. */
public class ConnectionLostException extends FrontrowException {
  private static final long serialVersionUID = 1;

  ConnectionLostException(String message) {
    super(message);
  }

  ConnectionLostException(String message, Throwable cause) {
    super(message, cause);
  }
}
