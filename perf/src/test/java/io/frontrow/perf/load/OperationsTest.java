package io.frontrow.perf.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.perf.wire.Wire;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OperationsTest {
  private final Operations operations = new Operations();

  @Test
  void knowsAnOperationByItsNumber() {
    int op = operations.add(OperationKind.CONFIRM, 123);
    operations.what(op, 1, 2, 3, 4, 5, 6);

    assertTrue(operations.isUnderWay(op));
    assertEquals(OperationKind.CONFIRM, operations.kind(op));
    assertEquals(123, operations.sinceNanos(op));
    assertEquals(1, operations.wave(op));
    assertEquals(2, operations.event(op));
    assertEquals(3, operations.place(op));
    assertEquals(4, operations.firstSeat(op));
    assertEquals(5, operations.seatCount(op));
    assertEquals(6, operations.holdId(op));
    assertEquals(1, operations.size());
  }

  @Test
  void givesNoNumberTwiceUntilItIsFreeAgain() {
    Set<Integer> numbers = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      assertTrue(numbers.add(operations.add(OperationKind.CONFIRM, i)));
    }
    assertTrue(numbers.stream().allMatch(it -> it >= 0 && it < Wire.MAX_OPS));

    operations.remove(500);

    assertFalse(operations.isUnderWay(500));
    assertEquals(500, operations.add(OperationKind.RELEASE, 0));
    assertEquals(OperationKind.CONFIRM, operations.kind(499));
    assertEquals(499, operations.sinceNanos(499), "it has survived that the tables grew");
  }

  @Test
  void remembersWhatWaitsToBeSentAgain() {
    int op = operations.add(OperationKind.CONFIRM, 0);
    operations.await(op);

    assertTrue(operations.isWaiting(op));
    assertEquals(1, operations.waitingCount());

    operations.sendAgain(op);

    assertFalse(operations.isWaiting(op));
    assertEquals(0, operations.waitingCount());
  }

  @Test
  void openHoldsComeOldestFirst() {
    OpenHolds holds = new OpenHolds();
    for (long id = 1; id <= 100; id++) {
      holds.add(id, (int) id, 2 * (int) id, 2);
      if (holds.size() > 8) {
        int oldest = holds.removeOldest();
        assertEquals(id - 8, holds.holdId(oldest));
        assertEquals(id - 8, holds.event(oldest));
        assertEquals(2 * (id - 8), holds.firstSeat(oldest));
        assertEquals(2, holds.seatCount(oldest));
      }
    }
    assertEquals(8, holds.size());
  }

  @Test
  void openHoldsGrowAndKeepTheirOrder() {
    OpenHolds holds = new OpenHolds();
    for (long id = 1; id <= 10; id++) {
      holds.add(id, 0, 0, 1);
      holds.removeOldest();
    }
    for (int id = 1; id <= 100; id++) {
      holds.add(id, id + 1, id + 2, id + 3);
    }
    for (int id = 1; id <= 100; id++) {
      int oldest = holds.removeOldest();
      assertEquals(id, holds.holdId(oldest));
      assertEquals(id + 1, holds.event(oldest));
      assertEquals(id + 2, holds.firstSeat(oldest));
      assertEquals(id + 3, holds.seatCount(oldest));
    }
    assertEquals(0, holds.size());
  }
}
