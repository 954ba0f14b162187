package io.frontrow.perf.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SectionCellsTest {
  private final SectionCells cells = new SectionCells(SmallHall.VENUE);

  @Test
  void findsEverySeatByItsCell() {
    for (int seat = 0; seat < SmallHall.VENUE.seatCount(); seat++) {
      int section = cells.sectionOfRow(cells.rowOf(seat));
      assertEquals(seat, cells.seat(section, cells.seatAt(seat)));
    }
  }

  @Test
  void partsRowsByOneByte() {
    assertEquals(0, cells.seatAt(0));
    assertEquals(4 * SectionCells.CELL, cells.seatAt(4));
    assertEquals(5 * SectionCells.CELL + 1, cells.seatAt(5));
    assertEquals(0, cells.seatAt(8));
    byte[] free = cells.free(0);
    assertEquals(8 * SectionCells.CELL + 2, free.length);
    assertEquals(SectionCells.ROW_END, free[5 * SectionCells.CELL]);
    assertEquals(SectionCells.ROW_END, free[free.length - 1]);
  }

  @Test
  void writesNumbersWithoutZerosAndLetters() {
    for (long number : new long[] {1, 127, 128, (1L << HoldNumbers.BITS) - 1, 0x155_5555_5555L}) {
      byte[] bytes = new byte[SectionCells.HOLD_LENGTH];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = SectionCells.digit(number, i, bytes.length);
        assertTrue(bytes[i] < 0, "byte " + bytes[i]);
      }
      assertEquals(number, SectionCells.number(bytes, 0, bytes.length));
    }
  }
}
