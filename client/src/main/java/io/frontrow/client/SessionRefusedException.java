package io.frontrow.client;

/** The server answered Negotiate or Establish with a refusal. */
public final class SessionRefusedException extends FrontrowException {
  private static final long serialVersionUID = 1;

  private final String code;
  private final String reason;

  SessionRefusedException(String code, String reason) {
    super("the server refused the session: " + code + (reason.isEmpty() ? "" : ", " + reason));
    this.code = code;
    this.reason = reason;
  }

  /** A name of {@code NegotiationRejectCode} or {@code EstablishmentRejectCode}. */
  public String code() {
    return code;
  }

  public String reason() {
    return reason;
  }
}
