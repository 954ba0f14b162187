package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.RecordHeader;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitlistGroupsTest {
  private static final int NOBODY = WaitlistStore.NONE;

  private final StateHash hash = new StateHash();
  private final WaitlistStore entries = new WaitlistStore(16);
  private final WaitlistGroups groups = new WaitlistGroups(3, hash, entries);
  private final Waitlist waitlist = new Waitlist(1, new Line(new LineLinks(16)));
  private final WaitlistRequest request = new WaitlistRequest();
  private final Command command = new Command();
  private long sequence;
  private long turns;

  @AfterEach
  void hashIsTheSumOfTheKinds() {
    assertEquals(groups.recount(), hash.value());
  }

  private int join(int quantity) {
    request.quantity = quantity;
    int group = groups.find(1, request);
    if (group == WaitlistGroups.NONE) {
      group = groups.create(waitlist, request);
    }
    command.wrap(new UnsafeBuffer(new byte[RecordHeader.LENGTH]), 0, ++sequence);
    int slot = entries.create(request, 1, group, command);
    groups.append(waitlist, group, slot);
    return slot;
  }

  private void beginSweep() {
    waitlist.stage(new StateHash(), Waitlist.LOOKING, ++turns);
    groups.beginSweep(waitlist);
  }

  private void remove(int slot) {
    groups.remove(waitlist, entries.group(slot), slot);
  }

  @Test
  void entriesThatWantTheSameAreOneKind() {
    assertEquals(entries.group(join(2)), entries.group(join(2)));
    assertNotEquals(entries.group(join(2)), entries.group(join(3)));
  }

  @Test
  void everyTermMakesAKindOfItsOwn() {
    request.quantity = 2;
    request.addCategory(0);
    int group = groups.create(waitlist, request);
    groups.append(waitlist, group, join(2));
    assertEquals(WaitlistGroups.NONE, groups.find(2, request));
    request.together = true;
    assertEquals(WaitlistGroups.NONE, groups.find(1, request));
    request.together = false;
    request.allOrNone = true;
    assertEquals(WaitlistGroups.NONE, groups.find(1, request));
    request.allOrNone = false;
    request.channel = 1;
    assertEquals(WaitlistGroups.NONE, groups.find(1, request));
    request.channel = 0;
    request.priceCeiling = 1;
    assertEquals(WaitlistGroups.NONE, groups.find(1, request));
    request.priceCeiling = 0;
    request.addCategory(99);
    assertEquals(WaitlistGroups.NONE, groups.find(1, request));
    request.clearCategories();
    request.addCategory(0);
    assertEquals(group, groups.find(1, request));
  }

  @Test
  void theOneWhoJoinedFirstIsNextWhateverItsKind() {
    int first = join(3);
    int second = join(2);
    int third = join(3);
    beginSweep();
    assertEquals(first, groups.nextToLookAt(waitlist));
    groups.lookedAt(waitlist, entries.group(first), first);
    assertEquals(second, groups.nextToLookAt(waitlist));
    remove(second);
    assertEquals(third, groups.nextToLookAt(waitlist));
  }

  @Test
  void aKindThatFailedIsNotLookedAtInThisSweep() {
    int first = join(3);
    join(3);
    int other = join(1);
    beginSweep();
    groups.failed(waitlist, entries.group(first), 2, 9);
    assertEquals(other, groups.nextToLookAt(waitlist));
    assertEquals(2, groups.reason(entries.group(first)));
    assertEquals(9, groups.reasonSequence(entries.group(first)));
    beginSweep();
    assertEquals(first, groups.nextToLookAt(waitlist));
  }

  @Test
  void whoJoinsDuringASweepIsLookedAtInIt() {
    int first = join(3);
    beginSweep();
    groups.lookedAt(waitlist, entries.group(first), first);
    assertEquals(NOBODY, groups.nextToLookAt(waitlist));
    int later = join(3);
    assertEquals(later, groups.nextToLookAt(waitlist));
  }

  @Test
  void whoLeavesFromTheMiddleIsPassedBy() {
    int first = join(3);
    int second = join(3);
    int third = join(3);
    remove(second);
    beginSweep();
    groups.lookedAt(waitlist, entries.group(first), first);
    assertEquals(third, groups.nextToLookAt(waitlist));
    remove(third);
    assertEquals(NOBODY, groups.nextToLookAt(waitlist));
  }

  @Test
  void aKindIsForgottenWithItsLastEntryAndItsRoomIsUsedAgain() {
    int one = join(1);
    int two = join(2);
    int three = join(3);
    assertTrue(groups.isFull(waitlist));
    remove(two);
    assertFalse(groups.isFull(waitlist));
    request.quantity = 2;
    assertEquals(WaitlistGroups.NONE, groups.find(1, request));
    int four = join(4);
    beginSweep();
    assertEquals(one, groups.nextToLookAt(waitlist));
    remove(one);
    remove(three);
    assertEquals(four, groups.nextToLookAt(waitlist));
    remove(four);
    assertEquals(WaitlistGroups.NONE, waitlist.firstGroup());
    assertEquals(0, waitlist.groupCount());
    assertEquals(0, hash.value());
  }
}
