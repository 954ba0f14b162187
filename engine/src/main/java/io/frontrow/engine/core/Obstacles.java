package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.SeatReason;

/**
 * The seats and areas that stand in the way of the command being applied, and why: what its refusal
 * names, as far as a refusal has room. Apply thread only.
 */
final class Obstacles {
  private final int[] seats = new int[Limits.MAX_SEATS_PER_HOLD];
  private final SeatReason[] reasons = new SeatReason[Limits.MAX_SEATS_PER_HOLD];
  private int seatCount;
  private final int[] areas = new int[Limits.MAX_AREAS_PER_HOLD];
  private final int[] left = new int[Limits.MAX_AREAS_PER_HOLD];
  private int areaCount;

  void clear() {
    seatCount = 0;
    areaCount = 0;
  }

  void seat(int seat, SeatReason reason) {
    if (seatCount < seats.length) {
      seats[seatCount] = seat;
      reasons[seatCount++] = reason;
    }
  }

  void area(int area, int left) {
    areas[areaCount] = area;
    this.left[areaCount++] = left;
  }

  boolean any() {
    return seatCount + areaCount > 0;
  }

  int seatCount() {
    return seatCount;
  }

  int seat(int index) {
    return seats[index];
  }

  SeatReason reason(int index) {
    return reasons[index];
  }

  int areaCount() {
    return areaCount;
  }

  int area(int index) {
    return areas[index];
  }

  int left(int index) {
    return left[index];
  }
}
