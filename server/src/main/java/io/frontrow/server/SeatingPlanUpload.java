package io.frontrow.server;

import io.frontrow.client.PlanUpload;
import io.frontrow.client.reply.SeatNamesState;
import io.frontrow.server.plan.SeatingPlan;

/** Makes of a seating plan as read what the client sends. Stateless. */
public final class SeatingPlanUpload {
  private SeatingPlanUpload() {}

  /** All parts of the plan, in file order. */
  public static PlanUpload of(SeatingPlan plan) {
    PlanUpload upload = new PlanUpload(plan.name());
    plan.categories().forEach(it -> upload.category(it.name(), it.color()));
    for (SeatingPlan.Section section : plan.sections()) {
      upload.section(section.name());
      for (SeatingPlan.Row row : section.rows()) {
        upload.row(row.label(), row.rank(), row.focalPoint(), row.segments());
        row.seats().forEach(it -> upload.seat(seat(it)));
      }
    }
    plan.areas().forEach(it -> upload.area(it.name(), it.category(), it.capacity()));
    return upload;
  }

  private static SeatNamesState.Seat seat(SeatingPlan.Seat seat) {
    return new SeatNamesState.Seat(
        seat.category(), seat.accessible(), seat.companion(), seat.label(), seat.guid());
  }
}
