package io.frontrow.client.request;

/**
 * How many tickets of an event may be had. Immutable.
 *
 * @param maxPerHold 0: no limit
 * @param maxPerOrder 0: no limit
 * @param maxPerBuyer 0: no limit
 * @param minimum of each hold and order; 0: none
 * @param multiple of each hold and order; 0: any number
 */
public record TicketLimits(
    int maxPerHold, int maxPerOrder, int maxPerBuyer, int minimum, int multiple) {

  public static final TicketLimits NONE = new TicketLimits(0, 0, 0, 0, 0);

  public TicketLimits withMaxPerHold(int value) {
    return new TicketLimits(value, maxPerOrder, maxPerBuyer, minimum, multiple);
  }

  public TicketLimits withMaxPerOrder(int value) {
    return new TicketLimits(maxPerHold, value, maxPerBuyer, minimum, multiple);
  }

  public TicketLimits withMaxPerBuyer(int value) {
    return new TicketLimits(maxPerHold, maxPerOrder, value, minimum, multiple);
  }

  public TicketLimits withMinimum(int value) {
    return new TicketLimits(maxPerHold, maxPerOrder, maxPerBuyer, value, multiple);
  }

  public TicketLimits withMultiple(int value) {
    return new TicketLimits(maxPerHold, maxPerOrder, maxPerBuyer, minimum, value);
  }
}
