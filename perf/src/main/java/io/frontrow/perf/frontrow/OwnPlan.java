package io.frontrow.perf.frontrow;

import io.frontrow.client.PlanUpload;
import io.frontrow.client.reply.SeatNamesState;
import io.frontrow.perf.workload.Venue;

/**
 * The seating plan of the workload's own venue: rows ranked from the front, the same in all
 * sections, and no seat of a row better than the lowest one that is free. Stateless.
 */
final class OwnPlan {
  private static final int FRONT_ROWS = 5;
  private static final int LOWEST_SEAT = 0;

  private OwnPlan() {}

  static PlanUpload of(Venue venue) {
    PlanUpload upload =
        new PlanUpload("On-sale venue").category("Front", 0xC2185B).category("Rear", 0x1976D2);
    for (int section = 0; section < venue.sectionCount(); section++) {
      upload.section("S" + (section + 1));
      for (int rank = 0; rank < venue.rowCount(section); rank++) {
        int seats = venue.seatCount(venue.firstRow(section) + rank);
        upload.row(String.valueOf(rank + 1), rank, LOWEST_SEAT, seats);
        for (int seat = 1; seat <= seats; seat++) {
          String guid = (section + 1) + "-" + (rank + 1) + "-" + seat;
          int category = rank < FRONT_ROWS ? 0 : 1;
          upload.seat(new SeatNamesState.Seat(category, false, false, String.valueOf(seat), guid));
        }
      }
    }
    return upload;
  }
}
