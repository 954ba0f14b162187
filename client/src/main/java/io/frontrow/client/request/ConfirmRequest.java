package io.frontrow.client.request;

/**
 * A hold, or a part of it, to be turned into an order. Begin with {@link #of} and change what
 * differs. Immutable.
 *
 * @param unchangedSince 0: whatever happened; else the request is refused if the hold changed after
 *     this sequence
 * @param channelKey only for a late confirm: key of a channel; 0: none
 * @param late whether an expired hold may be acquired anew
 * @param tickets the part; {@link Tickets#ALL}: all of it
 * @param orderReference 1 to 40 visible ASCII characters, unique within the account
 */
public record ConfirmRequest(
    long holdId,
    long unchangedSince,
    long channelKey,
    boolean late,
    Tickets tickets,
    String orderReference) {

  /** The whole hold. */
  public static ConfirmRequest of(long holdId, String orderReference) {
    return new ConfirmRequest(holdId, 0, 0, false, Tickets.ALL, orderReference);
  }

  public ConfirmRequest withUnchangedSince(long value) {
    return new ConfirmRequest(holdId, value, channelKey, late, tickets, orderReference);
  }

  public ConfirmRequest withChannelKey(long value) {
    return new ConfirmRequest(holdId, unchangedSince, value, late, tickets, orderReference);
  }

  public ConfirmRequest withLate(boolean value) {
    return new ConfirmRequest(holdId, unchangedSince, channelKey, value, tickets, orderReference);
  }

  public ConfirmRequest withTickets(Tickets value) {
    return new ConfirmRequest(holdId, unchangedSince, channelKey, late, value, orderReference);
  }
}
