package io.frontrow.journal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.engine.core.HoldRecords;
import io.frontrow.protocol.ClientId;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Journals and replies that are wrong on purpose: the check that finds nothing is broken itself.
 */
class BookingCanaryTest {
  private static final long MAX_TTL_NANOS = 2 * ImaginaryEngine.TTL_NANOS;

  private final ImaginaryEngine wrong = new ImaginaryEngine();

  private static void found(Findings findings, Rule rule) {
    assertNotEquals(0, findings.count(rule), "nothing found about " + rule + ": " + findings);
  }

  @Test
  void findsNothingWhereNothingIsWrong() {
    wrong.confirm(wrong.hold(0, 1), "A");
    wrong.release(wrong.hold(2));
    long last = wrong.hold(3);
    wrong.pass(ImaginaryEngine.TTL_NANOS);
    wrong.records.tick();
    wrong.right();
    wrong.records.confirmHold(last, 0, 0, 1, List.of(), List.of(), "B");
    wrong.right();
    wrong.check.compare(wrong.engine);
    assertTrue(wrong.check.passed(), wrong.check.findings().toString());
    assertEquals(3, wrong.check.ticketsSold());
  }

  @Test
  void findsASeatHeldTwice() {
    wrong.hold(4);
    wrong.records.holdSeats(0, ImaginaryEngine.EVENT, 0, 4);
    wrong.saySeatsHeld(4);
    found(wrong.wrong(), Rule.OWNER);
  }

  @Test
  void findsASoldSeatHeld() {
    wrong.confirm(wrong.hold(4), "A");
    wrong.records.holdSeats(0, ImaginaryEngine.EVENT, 0, 4);
    wrong.saySeatsHeld(4);
    found(wrong.wrong(), Rule.OWNER);
  }

  @Test
  void findsSeatsThatWereNotAskedFor() {
    wrong.records.holdSeats(0, ImaginaryEngine.EVENT, 0, 4);
    wrong.saySeatsHeld(5);
    found(wrong.wrong(), Rule.OWNER);
  }

  @Test
  void findsAReleasedHoldSold() {
    long hold = wrong.hold(4);
    wrong.release(hold);
    wrong.records.confirmHold(hold, "A");
    wrong.sayConfirmed(hold, 1, 0, false);
    found(wrong.wrong(), Rule.OWNER);
  }

  @Test
  void findsAHoldConfirmedTwice() {
    long hold = wrong.hold(4);
    wrong.confirm(hold, "A");
    wrong.records.confirmHold(hold, "B");
    wrong.sayConfirmed(hold, 1, 0, false);
    found(wrong.wrong(), Rule.OWNER);
  }

  @Test
  void findsSomebodyElsesHoldConfirmed() {
    long hold = wrong.hold(4);
    wrong.records.client(ClientId.of(2, 1));
    wrong.records.confirmHold(hold, "A");
    wrong.sayConfirmed(hold, 1, 0, false);
    found(wrong.wrong(), Rule.OWNER);
  }

  @Test
  void findsMorePlacesHeldThanThereAre() {
    List<HoldRecords.Place> places =
        List.of(new HoldRecords.Place(ImaginaryEngine.AREA, ImaginaryEngine.AREA_CAPACITY));
    wrong.records.holdSeats(0, 0, 0, ImaginaryEngine.EVENT, 0, List.of(), places);
    wrong.right();
    wrong.records.holdSeats(
        0, 0, 0, ImaginaryEngine.EVENT, 0, List.of(), List.of(new HoldRecords.Place(0, 1)));
    wrong.sayPlacesHeld(1);
    found(wrong.wrong(), Rule.CAPACITY);
  }

  @Test
  void findsAnExpiryBeforeTheDeadline() {
    long hold = wrong.hold(4);
    wrong.pass(ImaginaryEngine.TTL_NANOS - 1);
    wrong.records.tick();
    wrong.sayExpired(hold, 1);
    found(wrong.wrong(), Rule.DEADLINE);
  }

  @Test
  void findsATickThatExpiresNothing() {
    wrong.hold(4);
    wrong.pass(ImaginaryEngine.TTL_NANOS);
    wrong.records.tick();
    found(wrong.wrong(), Rule.DEADLINE);
  }

  @Test
  void findsAConfirmationAtTheDeadline() {
    long hold = wrong.hold(4);
    wrong.pass(ImaginaryEngine.TTL_NANOS);
    wrong.records.confirmHold(hold, "A");
    wrong.sayConfirmed(hold, 1, 0, false);
    found(wrong.wrong(), Rule.DEADLINE);
  }

  @Test
  void findsALateConfirmationThatWasNotAskedFor() {
    long hold = wrong.hold(4);
    wrong.pass(ImaginaryEngine.TTL_NANOS);
    wrong.records.confirmHold(hold, "A");
    wrong.sayConfirmed(hold, 1, 0, true);
    found(wrong.wrong(), Rule.DEADLINE);
  }

  @Test
  void findsALateConfirmationTooLate() {
    long hold = wrong.hold(4);
    wrong.pass(ImaginaryEngine.TTL_NANOS + MAX_TTL_NANOS + 1);
    wrong.records.confirmHold(hold, 0, 0, 1, List.of(), List.of(), "A");
    wrong.sayConfirmed(hold, 1, 0, true);
    found(wrong.wrong(), Rule.DEADLINE);
  }

  @Test
  void findsALateConfirmationOfASeatThatIsSold() {
    long hold = wrong.hold(4);
    wrong.pass(ImaginaryEngine.TTL_NANOS);
    wrong.records.tick();
    wrong.right();
    wrong.confirm(wrong.hold(4), "A");
    wrong.records.confirmHold(hold, 0, 0, 1, List.of(), List.of(), "B");
    wrong.sayConfirmed(hold, 1, 0, true);
    found(wrong.wrong(), Rule.OWNER);
  }

  @Test
  void findsADeadlineThatIsNotWhatWasAskedFor() {
    wrong.records.holdSeats(0, ImaginaryEngine.EVENT, 0, 4);
    wrong.sayHeldUntil(1, wrong.records.timeNanos() + ImaginaryEngine.TTL_NANOS + 1, 4);
    found(wrong.wrong(), Rule.DEADLINE);
  }

  @Test
  void findsAnExtensionBeyondWhatAHoldMayLive() {
    long hold = wrong.hold(4);
    wrong.records.extendHold(hold, 0, 120_001);
    wrong.sayExtended(hold, wrong.records.timeNanos() + MAX_TTL_NANOS + 1_000_000);
    found(wrong.wrong(), Rule.DEADLINE);
  }

  @Test
  void findsATicketThatVanishes() {
    long hold = wrong.hold(4, 5);
    wrong.records.releaseHold(hold);
    wrong.sayReleased(hold, 1, 0);
    found(wrong.wrong(), Rule.CAPACITY);
  }

  @Test
  void findsARecordWithoutAReply() {
    wrong.records.holdSeats(0, ImaginaryEngine.EVENT, 0, 4);
    found(wrong.wrong(), Rule.ACCEPTED);
  }

  @Test
  void findsThatTheEngineHasChangedWhatNobodyWasTold() {
    wrong.records.holdSeats(0, ImaginaryEngine.EVENT, 0, 4);
    wrong.silently();
    wrong.check.compare(wrong.engine);
    found(wrong.check.findings(), Rule.OWNER);
  }
}
