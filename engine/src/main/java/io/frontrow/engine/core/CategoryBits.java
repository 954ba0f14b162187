package io.frontrow.engine.core;

import org.agrona.collections.IntArrayList;

/**
 * Which seats of a row are of which category: one entry, with a bitmap of the row, for each
 * category that the row has. Its size goes with the seats of the plan, whatever their number of
 * categories. Immutable.
 */
final class CategoryBits {
  static final int NONE = -1;

  /** Row r has the entries from rowEntries[r] to rowEntries[r + 1]. */
  private final int[] rowEntries;

  private final int[] entryCategories;

  /** Where an entry's words begin; it has as many as its row. */
  private final int[] entryWords;

  private final long[] words;

  CategoryBits(Plan plan) {
    rowEntries = new int[plan.rowCount() + 1];
    IntArrayList categories = new IntArrayList();
    IntArrayList starts = new IntArrayList();
    int wordCount = 0;
    for (int row = 0; row < plan.rowCount(); row++) {
      rowEntries[row] = categories.size();
      for (int seat = plan.firstSeat(row); seat < plan.endSeat(row); seat++) {
        if (indexOf(categories, rowEntries[row], plan.category(seat)) == NONE) {
          categories.addInt(plan.category(seat));
          starts.addInt(wordCount);
          wordCount += plan.endWord(row) - plan.firstWord(row);
        }
      }
    }
    rowEntries[plan.rowCount()] = categories.size();
    entryCategories = categories.toIntArray();
    entryWords = starts.toIntArray();
    words = new long[wordCount];
    for (int row = 0; row < plan.rowCount(); row++) {
      draw(plan, row);
    }
  }

  private void draw(Plan plan, int row) {
    for (int seat = plan.firstSeat(row); seat < plan.endSeat(row); seat++) {
      int entry = entry(row, plan.category(seat));
      int bit = plan.bit(seat);
      words[entryWords[entry] + (bit >> 6) - plan.firstWord(row)] |= 1L << bit;
    }
  }

  private static int indexOf(IntArrayList categories, int from, int category) {
    for (int i = from; i < categories.size(); i++) {
      if (categories.getInt(i) == category) {
        return i;
      }
    }
    return NONE;
  }

  /** The row's entry for the category; {@link #NONE} if the row has no seat of it. */
  int entry(int row, int category) {
    for (int entry = rowEntries[row]; entry < rowEntries[row + 1]; entry++) {
      if (entryCategories[entry] == category) {
        return entry;
      }
    }
    return NONE;
  }

  /** The row has the entries from this one to {@link #endEntry}. */
  int firstEntry(int row) {
    return rowEntries[row];
  }

  int endEntry(int row) {
    return rowEntries[row + 1];
  }

  int category(int entry) {
    return entryCategories[entry];
  }

  /** Word {@code index} of the row, with the bits of the entry's seats. */
  long word(int entry, int index) {
    return words[entryWords[entry] + index];
  }
}
