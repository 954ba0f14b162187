package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.frontrow.protocol.sbe.SeatStatus;
import org.junit.jupiter.api.Test;

/** What the bounds spare a question, and what makes them look again. */
class RunBoundsTest {
  private static final int ROWS = 70;

  private final AdjacentSeats adjacent = new AdjacentSeats(new OpenRow(), new BestRows());
  private final PickRequest request = new PickRequest();
  private final int[] seats = new int[10];

  private static Event everyOtherSeat() {
    TextHall hall = new TextHall().section();
    for (int row = 0; row < ROWS; row++) {
      hall.row(row, 3, "X.X.X.X");
    }
    return hall.event();
  }

  private boolean finds(Event event, int quantity) {
    request.reset(quantity).settle(event);
    return adjacent.find(event, request, false, seats);
  }

  private KeyTree keys(Event event, int quantity) {
    request.reset(quantity).settle(event);
    BlockQuestion question = new BlockQuestion(new OpenRow(), false);
    question.ask(event, request, quantity);
    return event.seats().standings().keys(question);
  }

  @Test
  void aNewQuestionForMoreThanThereIsSideBySideIsAnsweredWithoutALook() {
    Event event = everyOtherSeat();
    assertEquals(false, finds(event, 2));
    assertSame(event.plan().noKeys(), keys(event, 3));
    assertSame(event.plan().noKeys(), keys(event, 4));
    assertEquals(false, finds(event, 3));
  }

  @Test
  void aSeatThatComesFreeBetweenTwoOthersMakesThreeOfThem() {
    Event event = everyOtherSeat();
    assertEquals(false, finds(event, 2));
    event.seats().set(7 * (ROWS - 1) + 2, SeatStatus.FREE.value(), 0, 2);
    assertSame(event.plan().noKeys(), keys(event, 4));
    assertEquals(true, finds(event, 3));
    assertEquals(7 * (ROWS - 1) + 1, seats[0]);
  }

  @Test
  void noKeysStayNone() {
    Event event = everyOtherSeat();
    assertEquals(false, finds(event, 2));
    request.reset(3).settle(event);
    assertEquals(false, adjacent.hasTidy(event, request, new int[] {0, 1}, 2));
    KeyTree none = event.plan().noKeys();
    assertEquals(KeyTree.NO_ROW, none.first(0, ROWS));
  }
}
