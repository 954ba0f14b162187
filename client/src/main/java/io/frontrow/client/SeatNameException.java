package io.frontrow.client;

/** A seat name that means no seat of the event, or more than one. */
public final class SeatNameException extends FrontrowException {
  private static final long serialVersionUID = 1;

  private final String name;

  SeatNameException(String name, String message) {
    super(message);
    this.name = name;
  }

  public String name() {
    return name;
  }
}
