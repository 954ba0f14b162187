package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;

/**
 * Step 4 of best available: single seats by (rank of the row, distance from its focal point, seat).
 * Apply thread only.
 */
final class SingleSeats {
  private final OpenRow open;

  /** The best so far as distance (32 bits) | seat (32), in order within each rank. */
  private final long[] best = new long[Limits.MAX_SEATS_PER_HOLD];

  private int count;

  /** The best of those are in rows of a better rank than the one at hand, and stay. */
  private int settled;

  SingleSeats(OpenRow open) {
    this.open = open;
  }

  boolean find(Event event, PickRequest request, int[] seats) {
    Plan plan = event.plan();
    count = 0;
    settled = 0;
    int settledRank = -1;
    int rows = plan.rankedRows(request.section);
    for (int place = 0; place < rows; place++) {
      int row = plan.rankedRow(request.section, place);
      if (!OpenRow.mayHave(event, row, 1)) {
        continue;
      }
      if (plan.rank(row) != settledRank) {
        settledRank = plan.rank(row);
        settled = count;
      }
      if (settled == request.quantity) {
        break;
      }
      look(event, request, row);
    }
    for (int i = 0; i < count; i++) {
      seats[i] = (int) best[i];
    }
    return count == request.quantity;
  }

  /** Takes seats of the row, the nearest first, as long as they are among the best. */
  private void look(Event event, PickRequest request, int row) {
    open.look(event, request, row);
    RowBits left = open.wanted();
    if (left.isEmpty()) {
      open.note(event, row);
      return;
    }
    int focalPoint = event.plan().focalPoint(row);
    for (int p = left.nearest(focalPoint); p != RowBits.NONE; p = left.nearest(focalPoint)) {
      long distance = Math.abs(2 * p - focalPoint);
      if (!insert(distance << 32 | event.plan().seatAt(row, p), request.quantity)) {
        return;
      }
      left.drop(p);
    }
  }

  private boolean insert(long seat, int quantity) {
    if (count == quantity && best[count - 1] < seat) {
      return false;
    }
    int at = count < quantity ? count++ : count - 1;
    while (at > settled && best[at - 1] > seat) {
      best[at] = best[at - 1];
      at--;
    }
    best[at] = seat;
    return true;
  }
}
