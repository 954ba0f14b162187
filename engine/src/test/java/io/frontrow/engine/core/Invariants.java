package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.frontrow.protocol.sbe.SeatStatus;
import java.util.HashMap;
import java.util.Map;

/** What must be true of every event after every command. */
final class Invariants {
  private Invariants() {}

  static void check(Engine engine, NaiveEngine naive) {
    for (NaiveEvent twin : naive.events) {
      Event event = engine.event(twin.eventId);
      countsAddUp(event);
      bitmapAgreesWithSeats(event);
      ownersAgree(event, twin);
    }
  }

  private static void countsAddUp(Event event) {
    int[] counted = new int[SeatStatus.values().length];
    for (int seat = 0; seat < event.plan().seatCount(); seat++) {
      counted[event.status(seat)]++;
    }
    int sum = 0;
    for (SeatStatus status : SeatStatus.values()) {
      if (status != SeatStatus.NULL_VAL) {
        assertEquals(counted[status.value()], event.count(status), "seats " + status);
        sum += event.count(status);
      }
    }
    assertEquals(event.plan().seatCount(), sum, "free, held, sold and blocked seats");
  }

  private static void bitmapAgreesWithSeats(Event event) {
    Plan plan = event.plan();
    int free = 0;
    for (int seat = 0; seat < plan.seatCount(); seat++) {
      int bit = plan.bit(seat);
      boolean set = (event.free(bit >> 6) >>> (bit & 63) & 1) == 1;
      boolean isFree = event.status(seat) == SeatStatus.FREE.value();
      assertEquals(isFree, set, "bit of seat " + seat);
      free += isFree ? 1 : 0;
    }
    int bits = 0;
    for (int word = 0; word < plan.wordCount(); word++) {
      assertEquals(0, event.free(word) & ~plan.present(word), "bits where no seat is");
      bits += Long.bitCount(event.free(word));
    }
    assertEquals(free, bits, "free bits");
  }

  /** Each held seat has one owner slot, the same for all seats of a hold and for no other's. */
  private static void ownersAgree(Event event, NaiveEvent twin) {
    Map<Long, Integer> slotOfHold = new HashMap<>();
    Map<Integer, Long> holdOfSlot = new HashMap<>();
    twin.held.forEach(
        (seat, holdId) -> {
          assertEquals(SeatStatus.HELD.value(), event.status(seat), "seat " + seat);
          int slot = event.owner(seat);
          Integer sameHold = slotOfHold.putIfAbsent(holdId, slot);
          Long sameSlot = holdOfSlot.putIfAbsent(slot, holdId);
          assertFalse(sameHold != null && sameHold != slot, "two owners in hold " + holdId);
          assertFalse(sameSlot != null && !sameSlot.equals(holdId), "two holds in slot " + slot);
        });
    twin.sold.keySet().forEach(seat -> assertEquals(2, event.status(seat), "seat " + seat));
  }
}
