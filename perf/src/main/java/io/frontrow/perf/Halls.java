package io.frontrow.perf;

import io.frontrow.perf.workload.Venue;
import io.frontrow.server.plan.SeatingPlan;

/** The shape of an imported hall, as the workload sees it. Stateless. */
final class Halls {
  private Halls() {}

  static Venue venueOf(SeatingPlan plan) {
    return Venue.of(
        plan.sections().stream()
            .map(section -> section.rows().stream().mapToInt(row -> row.seats().size()).toArray())
            .toArray(int[][]::new));
  }
}
