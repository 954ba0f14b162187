package io.frontrow.perf.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A pick of two seats that are not adjacent, until it is given back. */
class OwnLedgerTest {
  private static final int EVENT = 1;
  private static final int SEAT = 7;
  private static final int OTHER_SEAT = 57;
  private static final long HOLD_ID = 33;

  private final Ledger ledger = new Ledger(2, 100, true);
  private final Operations operations = new Operations();
  private final OwnLedger own = new OwnLedger(ledger, operations);

  private int giveBack() {
    int slot = operations.add(OperationKind.GIVE_BACK, 0);
    operations.what(slot, 0, EVENT, OTHER_SEAT, SEAT, 1, HOLD_ID);
    return slot;
  }

  @Test
  void bothSeatsMayBeFreeIfTheReleaseWasNotAnswered() {
    own.maybeReleased(giveBack());

    assertTrue(ledger.isMaybeReleased(EVENT, SEAT));
    assertTrue(ledger.isMaybeReleased(EVENT, OTHER_SEAT));
    assertFalse(ledger.isMaybeReleased(EVENT, SEAT + 1));
  }

  @Test
  void bothSeatsStayHeldIfTheReleaseHadNoEffect() {
    own.leftHeld(giveBack());

    assertTrue(ledger.isHeld(EVENT, SEAT));
    assertTrue(ledger.isHeld(EVENT, OTHER_SEAT));
    assertFalse(ledger.isHeld(EVENT, SEAT + 1));
  }

  @Test
  void whatNobodyGivesBackStaysHeld() {
    SplitHolds splits = new SplitHolds();
    splits.add(HOLD_ID, EVENT, SEAT, OTHER_SEAT);
    splits.add(HOLD_ID + 1, 0, OTHER_SEAT, SEAT);

    own.leaveHeld(new OpenHolds(), splits);

    assertEquals(0, splits.size());
    for (int event = 0; event <= EVENT; event++) {
      assertTrue(ledger.isHeld(event, SEAT));
      assertTrue(ledger.isHeld(event, OTHER_SEAT));
    }
  }
}
