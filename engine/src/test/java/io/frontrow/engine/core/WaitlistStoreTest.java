package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.sbe.WaitlistStatus;
import org.junit.jupiter.api.Test;

class WaitlistStoreTest {
  private final WaitlistStore store = new WaitlistStore(3);
  private final WaitlistRequest request = new WaitlistRequest();

  private int create() {
    request.quantity = 100;
    request.together = true;
    request.claimMillis = Integer.MAX_VALUE;
    request.channel = 15;
    request.priceCeiling = 4_500;
    request.categories = 0x0302;
    return store.create(request, 7, 5, new Command());
  }

  @Test
  void roundsItsRoomUpToAPowerOfTwo() {
    assertEquals(4, store.capacity());
  }

  @Test
  void anIdNamesItsSlotAndGrowsByTheCapacity() {
    int slot = create();
    assertEquals(1, store.id(slot));
    store.over(slot, WaitlistStatus.LEFT);
    assertEquals(2, store.id(create()));
    assertEquals(3, store.id(create()));
    assertEquals(4, store.id(create()));
    assertEquals(5, store.id(create()), "never used slots come first");
    assertEquals(WaitlistStore.NONE, store.slotOf(1));
    assertEquals(slot, store.slotOf(5));
    assertEquals(WaitlistStore.NONE, store.slotOf(0));
    assertEquals(WaitlistStore.NONE, store.slotOf(-3));
  }

  @Test
  void theOneThatIsOverLongestIsForgottenFirst() {
    for (int i = 0; i < 4; i++) {
      create();
    }
    store.over(2, WaitlistStatus.CLAIMED);
    store.over(0, WaitlistStatus.EXPIRED);
    assertEquals(store.term(2), store.nextForgottenTerm());
    assertEquals(2, create());
    assertEquals(0, create());
  }

  @Test
  void neitherWhoWaitsNorWhoHasAnOfferIsForgotten() {
    for (int i = 0; i < 4; i++) {
      create();
    }
    store.offered(1, 99);
    assertTrue(store.isFull());
    store.over(1, WaitlistStatus.DECLINED);
    assertFalse(store.isFull());
    assertEquals(99, store.holdId(1));
  }

  @Test
  void fieldsThatShareALongKeepApart() {
    int slot = create();
    store.previous(slot, WaitlistStore.NONE);
    store.next(slot, 3);
    store.offered(slot, 9);
    assertEquals(100, store.quantity(slot));
    assertEquals(15, store.channel(slot));
    assertEquals(4_500, store.priceCeiling(slot));
    assertEquals(0x0302, store.categories(slot));
    assertTrue(store.isTogether(slot));
    assertFalse(store.isAllOrNone(slot));
    assertEquals(Integer.MAX_VALUE, store.claimMillis(slot));
    assertTrue(store.isOffered(slot));
    assertEquals(7, store.eventId(slot));
    assertEquals(5, store.group(slot));
    assertEquals(WaitlistStore.NONE, store.previous(slot));
    assertEquals(3, store.next(slot));
  }

  @Test
  void everyChangeShowsInTheTerm() {
    int slot = create();
    long before = store.term(slot);
    store.reason(slot, 3, 8);
    assertNotEquals(before, store.term(slot));
    assertEquals(3, store.reason(slot));
    assertEquals(8, store.reasonSequence(slot));
    before = store.term(slot);
    store.offered(slot, 4);
    assertNotEquals(before, store.term(slot));
    before = store.term(slot);
    store.ceased(slot, 2);
    assertNotEquals(before, store.term(slot));
  }
}
