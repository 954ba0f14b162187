package io.frontrow.perf.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OperationsTest {
  private final Operations operations = new Operations();

  @Test
  void findsAnOperationByItsRequestId() {
    int slot = operations.add(7, OperationKind.CONFIRM, 123);
    operations.what(slot, 1, 2, 3, 4, 5, 6);

    int found = operations.find(7);

    assertEquals(7, operations.requestId(found));
    assertEquals(OperationKind.CONFIRM, operations.kind(found));
    assertEquals(123, operations.sinceNanos(found));
    assertEquals(1, operations.wave(found));
    assertEquals(2, operations.event(found));
    assertEquals(3, operations.place(found));
    assertEquals(4, operations.firstSeat(found));
    assertEquals(5, operations.seatCount(found));
    assertEquals(6, operations.holdId(found));
    assertEquals(1, operations.size());
  }

  @Test
  void doesNotTakeAnotherForIt() {
    operations.add(7, OperationKind.CONFIRM, 0);

    assertEquals(-1, operations.find(8));
    assertEquals(-1, operations.find(7 + 1_024));
  }

  @Test
  void hasNoRoomWhereAnOlderOneWaits() {
    int slot = operations.add(7, OperationKind.CONFIRM, 0);
    assertFalse(operations.hasRoomFor(7 + 1_024));

    operations.remove(slot);

    assertTrue(operations.hasRoomFor(7 + 1_024));
    assertEquals(-1, operations.find(7));
    assertEquals(0, operations.size());
  }

  @Test
  void openHoldsComeOldestFirst() {
    OpenHolds holds = new OpenHolds(1);
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
  void openHoldsAreBounded() {
    OpenHolds holds = new OpenHolds(1);

    assertThrows(
        IllegalStateException.class,
        () -> {
          for (int id = 1; id <= 100; id++) {
            holds.add(id, 0, 0, 1);
          }
        });
  }
}
