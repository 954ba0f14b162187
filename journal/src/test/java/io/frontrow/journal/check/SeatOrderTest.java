package io.frontrow.journal.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.journal.check.SeatOperation.Kind;
import io.frontrow.journal.check.SeatOperation.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether some order explains what clients saw of one seat; canaries among them. */
class SeatOrderTest {
  private static SeatOperation done(Kind kind, long hold, long sent, long answered) {
    return new SeatOperation(kind, hold, Outcome.DONE, sent, answered);
  }

  private static SeatOperation refused(Kind kind, long hold, long sent, long answered) {
    return new SeatOperation(kind, hold, Outcome.REFUSED, sent, answered);
  }

  private static SeatOperation unknown(Kind kind, long hold, long sent) {
    return new SeatOperation(kind, hold, Outcome.UNKNOWN, sent, Long.MAX_VALUE);
  }

  private static boolean exists(SeatOperation... operations) {
    return SeatOrder.exists(List.of(operations), false);
  }

  @Test
  void explainsARaceWithOneWinner() {
    assertTrue(
        exists(
            done(Kind.HOLD, 1, 0, 10),
            refused(Kind.HOLD, 0, 0, 10),
            done(Kind.CONFIRM, 1, 11, 20),
            done(Kind.READ_SOLD, 0, 12, 30)));
  }

  @Test
  void explainsARequestThatWasNeverAnswered() {
    assertTrue(exists(unknown(Kind.HOLD, 0, 0), refused(Kind.HOLD, 0, 5, 10)));
    assertTrue(exists(unknown(Kind.HOLD, 0, 0), done(Kind.HOLD, 1, 5, 10)));
    assertTrue(
        exists(
            done(Kind.HOLD, 1, 0, 1), unknown(Kind.CONFIRM, 1, 2), done(Kind.READ_SOLD, 0, 3, 4)));
  }

  @Test
  void doesNotExplainTwoWinners() {
    assertFalse(exists(done(Kind.HOLD, 1, 0, 10), done(Kind.HOLD, 2, 0, 10)));
  }

  @Test
  void doesNotExplainALostSale() {
    assertFalse(
        exists(done(Kind.HOLD, 1, 0, 1), done(Kind.CONFIRM, 1, 2, 3), done(Kind.HOLD, 2, 4, 5)));
  }

  @Test
  void doesNotExplainAReadOfThePast() {
    assertFalse(exists(done(Kind.HOLD, 1, 0, 1), done(Kind.READ_FREE, 0, 2, 3)));
  }

  @Test
  void doesNotExplainARefusalThatTookEffect() {
    assertFalse(
        exists(done(Kind.HOLD, 1, 0, 1), refused(Kind.RELEASE, 1, 2, 3), done(Kind.HOLD, 2, 4, 5)));
  }

  @Test
  void explainsAHoldThatExpiredOnlyWhereHoldsDo() {
    List<SeatOperation> operations = List.of(done(Kind.HOLD, 1, 0, 1), done(Kind.HOLD, 2, 2, 3));
    assertTrue(SeatOrder.exists(operations, true));
    assertFalse(SeatOrder.exists(operations, false));
  }

  @Test
  void takesAsManyOperationsAsItSays() {
    SeatOperation[] operations = new SeatOperation[SeatOrder.MAX_OPERATIONS];
    for (int i = 0; i < operations.length; i++) {
      Kind kind = i % 2 == 0 ? Kind.HOLD : Kind.RELEASE;
      operations[i] = done(kind, 1 + i / 2, i, i + 2);
    }
    assertTrue(exists(operations));
  }
}
