package io.frontrow.engine.core;

/** What the waitlist needs of those who make holds: an offer is a hold. Apply thread only. */
interface Holding {
  /**
   * Holds what was found for an entry: seats, or places of one area. There is room for it.
   *
   * @param seatCount how many of {@code seats}; 0 for an area
   * @param area only if there are no seats
   * @param channel whose places are taken before the public's
   * @param quantity tickets
   * @return the hold's slot
   */
  int offer(
      Event event,
      long clientId,
      long buyer,
      long entryId,
      long claimMillis,
      int[] seats,
      int seatCount,
      int area,
      int channel,
      int quantity,
      Command command);

  /** Releases all of an offer's hold, which is live, without a reply: seats are given back. */
  void releaseOffer(Event event, int holdSlot, Command command);
}
