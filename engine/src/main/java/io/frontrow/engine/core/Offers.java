package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.HoldStatus;

/**
 * What the waitlist needs of holds: an offer is one. Next: {@link HoldLifecycle}. Apply thread
 * only.
 */
final class Offers {

  private final HoldStore holds;
  private final HoldLifecycle lifecycle;
  private final TicketList list = new TicketList();

  Offers(HoldStore holds, HoldLifecycle lifecycle) {
    this.holds = holds;
    this.lifecycle = lifecycle;
  }

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
      Command command) {
    list.clear();
    for (int i = 0; i < seatCount; i++) {
      list.addSeat(seats[i]);
    }
    if (seatCount == 0) {
      Access.claim(event, area, quantity, channel, true, list);
    }
    long deadline = command.timeNanos() + claimMillis * Nanos.PER_MILLI;
    return lifecycle.begin(command, event, clientId, buyer, deadline, entryId, list);
  }

  /** Releases all of an offer's hold, which is live, without a reply: seats are given back. */
  void release(Event event, int slot, Command command) {
    lifecycle.load(slot, event, list);
    int account = holds.account(slot);
    lifecycle.giveBack(event, account, holds.buyer(slot), list, command.sequence());
    lifecycle.end(slot, event, HoldStatus.RELEASED, command.sequence());
  }
}
