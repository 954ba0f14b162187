package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OfferLogTest {
  private final StateHash hash = new StateHash();
  private final OfferLog log = new OfferLog(hash);

  private void assertInstead(int count, long id, long sequence) {
    assertEquals(count, log.passedOverCount());
    assertEquals(id, log.servedInsteadId());
    assertEquals(sequence, log.servedInsteadSequence());
    assertEquals(log.recount(), hash.value());
  }

  @Test
  void namesTheLastLaterEntryOfTheSameEvent() {
    log.add(1, 20, 2, 100);
    log.add(1, 30, 3, 101);
    log.add(1, 5, 4, 102);
    log.add(2, 40, 5, 103);
    log.explain(1, 10, Long.MAX_VALUE);
    assertInstead(2, 3, 101);
  }

  @Test
  void knowsNothingOfWhatCameAfterTheEntryCeasedToWait() {
    log.add(1, 20, 2, 100);
    log.add(1, 30, 3, 101);
    log.explain(1, 10, 1);
    assertInstead(1, 2, 100);
    log.explain(1, 10, 0);
    assertInstead(0, 0, 0);
  }

  @Test
  void remembersTheLastOnesOnly() {
    for (int i = 1; i <= OfferLog.CAPACITY + 10; i++) {
      log.add(1, 100 + i, i, i);
    }
    log.explain(1, 100, Long.MAX_VALUE);
    assertInstead(OfferLog.CAPACITY, OfferLog.CAPACITY + 10, OfferLog.CAPACITY + 10);
    log.explain(1, 100, 11);
    assertInstead(1, 11, 11);
  }
}
