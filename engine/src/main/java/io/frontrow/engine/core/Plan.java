package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.SeatTraitsDecoder;
import java.util.Arrays;

/**
 * A sealed seating plan: sections of rows of seats, shared by every event that refers to it. Seats
 * and rows are numbered through the whole plan. Each row has its own words in the plan's bitmaps; a
 * seat's bit is its physical position, and a gap between two segments is a bit that is never set.
 * Immutable.
 */
final class Plan {
  /** Positions in one word of a bitmap. */
  static final int WORD_BITS = Long.SIZE;

  private final int planId;
  private final long digest;
  private final PlanParts parts;

  /**
   * Row r has the words from rowWords[r] to rowWords[r + 1]; seats and rows of sections likewise.
   */
  private final int[] rowWords;

  private final int[] rowSeats;
  private final int[] sectionRows;

  /** Bit of each seat in the plan's bitmaps: word times 64 plus position in the word. */
  private final int[] seatBits;

  private final byte[] seatCategories;

  /** All seats; those open to general picks; wheelchair places. */
  private final long[] present;

  private final long[] general;
  private final long[] accessible;
  private final CategoryBits categories;

  /** Of each word of the bitmaps, its row. */
  private final int[] wordRows;

  /** Of each row: its place among all ranks that there are, and its focal point. */
  private final int[] rankOrders;

  private final int[] focalPoints;

  /** Keys of rows whose best block is at the focal point: those of their ranks alone. */
  private final KeyTree bestKeys;

  /** The places of the rows' ranks as keys; and no keys. Not to be changed. */
  private final KeyTree rankKeys;

  private final KeyTree noKeys;

  Plan(int planId, long digest, PlanParts parts) {
    this.planId = planId;
    this.digest = digest;
    this.parts = parts;
    rowSeats = parts.rowSeats();
    sectionRows = parts.sectionRows();
    rowWords = new int[rowCount() + 1];
    for (int row = 0; row < rowCount(); row++) {
      rowWords[row + 1] = rowWords[row] + (parts.positions(row) + WORD_BITS - 1) / WORD_BITS;
    }
    seatBits = new int[seatCount()];
    seatCategories = parts.seatCategories();
    present = new long[wordCount()];
    general = new long[wordCount()];
    accessible = new long[wordCount()];
    wordRows = new int[wordCount()];
    for (int row = 0; row < rowCount(); row++) {
      Arrays.fill(wordRows, rowWords[row], rowWords[row + 1], row);
      drawRow(row);
    }
    categories = new CategoryBits(this);
    rankOrders = rankOrders();
    focalPoints = new int[rowCount()];
    bestKeys = new KeyTree(rowCount());
    rankKeys = new KeyTree(rowCount());
    noKeys = new KeyTree(rowCount());
    for (int row = 0; row < rowCount(); row++) {
      focalPoints[row] = parts.focalPoint(row);
      bestKeys.put(row, key(row, 0));
      rankKeys.put(row, rankOrders[row]);
    }
  }

  private void drawRow(int row) {
    int seat = rowSeats[row];
    int bit = rowWords[row] * WORD_BITS;
    for (int segment = 0; segment < parts.segmentCount(row); segment++, bit++) {
      for (int i = parts.segmentSeats(row, segment); i > 0; i--, seat++, bit++) {
        seatBits[seat] = bit;
        long mask = 1L << bit;
        int word = bit >> 6;
        present[word] |= mask;
        if (seatTraits(seat) == 0) {
          general[word] |= mask;
        }
        if (SeatTraitsDecoder.accessible((byte) seatTraits(seat))) {
          accessible[word] |= mask;
        }
      }
    }
  }

  private int[] rankOrders() {
    int[] ranks = new int[rowCount()];
    for (int row = 0; row < ranks.length; row++) {
      ranks[row] = parts.rank(row);
    }
    int[] sorted = ranks.clone();
    Arrays.sort(sorted);
    int count = 0;
    for (int rank : sorted) {
      if (count == 0 || sorted[count - 1] != rank) {
        sorted[count++] = rank;
      }
    }
    for (int row = 0; row < ranks.length; row++) {
      ranks[row] = Arrays.binarySearch(sorted, 0, count, ranks[row]);
    }
    return ranks;
  }

  int planId() {
    return planId;
  }

  long digest() {
    return digest;
  }

  int seatCount() {
    return rowSeats[rowSeats.length - 1];
  }

  int rowCount() {
    return rowSeats.length - 1;
  }

  int sectionCount() {
    return sectionRows.length - 1;
  }

  int categoryCount() {
    return parts.categoryCount();
  }

  int firstRow(int section) {
    return sectionRows[section];
  }

  /** The row behind the section's last one. */
  int endRow(int section) {
    return sectionRows[section + 1];
  }

  int firstSeat(int row) {
    return rowSeats[row];
  }

  /** The seat behind the row's last one. */
  int endSeat(int row) {
    return rowSeats[row + 1];
  }

  int category(int seat) {
    return seatCategories[seat] & 0xFF;
  }

  /** The seat's {@link SeatTraitsDecoder} bits. */
  int seatTraits(int seat) {
    return parts.seatTraits(seat);
  }

  int areaCount() {
    return parts.areaCount();
  }

  /** Places of an area, as the plan has them. */
  int areaCapacity(int area) {
    return parts.areaCapacity(area);
  }

  int areaCategory(int area) {
    return parts.areaCategory(area);
  }

  int color(int category) {
    return parts.color(category);
  }

  /** What the plan was defined with: names, labels and segments, for those who print it. */
  PlanParts parts() {
    return parts;
  }

  /** The section of a row. */
  int sectionOf(int row) {
    return lastNotAbove(sectionRows, row);
  }

  /** The row of a seat. */
  int rowOf(int seat) {
    return rowOfWord(seatBits[seat] >> 6);
  }

  int wordCount() {
    return rowWords[rowWords.length - 1];
  }

  int firstWord(int row) {
    return rowWords[row];
  }

  int endWord(int row) {
    return rowWords[row + 1];
  }

  void lookAhead(int seat, Lookahead ahead) {
    ahead.read(seatBits, seat);
  }

  int bit(int seat) {
    return seatBits[seat];
  }

  /** The place of the row's rank among all ranks that there are, from 0. */
  int rankOrder(int row) {
    return rankOrders[row];
  }

  int focalPoint(int row) {
    return focalPoints[row];
  }

  /**
   * A row with a block as one number, lower by (rank, distance from the focal point).
   *
   * @param distance at most 65,535, which only one seat of a row can have, and only to itself: in
   *     the last of 65,536 ranks it counts as one less
   */
  int key(int row, int distance) {
    int key = Integer.MIN_VALUE + (rankOrders[row] << Short.SIZE) + distance;
    return Math.min(key, KeyTree.NO_KEY - 1);
  }

  KeyTree bestKeys() {
    return bestKeys;
  }

  KeyTree rankKeys() {
    return rankKeys;
  }

  KeyTree noKeys() {
    return noKeys;
  }

  /** Bitmap of all seats; not to be changed. */
  long[] present() {
    return present;
  }

  long general(int word) {
    return general[word];
  }

  /** Keeps of several words what is open to general picks. */
  void keepGeneral(int firstWord, int count, long[] words) {
    for (int i = 0; i < count; i++) {
      words[i] &= general[firstWord + i];
    }
  }

  long accessible(int word) {
    return accessible[word];
  }

  CategoryBits categories() {
    return categories;
  }

  /** The seat of a bit of the plan's bitmaps. */
  int seatOfBit(int word, int bit) {
    int row = rowOfWord(word);
    return seatAt(row, (word - rowWords[row]) * WORD_BITS + bit);
  }

  /** The row of a word of the plan's bitmaps. */
  int rowOfWord(int word) {
    return wordRows[word];
  }

  /** The seat at a position of a row. */
  int seatAt(int row, int position) {
    int first = rowWords[row];
    int last = first + position / WORD_BITS;
    int seats = 0;
    for (int word = first; word < last; word++) {
      seats += Long.bitCount(present[word]);
    }
    return rowSeats[row] + seats + Long.bitCount(present[last] & (1L << position) - 1);
  }

  long term() {
    return StateHash.entity(
        StateHash.PLAN, planId, digest, seatCount(), rowCount(), sectionCount(), areaCount());
  }

  /** Index of the last entry that is not above the value, where entries never decrease. */
  private static int lastNotAbove(int[] starts, int value) {
    int low = 0;
    int high = starts.length - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (starts[middle] <= value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
