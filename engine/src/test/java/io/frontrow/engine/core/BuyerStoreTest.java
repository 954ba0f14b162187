package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.sbe.VisitorStatus;
import org.junit.jupiter.api.Test;

class BuyerStoreTest {
  private static final int ACCOUNT = -7;

  private final StateHash hash = new StateHash();
  private final BuyerStore buyers = new BuyerStore(3, hash);
  private final Event event = BareEvent.of(1);
  private final Event other = BareEvent.of(2);

  @Test
  void findsABuyerByEventAccountAndBuyer() {
    int row = buyers.add(event, ACCOUNT, 5);
    buyers.count(row, 1, 0);
    assertEquals(row, buyers.find(1, ACCOUNT, 5));
    assertEquals(BuyerStore.NONE, buyers.find(2, ACCOUNT, 5));
    assertEquals(BuyerStore.NONE, buyers.find(1, 7, 5));
    assertEquals(BuyerStore.NONE, buyers.find(1, ACCOUNT, 6));
  }

  @Test
  void countsWhatIsHeldAndSold() {
    int row = buyers.add(event, ACCOUNT, 5);
    buyers.count(row, 10_000, 0);
    buyers.count(row, -4, 4);
    assertEquals(9_996, buyers.held(row));
    assertEquals(4, buyers.sold(row));
    assertEquals(buyers.recount(), hash.value());
  }

  @Test
  void keepsABuyerWhileItHasTicketsOrAPlace() {
    int row = buyers.add(event, ACCOUNT, 5);
    buyers.count(row, 0, 1);
    buyers.removeIfEmpty(event, row);
    assertEquals(1, buyers.size());
    buyers.giveUpPlace(row, VisitorStatus.REJECTED);
    buyers.count(row, 0, -1);
    buyers.removeIfEmpty(event, row);
    assertEquals(1, buyers.size());
    buyers.giveUpPlace(row, VisitorStatus.NONE);
    buyers.removeIfEmpty(event, row);
    assertEquals(0, buyers.size());
    assertEquals(BuyerStore.NONE, buyers.find(1, ACCOUNT, 5));
    assertEquals(0, hash.value());
  }

  @Test
  void aRowThatIsUsedAgainHasNothingOfTheOneBefore() {
    int row = buyers.add(event, ACCOUNT, 5);
    buyers.enter(row, 9, 1, 1, 0);
    buyers.admit(row, 9, 1, 100, 1);
    long before = hash.value();
    buyers.giveUpPlace(row, VisitorStatus.NONE);
    buyers.removeIfEmpty(event, row);
    int again = buyers.add(event, ACCOUNT, 5);
    assertEquals(row, again);
    assertEquals(VisitorStatus.NONE, buyers.status(again));
    assertEquals(0, buyers.deadlineNanos(again));
    assertFalse(buyers.visits().has(again));
    assertNotEquals(before, hash.value());
  }

  @Test
  void whoGaveUpItsPlaceIsAsIfItHadNeverCome() {
    int row = buyers.add(event, ACCOUNT, 5);
    buyers.count(row, 1, 0);
    long before = hash.value();
    buyers.enter(row, 9, 3, 0, 4);
    buyers.admit(row, 9, 2, 100, 1);
    buyers.giveUpPlace(row, VisitorStatus.NONE);
    assertEquals(before, hash.value());
  }

  @Test
  void isFullWhenEveryRowIsTaken() {
    for (int buyer = 1; buyer <= 3; buyer++) {
      assertFalse(buyers.isFull());
      buyers.count(buyers.add(buyer == 2 ? other : event, ACCOUNT, buyer), 1, 0);
    }
    assertTrue(buyers.isFull());
  }

  @Test
  void removesTheNewestOfAnEventFirst() {
    int first = buyers.add(event, ACCOUNT, 1);
    int second = buyers.add(event, ACCOUNT, 2);
    int third = buyers.add(event, ACCOUNT, 3);
    buyers.removeIfEmpty(event, second);
    assertEquals(third, event.newestBuyer());
    buyers.admit(third, 9, 0, 100, 1);
    buyers.removeNewest(event);
    assertEquals(0, buyers.visits().size());
    assertEquals(first, event.newestBuyer());
    buyers.removeNewest(event);
    assertEquals(BuyerStore.NONE, event.newestBuyer());
    assertEquals(0, hash.value());
  }

  @Test
  void anAdmissionIsOverAtItsDeadline() {
    int row = buyers.add(event, ACCOUNT, 1);
    buyers.admit(row, 9, 0, 100, 1);
    assertTrue(buyers.isAdmitted(row, 99));
    assertFalse(buyers.isAdmitted(row, 100));
    assertFalse(buyers.isAdmitted(BuyerStore.NONE, 0));
  }
}
