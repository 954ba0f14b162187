package io.frontrow.client;

import io.frontrow.protocol.fixp.TerminationCode;

/** The server ended the session and said why. */
public final class SessionTerminatedException extends ConnectionLostException {
  private static final long serialVersionUID = 1;

  private final TerminationCode code;
  private final String reason;

  SessionTerminatedException(TerminationCode code, String reason) {
    super("the server ended the session: " + code + (reason.isEmpty() ? "" : ", " + reason));
    this.code = code;
    this.reason = reason;
  }

  public TerminationCode code() {
    return code;
  }

  public String reason() {
    return reason;
  }
}
