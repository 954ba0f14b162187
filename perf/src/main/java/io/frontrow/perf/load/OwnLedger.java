package io.frontrow.perf.load;

/**
 * Enters into the run's ledger what became of one connection's operations and holds. One event
 * loop.
 */
final class OwnLedger {
  private final Ledger ledger;
  private final Operations operations;

  OwnLedger(Ledger ledger, Operations operations) {
    this.ledger = ledger;
    this.operations = operations;
  }

  void confirmed(int slot) {
    ledger.confirm(
        operations.event(slot),
        operations.firstSeat(slot),
        operations.seatCount(slot),
        operations.holdId(slot));
  }

  void maybeConfirmed(int slot) {
    ledger.maybeConfirmed(
        operations.event(slot),
        operations.firstSeat(slot),
        operations.seatCount(slot),
        operations.holdId(slot));
  }

  void maybeReleased(int slot) {
    int event = operations.event(slot);
    long holdId = operations.holdId(slot);
    ledger.maybeReleased(event, operations.firstSeat(slot), operations.seatCount(slot), holdId);
    if (operations.kind(slot) == OperationKind.GIVE_BACK) {
      ledger.maybeReleased(event, operations.place(slot), 1, holdId);
    }
  }

  /** A follow-up had no effect and will not be sent again: its hold stays. */
  void leftHeld(int slot) {
    int event = operations.event(slot);
    long holdId = operations.holdId(slot);
    ledger.leaveHeld(event, operations.firstSeat(slot), operations.seatCount(slot), holdId);
    if (operations.kind(slot) == OperationKind.GIVE_BACK) {
      ledger.leaveHeld(event, operations.place(slot), 1, holdId);
    }
  }

  /** Nobody will follow these up. */
  void leaveHeld(OpenHolds open, SplitHolds splits) {
    while (open.size() > 0) {
      int oldest = open.removeOldest();
      ledger.leaveHeld(
          open.event(oldest), open.firstSeat(oldest), open.seatCount(oldest), open.holdId(oldest));
    }
    for (; splits.size() > 0; splits.removeLast()) {
      ledger.leaveHeld(splits.event(), splits.seat(), 1, splits.holdId());
      ledger.leaveHeld(splits.event(), splits.otherSeat(), 1, splits.holdId());
    }
  }

  void expired(long holdId) {
    ledger.expired(holdId);
  }

  void unknownHolds(long count) {
    ledger.unknownHolds(count);
  }
}
