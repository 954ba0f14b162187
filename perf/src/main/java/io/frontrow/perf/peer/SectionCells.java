package io.frontrow.perf.peer;

import io.frontrow.perf.workload.Venue;
import java.util.Arrays;

/**
 * Where a seat lies in the string of its section: a cell for each seat, row behind row, the front
 * row first, and one byte behind each row so that no run of free cells crosses it. Immutable.
 *
 * <p>A cell: all zero if free, else a letter ({@link #HELD} or {@link #SOLD}), four bytes of the
 * time when the hold expires, six of the hold's number. None of these bytes is zero, so that zeros
 * side by side are free seats side by side.
 */
final class SectionCells {
  static final int CELL = 11;
  static final byte HELD = 'h';
  static final byte SOLD = 's';
  static final int EXPIRY_AT = 1;
  static final int EXPIRY_LENGTH = 4;
  static final int HOLD_AT = 5;
  static final int HOLD_LENGTH = 6;
  static final byte ROW_END = '|';

  /** Seven bits a byte; the eighth is set, so that none is zero or a letter. */
  private static final int BITS = 7;

  private static final int LOW = 0x7f;
  private static final int HIGH = 0x80;

  private final Venue venue;
  private final int[] sectionOfRow;
  private final int[] rowOfSeat;

  /** Of each row, where its first cell lies. */
  private final int[] rowAt;

  private final int[] lengths;

  SectionCells(Venue venue) {
    this.venue = venue;
    sectionOfRow = new int[venue.rowCount()];
    rowAt = new int[venue.rowCount()];
    rowOfSeat = new int[venue.seatCount()];
    lengths = new int[venue.sectionCount()];
    for (int section = 0; section < lengths.length; section++) {
      int at = 0;
      for (int i = 0; i < venue.rowCount(section); i++) {
        int row = venue.firstRow(section) + i;
        sectionOfRow[row] = section;
        rowAt[row] = at;
        Arrays.fill(
            rowOfSeat, venue.firstSeat(row), venue.firstSeat(row) + venue.seatCount(row), row);
        at += venue.seatCount(row) * CELL + 1;
      }
      lengths[section] = at;
    }
  }

  int sectionOfRow(int row) {
    return sectionOfRow[row];
  }

  int rowOf(int seat) {
    return rowOfSeat[seat];
  }

  /** Of a row's first cell. */
  int rowAt(int row) {
    return rowAt[row];
  }

  int seatAt(int seat) {
    int row = rowOfSeat[seat];
    return rowAt[row] + (seat - venue.firstSeat(row)) * CELL;
  }

  /** The seat whose cell begins here. */
  int seat(int section, int at) {
    int low = venue.firstRow(section);
    int high = low + venue.rowCount(section) - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (rowAt[middle] <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return venue.firstSeat(low) + (at - rowAt[low]) / CELL;
  }

  /** The string of a section whose seats are all free. */
  byte[] free(int section) {
    byte[] cells = new byte[lengths[section]];
    for (int i = 0; i < venue.rowCount(section); i++) {
      int row = venue.firstRow(section) + i;
      cells[rowAt[row] + venue.seatCount(row) * CELL] = ROW_END;
    }
    return cells;
  }

  /** A number as bytes of a cell. */
  static byte digit(long number, int place, int length) {
    return (byte) (HIGH | (int) (number >>> BITS * (length - 1 - place)) & LOW);
  }

  static long number(byte[] cells, int at, int length) {
    long number = 0;
    for (int i = at; i < at + length; i++) {
      number = number << BITS | cells[i] & LOW;
    }
    return number;
  }
}
