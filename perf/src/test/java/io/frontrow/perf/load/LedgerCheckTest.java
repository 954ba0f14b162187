package io.frontrow.perf.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.sbe.SeatStatus;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The checker is fed with ledgers and servers that lie, and must notice each. */
class LedgerCheckTest {
  private static final int SEATS = 10;

  private final Ledger ledger = new Ledger(1, SEATS, true);
  private final SeatStatus[] server = new SeatStatus[SEATS];

  LedgerCheckTest() {
    Arrays.fill(server, SeatStatus.FREE);
    ledger.confirm(0, 2, 2, 71);
    ledger.leaveHeld(0, 6, 1, 72);
    server[2] = SeatStatus.SOLD;
    server[3] = SeatStatus.SOLD;
    server[6] = SeatStatus.HELD;
  }

  private LedgerCheck check() {
    LedgerCheck check = new LedgerCheck(ledger);
    for (int seat = 0; seat < SEATS; seat++) {
      check.seat(0, seat, server[seat]);
    }
    check.finish(SEATS);
    return check;
  }

  private void assertFound(String what) {
    LedgerCheck check = check();
    assertFalse(check.passed());
    assertTrue(
        check.details().stream().anyMatch(it -> it.contains(what)), check.details().toString());
  }

  @Test
  void passesWhenBothSayTheSame() {
    LedgerCheck check = check();

    assertTrue(check.passed(), check.details().toString());
    assertEquals(0, check.seatsSoldTwice());
    assertEquals(2, check.counts().of(SeatStatus.SOLD));
    assertEquals(1, check.counts().of(SeatStatus.HELD));
    assertEquals(7, check.counts().of(SeatStatus.FREE));
  }

  @Test
  void findsASeatConfirmedTwice() {
    ledger.confirm(0, 3, 1, 73);

    assertFound("seat 3 of event 0 was sold twice: hold 71 and hold 73");
    assertEquals(1, check().seatsSoldTwice());
  }

  @Test
  void findsAnAcknowledgedConfirmationThatTheServerForgot() {
    server[3] = SeatStatus.FREE;

    assertFound("seat 3 of event 0 is FREE, but the confirmation of hold 71 was acknowledged");
  }

  @Test
  void findsASoldSeatThatTheServerHolds() {
    server[3] = SeatStatus.HELD;

    assertFound("seat 3 of event 0 is HELD, but the confirmation of hold 71");
  }

  @Test
  void findsASaleThatNobodyWasToldOf() {
    server[9] = SeatStatus.SOLD;

    assertFound("seat 9 of event 0 is sold, but no confirmation was acknowledged");
  }

  @Test
  void findsAHoldThatNobodyHas() {
    server[9] = SeatStatus.HELD;

    assertFound("1 seats are held that no open hold accounts for");
  }

  @Test
  void findsAnOpenHoldThatTheServerForgot() {
    server[6] = SeatStatus.FREE;

    assertFound("seat 6 of event 0 is FREE, but its hold was not followed up");
  }

  @Test
  void findsThatSeatsWereNotShown() {
    LedgerCheck check = new LedgerCheck(ledger);
    check.finish(SEATS);

    assertFalse(check.passed());
  }

  @Test
  void allowsWhatWasNeverAnswered() {
    ledger.maybeConfirmed(0, 7, 1, 74);
    ledger.maybeReleased(0, 8, 1, 75);
    server[7] = SeatStatus.SOLD;
    server[8] = SeatStatus.HELD;
    assertTrue(check().passed());

    server[7] = SeatStatus.HELD;
    server[8] = SeatStatus.FREE;
    assertTrue(check().passed());
  }

  @Test
  void allowsNoMoreHeldSeatsThanUnansweredHoldsCanHave() {
    ledger.unknownHolds(1);
    Arrays.fill(server, 6, 10, SeatStatus.HELD);
    assertTrue(check().passed());

    server[0] = SeatStatus.HELD;
    server[1] = SeatStatus.HELD;
    assertFound("5 seats are held");
  }

  @Test
  void allowsAHoldThatExpired() {
    ledger.expired(72);
    server[6] = SeatStatus.FREE;

    assertTrue(check().passed());
  }

  @Test
  void findsAnOrderThatIsNotTheLedgers() {
    LedgerCheck check = new LedgerCheck(ledger);
    check.order(0, 71, new int[] {2, 3}, 2);
    assertTrue(check.passed());

    check.order(0, 71, new int[] {2, 4}, 2);
    check.violated("the order of hold 71 has 1 seats, not 2");

    assertEquals(2, check.violationCount());
    assertEquals(2, check.ordersSeen());
  }

  @Test
  void findsASeatThatAnotherHoldHasBought() {
    LedgerCheck check = new LedgerCheck(ledger);
    check.sold(0, 2, 71);
    assertTrue(check.passed());

    check.sold(0, 3, 99);

    assertEquals(
        "seat 3 of event 0 was sold to hold 99, but the confirmation of hold 71 was acknowledged",
        check.details().get(0));
  }

  @Test
  void aSystemThatRemembersNothingMaySellASeatTwice() {
    Ledger forgetful = new Ledger(1, SEATS, false);
    forgetful.confirm(0, 3, 1, 71);
    forgetful.confirm(0, 3, 1, 72);

    assertEquals(0, forgetful.soldTwice().size());
    assertEquals(2, forgetful.confirmedSeatCount());
  }

  @Test
  void namesTheFirstViolationsAndCountsAll() {
    Arrays.fill(server, SeatStatus.SOLD);
    LedgerCheck check = check();
    for (int i = 0; i < 100; i++) {
      check.violated("the order of hold 71 is not there");
    }

    assertEquals(108, check.violationCount());
    assertEquals(20, check.details().size());
  }
}
