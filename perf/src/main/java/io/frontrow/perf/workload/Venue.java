package io.frontrow.perf.workload;

import java.util.Arrays;

/**
 * The shape of a hall as the workload sees it: sections of rows of seats, seats numbered through.
 * Within a section the first row is the front one. Immutable; any thread.
 */
public final class Venue {
  private static final int OWN_SECTIONS = 50;
  private static final int OWN_ROWS = 20;
  private static final int OWN_ROW_SEATS = 50;

  /** Section s has the rows from firstRows[s] to firstRows[s + 1]; seats of rows likewise. */
  private final int[] firstRows;

  private final int[] firstSeats;

  private Venue(int[] firstRows, int[] firstSeats) {
    this.firstRows = firstRows;
    this.firstSeats = firstSeats;
  }

  /**
   * @param seatsOfRows one array for each section, with the seat count of each of its rows
   */
  public static Venue of(int[][] seatsOfRows) {
    int[] firstRows = new int[seatsOfRows.length + 1];
    for (int section = 0; section < seatsOfRows.length; section++) {
      firstRows[section + 1] = firstRows[section] + seatsOfRows[section].length;
    }
    int[] firstSeats = new int[firstRows[seatsOfRows.length] + 1];
    int row = 0;
    for (int[] rows : seatsOfRows) {
      for (int seats : rows) {
        firstSeats[row + 1] = firstSeats[row] + seats;
        row++;
      }
    }
    return new Venue(firstRows, firstSeats);
  }

  /** The workload's own: 50 sections of 20 rows of 50 seats. */
  public static Venue own() {
    int[][] rows = new int[OWN_SECTIONS][OWN_ROWS];
    for (int[] section : rows) {
      Arrays.fill(section, OWN_ROW_SEATS);
    }
    return of(rows);
  }

  public boolean isOwn() {
    Venue own = own();
    return Arrays.equals(firstRows, own.firstRows) && Arrays.equals(firstSeats, own.firstSeats);
  }

  public int sectionCount() {
    return firstRows.length - 1;
  }

  public int rowCount() {
    return firstSeats.length - 1;
  }

  public int seatCount() {
    return firstSeats[firstSeats.length - 1];
  }

  public int firstRow(int section) {
    return firstRows[section];
  }

  public int rowCount(int section) {
    return firstRows[section + 1] - firstRows[section];
  }

  public int firstSeat(int row) {
    return firstSeats[row];
  }

  public int seatCount(int row) {
    return firstSeats[row + 1] - firstSeats[row];
  }
}
