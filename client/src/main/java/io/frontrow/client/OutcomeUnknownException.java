package io.frontrow.client;

/**
 * No reply came: the command may or may not have taken effect. Ask for the hold or order it was
 * about, or send it again under the same request id.
 */
public final class OutcomeUnknownException extends FrontrowException {
  private static final long serialVersionUID = 1;

  private final long requestId;

  OutcomeUnknownException(long requestId, String why, Throwable cause) {
    super(
        "request "
            + Long.toUnsignedString(requestId)
            + ": "
            + why
            + "; it may or may not have taken effect",
        cause);
    this.requestId = requestId;
  }

  /** The id to ask with. */
  public long requestId() {
    return requestId;
  }
}
