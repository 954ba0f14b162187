package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Against a sorted set: deadlines that come in order, nearly in order, and in none. */
class DeadlineQueueTest {
  private static final int SLOTS = 400;
  private static final int STEPS = 40_000;
  private static final int ROUNDS = 40;

  private record Entry(long deadlineNanos, long id, int slot) {}

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final Entry[] entries = new Entry[SLOTS];
  private final TreeSet<Entry> sorted =
      new TreeSet<>(Comparator.comparingLong(Entry::deadlineNanos).thenComparingLong(Entry::id));

  @Test
  void theFirstDeadlineIsFirstWhateverCameAndWent() {
    System.out.println("DeadlineQueueTest: seed " + seed);
    for (int round = 0; round < ROUNDS; round++) {
      DeadlineQueue queue = new DeadlineQueue(SLOTS);
      Arrays.fill(entries, null);
      sorted.clear();
      int disorder = 1 << random.nextInt(12);
      for (int step = 0; step < STEPS / ROUNDS; step++) {
        change(queue, step, disorder);
        assertEquals(sorted.size(), queue.size(), "seed " + seed);
        long next = sorted.isEmpty() ? Long.MAX_VALUE : sorted.first().deadlineNanos;
        assertEquals(next, queue.nextDeadlineNanos(), "seed " + seed);
        if (!sorted.isEmpty()) {
          assertEquals(sorted.first().slot, queue.nextSlot(), "seed " + seed);
        }
      }
    }
  }

  /** One comes, one leaves from anywhere, or the first one leaves. */
  private void change(DeadlineQueue queue, int step, int disorder) {
    int slot = random.nextInt(SLOTS);
    assertEquals(entries[slot] != null, queue.has(slot), "seed " + seed);
    if (entries[slot] == null) {
      entries[slot] = new Entry(step / 2 + random.nextInt(disorder), step, slot);
      sorted.add(entries[slot]);
      queue.add(slot, entries[slot].id, entries[slot].deadlineNanos);
    } else {
      int leaving = random.nextBoolean() ? slot : queue.nextSlot();
      sorted.remove(entries[leaving]);
      entries[leaving] = null;
      queue.remove(leaving);
    }
  }
}
