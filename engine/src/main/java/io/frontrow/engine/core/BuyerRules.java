package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.WaitingRoomPhase;

/**
 * What one buyer may have of an event: by the limit per buyer, and only once the waiting room has
 * let him in. Next: {@link BuyerStore}. Apply thread only.
 */
final class BuyerRules {
  private final BuyerStore buyers;
  private final WaitingRooms waitingRooms;

  BuyerRules(BuyerStore buyers, WaitingRooms waitingRooms) {
    this.buyers = buyers;
    this.waitingRooms = waitingRooms;
  }

  /** Why the buyer may not ask for tickets now, whether to hold them or to wait, or null. */
  RejectCode refuse(Event event, int account, long buyer, long timeNanos) {
    boolean isOn = event.waitingRoom().isOn();
    if (buyer == 0) {
      return isOn || event.limits().perBuyer() > 0 ? RejectCode.BUYER_REQUIRED : null;
    }
    boolean mayEnter =
        !isOn || buyers.isAdmitted(buyers.find(event.eventId(), account, buyer), timeNanos);
    return mayEnter ? null : RejectCode.NOT_ADMITTED;
  }

  /**
   * Why the buyer may not have so many tickets more, or null.
   *
   * @param counted tickets among them that are counted for the buyer already
   */
  RejectCode refuse(
      Event event, int account, long buyer, int tickets, int counted, long timeNanos) {
    RejectCode refusal = refuse(event, account, buyer, timeNanos);
    if (refusal != null || buyer == 0 || !event.countsBuyers()) {
      return refusal;
    }
    int limit = event.limits().perBuyer();
    int row = buyers.find(event.eventId(), account, buyer);
    int had = row == BuyerStore.NONE ? 0 : buyers.held(row) + buyers.sold(row) - counted;
    if (limit > 0 && had + tickets > limit) {
      return RejectCode.LIMIT_PER_BUYER;
    }
    return row == BuyerStore.NONE && buyers.isFull() ? RejectCode.BUYERS_FULL : null;
  }

  /** Counts what the buyer holds and has bought, where that is counted. */
  void count(Event event, int account, long buyer, int heldChange, int soldChange) {
    if (!event.countsBuyers() || buyer == 0) {
      return;
    }
    int row = buyers.find(event.eventId(), account, buyer);
    if (row == BuyerStore.NONE) {
      row = buyers.add(event, account, buyer);
    }
    buyers.count(row, heldChange, soldChange);
    buyers.removeIfEmpty(event, row);
  }

  /** An order was placed, whose tickets are counted: the buyer's visit, if any, is over. */
  void ordered(Event event, int account, long buyer) {
    if (buyer != 0 && event.waitingRoom().phase() != WaitingRoomPhase.NONE) {
      waitingRooms.orderPlaced(event, buyers.find(event.eventId(), account, buyer));
    }
  }
}
