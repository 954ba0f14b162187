package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.HoldStatus;

/**
 * What the waitlist needs of holds: an offer is one. Next: {@link HoldLifecycle}. Apply thread
 * only.
 */
final class Offers implements Holding {

  private final HoldStore holds;
  private final HoldLifecycle lifecycle;
  private final TicketList list = new TicketList();

  Offers(HoldStore holds, HoldLifecycle lifecycle) {
    this.holds = holds;
    this.lifecycle = lifecycle;
  }

  @Override
  public int offer(
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

  @Override
  public void releaseOffer(Event event, int slot, Command command) {
    lifecycle.load(slot, event, list);
    int account = holds.account(slot);
    lifecycle.giveBack(event, account, holds.buyer(slot), list, command.sequence());
    lifecycle.end(slot, event, HoldStatus.RELEASED, command.sequence());
  }
}
