package io.frontrow.client;

/** As many requests as allowed have no reply yet; this one was not sent. */
public final class TooManyInFlightException extends FrontrowException {
  private static final long serialVersionUID = 1;

  TooManyInFlightException(int maxInFlight) {
    super(maxInFlight + " requests are in flight, as many as may be; nothing was sent");
  }
}
