package io.frontrow.client.request;

/**
 * Seats to be picked and held. Begin with {@link #of} and change what differs. Immutable.
 *
 * @param buyer 0: not named
 * @param channelKey key of a channel; 0: none
 * @param priceCeiling most that one seat or place may cost, minor units, or {@link #ANY}
 * @param ttlMillis 0: the server's default
 * @param section index, or {@link #ANY}
 * @param category index, or {@link #ANY}
 * @param accessible how many of them must be accessible places; 0: a general pick
 * @param anywhere whether scattered seats will do
 */
public record BestAvailableRequest(
    int eventId,
    long buyer,
    long channelKey,
    long priceCeiling,
    int ttlMillis,
    int section,
    int category,
    int quantity,
    int accessible,
    boolean anywhere) {

  /** Any section, any category, any price. */
  public static final int ANY = -1;

  /** The best seats of the event, together if they can be, for a buyer not named. */
  public static BestAvailableRequest of(int eventId, int quantity) {
    return new BestAvailableRequest(eventId, 0, 0, ANY, 0, ANY, ANY, quantity, 0, false);
  }

  public BestAvailableRequest withBuyer(long value) {
    return new BestAvailableRequest(
        eventId,
        value,
        channelKey,
        priceCeiling,
        ttlMillis,
        section,
        category,
        quantity,
        accessible,
        anywhere);
  }

  public BestAvailableRequest withChannelKey(long value) {
    return new BestAvailableRequest(
        eventId,
        buyer,
        value,
        priceCeiling,
        ttlMillis,
        section,
        category,
        quantity,
        accessible,
        anywhere);
  }

  public BestAvailableRequest withPriceCeiling(long value) {
    return new BestAvailableRequest(
        eventId,
        buyer,
        channelKey,
        value,
        ttlMillis,
        section,
        category,
        quantity,
        accessible,
        anywhere);
  }

  public BestAvailableRequest withTtlMillis(int value) {
    return new BestAvailableRequest(
        eventId,
        buyer,
        channelKey,
        priceCeiling,
        value,
        section,
        category,
        quantity,
        accessible,
        anywhere);
  }

  public BestAvailableRequest withSection(int value) {
    return new BestAvailableRequest(
        eventId,
        buyer,
        channelKey,
        priceCeiling,
        ttlMillis,
        value,
        category,
        quantity,
        accessible,
        anywhere);
  }

  public BestAvailableRequest withCategory(int value) {
    return new BestAvailableRequest(
        eventId,
        buyer,
        channelKey,
        priceCeiling,
        ttlMillis,
        section,
        value,
        quantity,
        accessible,
        anywhere);
  }

  public BestAvailableRequest withAccessible(int value) {
    return new BestAvailableRequest(
        eventId,
        buyer,
        channelKey,
        priceCeiling,
        ttlMillis,
        section,
        category,
        quantity,
        value,
        anywhere);
  }

  public BestAvailableRequest withAnywhere(boolean value) {
    return new BestAvailableRequest(
        eventId,
        buyer,
        channelKey,
        priceCeiling,
        ttlMillis,
        section,
        category,
        quantity,
        accessible,
        value);
  }
}
