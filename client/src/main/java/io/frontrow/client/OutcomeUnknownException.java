package io.frontrow.client;

/**
 * No reply came: the command may or may not have taken effect. Ask with {@link
 * FrontrowClient#outcomeOf}, or send it again under the same request id ({@link
 * FrontrowClient#withRequestId}): it is not executed twice.
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
