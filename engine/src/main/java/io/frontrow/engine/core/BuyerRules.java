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

  /**
   * Why the buyer may not have so many tickets more, or null.
   *
   * @param counted tickets among them that are counted for the buyer already
   */
  RejectCode refuse(
      Event event, int account, long buyer, int tickets, int counted, long timeNanos) {
    boolean isOn = event.waitingRoom().isOn();
    int limit = event.limits().perBuyer();
    if (buyer == 0) {
      return isOn || limit > 0 ? RejectCode.BUYER_REQUIRED : null;
    }
    if (!isOn && !event.countsBuyers()) {
      return null;
    }
    int row = buyers.find(event.eventId(), account, buyer);
    if (isOn && (row == BuyerStore.NONE || !buyers.isAdmitted(row, timeNanos))) {
      return RejectCode.NOT_ADMITTED;
    }
    int had = row == BuyerStore.NONE ? 0 : buyers.held(row) + buyers.sold(row) - counted;
    if (limit > 0 && had + tickets > limit) {
      return RejectCode.LIMIT_PER_BUYER;
    }
    return event.countsBuyers() && row == BuyerStore.NONE && buyers.isFull()
        ? RejectCode.BUYERS_FULL
        : null;
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
