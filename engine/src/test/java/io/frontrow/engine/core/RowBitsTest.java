package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Comparator;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Shifts over the words of a row against a loop over its seats. */
class RowBitsTest {
  private static final int ROUNDS = 20_000;

  private final SplittableRandom random = new SplittableRandom(11);

  @Test
  void runsStrandingAndNearestAgreeWithALoopOverTheSeats() {
    for (int round = 0; round < ROUNDS; round++) {
      int words = 1 + random.nextInt(RowBits.MAX_WORDS);
      BitSet free = randomRow(words);
      int length = random.nextInt(4) == 0 ? 1 + random.nextInt(100) : 1 + random.nextInt(6);
      RowBits row = bits(free, words);
      RowBits starts = new RowBits();
      starts.copy(row);
      starts.keepRuns(length);
      BitSet expected = new BitSet();
      for (int p = 0; p < words * 64; p++) {
        expected.set(p, free.nextClearBit(p) >= p + length);
      }
      assertSame(expected, starts, words, "runs of " + length);
      starts.dropStranding(row, length);
      for (int p = 0; p < words * 64; p++) {
        boolean before = p > 0 && free.get(p - 1) && !(p > 1 && free.get(p - 2));
        boolean behind = free.get(p + length) && !free.get(p + length + 1);
        expected.set(p, expected.get(p) && !before && !behind);
      }
      assertSame(expected, starts, words, "unstranded blocks of " + length);
    }
  }

  @Test
  void longestRunsAgreeWithALoopOverTheSeats() {
    for (int round = 0; round < ROUNDS; round++) {
      int words = 1 + random.nextInt(RowBits.MAX_WORDS);
      BitSet row = random.nextInt(50) == 0 ? new BitSet() : randomRow(words);
      int longest = 0;
      BitSet expected = new BitSet();
      for (int p = 0; p < words * 64; p++) {
        int run = row.nextClearBit(p) - p;
        if (run > longest) {
          expected.clear();
          longest = run;
        }
        expected.set(p, run > 0 && run == longest);
      }
      RowBits actual = bits(row, words);
      assertEquals(longest, actual.keepLongestRuns());
      assertSame(expected, actual, words, "longest runs of " + row);
    }
  }

  @Test
  void aWordThatIsFullIsOneRun() {
    for (int words = 1; words <= RowBits.MAX_WORDS; words++) {
      BitSet row = new BitSet();
      row.set(0, words * 64);
      assertEquals(words * 64, bits(row, words).keepLongestRuns());
    }
  }

  @Test
  void countsOfMarkedPlacesAgreeWithALoopOverTheSeats() {
    for (int round = 0; round < ROUNDS; round++) {
      int words = 1 + random.nextInt(RowBits.MAX_WORDS);
      BitSet row = randomRow(words);
      BitSet marked = new BitSet();
      for (int n = random.nextInt(30); n > 0; n--) {
        marked.set(random.nextInt(words * 64));
      }
      int length = 1 + random.nextInt(6);
      int count = random.nextInt(3);
      RowBits starts = bits(row, words);
      starts.keepRuns(length);
      BitSet expected = new BitSet();
      for (int p = 0; p < words * 64; p++) {
        boolean isStart = row.nextClearBit(p) >= p + length;
        expected.set(p, isStart && marked.get(p, p + length).cardinality() == count);
      }
      starts.keepCount(bits(marked, words), length, count);
      assertSame(expected, starts, words, count + " marked of " + length);
    }
  }

  @Test
  void thoseNewlyAloneAgreeWithALoopOverTheSeats() {
    for (int round = 0; round < ROUNDS; round++) {
      int words = 1 + random.nextInt(RowBits.MAX_WORDS);
      BitSet before = randomRow(words);
      BitSet after = (BitSet) before.clone();
      for (int n = random.nextInt(60); n > 0; n--) {
        after.clear(random.nextInt(words * 64));
      }
      BitSet expected = new BitSet();
      for (int p = 0; p < words * 64; p++) {
        boolean isAlone = after.get(p) && !hasNeighbour(after, p);
        expected.set(p, isAlone && hasNeighbour(before, p));
      }
      RowBits actual = bits(after, words);
      actual.keepNewlyAlone(bits(before, words));
      assertSame(expected, actual, words, "newly alone");
    }
  }

  private static boolean hasNeighbour(BitSet row, int position) {
    return row.get(position + 1) || position > 0 && row.get(position - 1);
  }

  private void assertSame(BitSet expected, RowBits actual, int words, String what) {
    assertEquals(expected.isEmpty(), actual.isEmpty(), what);
    for (int p = 0; p < words * 64; p++) {
      assertEquals(expected.get(p), actual.has(p), what + " at " + p);
    }
    for (int n = 0; n < 8; n++) {
      int p = random.nextInt(words * 64 + 80) - 40;
      int below = p < 0 ? -1 : expected.previousSetBit(p);
      assertEquals(below, actual.atOrBelow(p), what + " at or below " + p);
      assertEquals(expected.nextSetBit(Math.max(p + 1, 0)), actual.above(p), what + " above " + p);
      int doubled = 2 * p + random.nextInt(2);
      int nearest =
          expected.stream()
              .boxed()
              .min(Comparator.comparingInt(set -> Math.abs(2 * set - doubled)))
              .orElse(RowBits.NONE);
      assertEquals(nearest, actual.nearest(doubled), what + " nearest to half of " + doubled);
    }
  }

  /** Rows that are nearly full, nearly empty, or full, so that long runs appear too. */
  private BitSet randomRow(int words) {
    BitSet row = new BitSet();
    int taken = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(words * 40);
    row.set(0, words * 64 - random.nextInt(64));
    for (int i = 0; i < taken; i++) {
      row.clear(random.nextInt(words * 64));
    }
    return row;
  }

  private static RowBits bits(BitSet set, int words) {
    RowBits bits = new RowBits();
    bits.clear(words);
    long[] array = set.toLongArray();
    for (int i = 0; i < words; i++) {
      bits.word(i, i < array.length ? array[i] : 0);
    }
    return bits;
  }
}
