package io.frontrow.client.request;

/**
 * Seats and places to be held, all or none. Begin with {@link #of} and change what differs.
 * Immutable.
 *
 * @param buyer 0: not named
 * @param channelKey key of a channel; 0: none
 * @param unchangedSince 0: whatever happened; else the request is refused if one of the seats
 *     changed after this sequence
 * @param ttlMillis 0: the server's default
 */
public record HoldRequest(
    int eventId, long buyer, long channelKey, long unchangedSince, int ttlMillis, Tickets tickets) {

  /** These seats of the event, for a buyer not named. */
  public static HoldRequest of(int eventId, int... seats) {
    return of(eventId, Tickets.ofSeats(seats));
  }

  public static HoldRequest of(int eventId, Tickets tickets) {
    return new HoldRequest(eventId, 0, 0, 0, 0, tickets);
  }

  public HoldRequest withBuyer(long value) {
    return new HoldRequest(eventId, value, channelKey, unchangedSince, ttlMillis, tickets);
  }

  public HoldRequest withChannelKey(long value) {
    return new HoldRequest(eventId, buyer, value, unchangedSince, ttlMillis, tickets);
  }

  public HoldRequest withUnchangedSince(long value) {
    return new HoldRequest(eventId, buyer, channelKey, value, ttlMillis, tickets);
  }

  public HoldRequest withTtlMillis(int value) {
    return new HoldRequest(eventId, buyer, channelKey, unchangedSince, value, tickets);
  }
}
