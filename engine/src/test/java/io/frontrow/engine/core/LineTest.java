package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineTest {
  @Test
  void anEmptyLineHasNobody() {
    Line line = new Line(new LineLinks(1));
    assertEquals(0, line.size());
    assertEquals(Line.NONE, line.first());
    assertEquals(Line.NONE, line.at(1));
    assertEquals(Line.NONE, line.at(0));
  }

  @Test
  void slotsStandInTheOrderInWhichTheyCame() {
    Line line = new Line(new LineLinks(5));
    line.append(4);
    line.append(0);
    line.append(2);
    assertEquals(List.of(4, 0, 2), slots(line));
    assertEquals(2, line.position(0));
  }

  @Test
  void whoLeavesAndComesBackIsLast() {
    Line line = new Line(new LineLinks(3));
    line.append(0);
    line.append(1);
    line.append(2);
    line.remove(0);
    assertEquals(1, line.position(1));
    line.append(0);
    assertEquals(List.of(1, 2, 0), slots(line));
    assertEquals(3, line.position(0));
  }

  @Test
  void aLineThatWasEmptyBeginsAnew() {
    Line line = new Line(new LineLinks(1));
    line.append(0);
    line.remove(0);
    assertEquals(Line.NONE, line.first());
    line.append(0);
    assertEquals(0, line.at(1));
  }

  @Test
  void twoLinesShareTheLinksOfOneTable() {
    LineLinks links = new LineLinks(4);
    Line even = new Line(links);
    Line odd = new Line(links);
    for (int slot = 0; slot < 4; slot++) {
      (slot % 2 == 0 ? even : odd).append(slot);
    }
    assertEquals(List.of(0, 2), slots(even));
    assertEquals(List.of(1, 3), slots(odd));
  }

  @Test
  void aLineThatLivesLongTakesNoMoreRoom() {
    int capacity = 1_000;
    Line line = new Line(new LineLinks(capacity));
    for (int slot = 0; slot < capacity; slot++) {
      line.append(slot);
    }
    long bytes = AllocatedBytes.of(() -> churn(line, 0, capacity));
    assertEquals(capacity, line.size());
    assertTrue(bytes < 10_000, () -> bytes + " bytes");
    assertEquals(500, line.position(line.at(500)));
  }

  @Test
  void whoStaysDoesNotMakeTheLineGrowWithThoseWhoComeAndGo() {
    Line line = new Line(new LineLinks(301));
    for (int slot = 0; slot < 301; slot++) {
      line.append(slot);
    }
    long bytes = AllocatedBytes.of(() -> churn(line, 1, 300));
    assertTrue(bytes < 10_000, () -> bytes + " bytes");
    assertEquals(0, line.first());
    assertEquals(301, line.position(line.at(301)));
  }

  /** So many slots leave and come again, in turn. */
  private static void churn(Line line, int from, int count) {
    for (int round = 0; round < 1_000_000; round++) {
      int slot = from + round % count;
      line.remove(slot);
      line.append(slot);
    }
  }

  @Test
  void standsAsAListWould() {
    for (long seed = 1; seed <= 20; seed++) {
      compareWithAList(seed, seed % 4 == 0 ? 5_000 : 600);
    }
  }

  private static void compareWithAList(long seed, int capacity) {
    Random random = new Random(seed);
    Line line = new Line(new LineLinks(capacity));
    List<Integer> list = new ArrayList<>();
    List<Integer> free = new ArrayList<>();
    for (int slot = 0; slot < capacity; slot++) {
      free.add(slot);
    }
    String where = "seed " + seed;
    // Odd seeds keep their first slot for ever, so that empty blocks lie in the middle.
    int spared = (int) (seed % 2);
    for (int step = 0; step < 20_000; step++) {
      boolean filling = step / (2 * capacity) % 2 == 0;
      boolean comes = random.nextInt(10) < (filling ? 7 : 2);
      if (comes && !free.isEmpty()) {
        int slot = free.remove(random.nextInt(free.size()));
        list.add(slot);
        line.append(slot);
      } else if (list.size() > spared) {
        int range = list.size() - spared;
        int at = spared + (random.nextInt(3) == 0 ? 0 : random.nextInt(range));
        int slot = list.remove(at);
        free.add(slot);
        line.remove(slot);
      }
      assertEquals(list.size(), line.size(), where);
      assertEquals(list.isEmpty() ? Line.NONE : list.get(0), line.first(), where);
      assertEquals(Line.NONE, line.at(list.size() + 1), where);
      if (!list.isEmpty()) {
        int at = random.nextInt(list.size());
        int slot = list.get(at);
        assertEquals(at + 1, line.position(slot), where);
        assertEquals(slot, line.at(at + 1), where);
      }
      if (step % 1_000 == 0) {
        assertEquals(list, slots(line), where);
      }
    }
  }

  private static List<Integer> slots(Line line) {
    List<Integer> slots = new ArrayList<>();
    for (int slot = line.first(); slot != Line.NONE; slot = line.next(slot)) {
      slots.add(slot);
    }
    return slots;
  }
}
