package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.frontrow.protocol.sbe.SeatStatus;
import org.junit.jupiter.api.Test;

/** Arrays of events that are gone are used again, and are never more than there is room for. */
class SpareSeatsTest {
  private final SpareSeats spare = new SpareSeats(20, 4);
  private final Plan six = TextHall.of("......").event().plan();
  private final Plan ten = TextHall.of("..........").event().plan();

  @Test
  void keepsArraysForTheNextEventOfTheirPlan() {
    EventSeats first = spare.take(six, 0, 0);
    EventSeats second = spare.take(six, 6, 1);
    assertNotSame(first, second);
    first.set(3, SeatStatus.BLOCKED.value(), 1, 7);
    spare.giveBack(first);
    spare.giveBack(second);
    assertSame(second, spare.take(six, 0, 0));
    assertSame(first, spare.take(six, 6, 1));
    assertEquals(SeatStatus.FREE.value(), first.status(3));
    assertEquals(6, first.count(SeatStatus.FREE.value()));
  }

  @Test
  void arraysGiveWayWhereThereIsNoRoomForTheirSeats() {
    EventSeats first = spare.take(six, 0, 0);
    EventSeats second = spare.take(six, 6, 1);
    spare.giveBack(first);
    spare.giveBack(second);
    spare.take(ten, 0, 0);
    assertSame(first, spare.take(six, 0, 0));
    assertNotSame(second, spare.take(six, 0, 0));
  }

  @Test
  void arraysGiveWayWhereThereIsNoRoomForAnotherEvent() {
    EventSeats first = spare.take(six, 0, 0);
    spare.giveBack(first);
    spare.take(ten, 0, 2);
    assertSame(first, spare.take(six, 0, 0));
    spare.giveBack(first);
    spare.take(ten, 0, 3);
    assertNotSame(first, spare.take(six, 0, 0));
  }
}
