package io.frontrow.client;

/** The server sent bytes that are no message of these schemas; the connection was closed. */
public final class ProtocolException extends ConnectionLostException {
  private static final long serialVersionUID = 1;

  ProtocolException(String message) {
    super(message);
  }

  ProtocolException(String message, Throwable cause) {
    super(message, cause);
  }
}
