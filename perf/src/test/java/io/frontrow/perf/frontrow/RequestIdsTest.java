package io.frontrow.perf.frontrow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RequestIdsTest {
  private final RequestIds ids = new RequestIds(1_000);

  @Test
  void commandsCountUpByOneAndQueriesApart() {
    assertEquals(1, ids.command(7));
    assertEquals(Long.MIN_VALUE, ids.query(8));
    assertEquals(2, ids.command(9));

    assertEquals(7, ids.find(1));
    assertEquals(8, ids.find(Long.MIN_VALUE));
    assertEquals(9, ids.find(2));
    assertEquals(-1, ids.find(3));
  }

  @Test
  void aCommandThatIsSentAgainKeepsItsId() {
    long id = ids.command(7);
    ids.command(8);

    assertEquals(id, ids.command(7));

    ids.free(7);
    assertEquals(-1, ids.find(id));
    assertEquals(3, ids.command(7));
  }

  @Test
  void leavesNoCommandBehindTheWindowOfTheEngine() {
    ids.command(0);
    for (int i = 1; i < RequestIds.WINDOW; i++) {
      assertTrue(ids.hasRoom());
      ids.command(1);
      ids.free(1);
    }
    assertFalse(ids.hasRoom(), "the next would be " + RequestIds.WINDOW + " beyond the first");

    ids.free(0);

    assertTrue(ids.hasRoom());
  }
}
