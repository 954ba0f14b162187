package io.frontrow.perf.load;

import io.frontrow.perf.workload.Workload;
import java.util.Arrays;

/**
 * The successful holds of one connection that nobody has followed up, oldest first. Allocates
 * nothing once it has been full. One thread.
 */
final class OpenHolds {
  private static final int FIRST_CAPACITY = 2 * Workload.OPEN_HOLDS;

  private long[] holdIds = new long[FIRST_CAPACITY];
  private int[] events = new int[FIRST_CAPACITY];
  private int[] firstSeats = new int[FIRST_CAPACITY];
  private int[] seatCounts = new int[FIRST_CAPACITY];
  private long head;
  private long tail;

  int size() {
    return (int) (tail - head);
  }

  void add(long holdId, int event, int firstSeat, int seatCount) {
    if (size() == holdIds.length) {
      grow();
    }
    int at = (int) tail++ & (holdIds.length - 1);
    holdIds[at] = holdId;
    events[at] = event;
    firstSeats[at] = firstSeat;
    seatCounts[at] = seatCount;
  }

  /** Twice as many places; the oldest comes to the first. */
  private void grow() {
    int oldest = (int) head & (holdIds.length - 1);
    int size = size();
    holdIds = unrolled(holdIds, oldest);
    events = unrolled(events, oldest);
    firstSeats = unrolled(firstSeats, oldest);
    seatCounts = unrolled(seatCounts, oldest);
    head = 0;
    tail = size;
  }

  private static long[] unrolled(long[] values, int first) {
    long[] result = Arrays.copyOfRange(values, first, first + 2 * values.length);
    System.arraycopy(values, 0, result, values.length - first, first);
    return result;
  }

  private static int[] unrolled(int[] values, int first) {
    int[] result = Arrays.copyOfRange(values, first, first + 2 * values.length);
    System.arraycopy(values, 0, result, values.length - first, first);
    return result;
  }

  /** Drops the oldest; until the next {@link #add} the other methods still describe it. */
  int removeOldest() {
    return (int) head++ & (holdIds.length - 1);
  }

  long holdId(int at) {
    return holdIds[at];
  }

  int event(int at) {
    return events[at];
  }

  int firstSeat(int at) {
    return firstSeats[at];
  }

  int seatCount(int at) {
    return seatCounts[at];
  }
}
