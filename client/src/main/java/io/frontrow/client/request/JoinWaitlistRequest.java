package io.frontrow.client.request;

import java.util.List;

/**
 * What an entry of the waitlist wants. Begin with {@link #of} and change what differs. Immutable.
 *
 * @param buyer 0: not named
 * @param channelKey key of a channel; 0: none
 * @param priceCeiling most that one seat or place may cost, minor units, or {@link #ANY}
 * @param ttlMillis how long to stand; 0: as long as the event lives
 * @param claimMillis how long an offer stands; 0: the server's default
 * @param together whether the seats must be together
 * @param allOrNone whether fewer will not do
 * @param categories best first; empty: any
 */
public record JoinWaitlistRequest(
    int eventId,
    long buyer,
    long channelKey,
    long priceCeiling,
    int ttlMillis,
    int claimMillis,
    int quantity,
    boolean together,
    boolean allOrNone,
    List<Integer> categories) {

  /** Any price. */
  public static final int ANY = -1;

  public JoinWaitlistRequest {
    categories = List.copyOf(categories);
  }

  /** So many places or fewer, of any category, anywhere, for a buyer not named. */
  public static JoinWaitlistRequest of(int eventId, int quantity) {
    return new JoinWaitlistRequest(eventId, 0, 0, ANY, 0, 0, quantity, false, false, List.of());
  }

  public JoinWaitlistRequest withBuyer(long value) {
    return new JoinWaitlistRequest(
        eventId,
        value,
        channelKey,
        priceCeiling,
        ttlMillis,
        claimMillis,
        quantity,
        together,
        allOrNone,
        categories);
  }

  public JoinWaitlistRequest withChannelKey(long value) {
    return new JoinWaitlistRequest(
        eventId,
        buyer,
        value,
        priceCeiling,
        ttlMillis,
        claimMillis,
        quantity,
        together,
        allOrNone,
        categories);
  }

  public JoinWaitlistRequest withPriceCeiling(long value) {
    return new JoinWaitlistRequest(
        eventId,
        buyer,
        channelKey,
        value,
        ttlMillis,
        claimMillis,
        quantity,
        together,
        allOrNone,
        categories);
  }

  public JoinWaitlistRequest withTtlMillis(int value) {
    return new JoinWaitlistRequest(
        eventId,
        buyer,
        channelKey,
        priceCeiling,
        value,
        claimMillis,
        quantity,
        together,
        allOrNone,
        categories);
  }

  public JoinWaitlistRequest withClaimMillis(int value) {
    return new JoinWaitlistRequest(
        eventId,
        buyer,
        channelKey,
        priceCeiling,
        ttlMillis,
        value,
        quantity,
        together,
        allOrNone,
        categories);
  }

  public JoinWaitlistRequest withTogether(boolean value) {
    return new JoinWaitlistRequest(
        eventId,
        buyer,
        channelKey,
        priceCeiling,
        ttlMillis,
        claimMillis,
        quantity,
        value,
        allOrNone,
        categories);
  }

  public JoinWaitlistRequest withAllOrNone(boolean value) {
    return new JoinWaitlistRequest(
        eventId,
        buyer,
        channelKey,
        priceCeiling,
        ttlMillis,
        claimMillis,
        quantity,
        together,
        value,
        categories);
  }

  public JoinWaitlistRequest withCategories(List<Integer> value) {
    return new JoinWaitlistRequest(
        eventId,
        buyer,
        channelKey,
        priceCeiling,
        ttlMillis,
        claimMillis,
        quantity,
        together,
        allOrNone,
        value);
  }
}
