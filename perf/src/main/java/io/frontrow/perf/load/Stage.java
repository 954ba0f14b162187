package io.frontrow.perf.load;

import io.frontrow.client.FrontrowClient;
import io.frontrow.client.PlanUpload;
import io.frontrow.perf.workload.Venue;
import io.frontrow.perf.workload.Workload;

/**
 * What a run plays on: events that are on sale on a server, and the shape of their hall as the
 * server tells it. Immutable.
 *
 * @param eventIds in the workload's order
 */
public record Stage(Venue venue, int eventsPerWave, int[] eventIds) {

  /** The workload's own hall. */
  public static PlanUpload ownPlan() {
    return OwnPlan.of(Venue.own());
  }

  public static int ownSeatCount() {
    return Venue.own().seatCount();
  }

  /**
   * Uploads the plan and opens as many events as the size says, or as the server has room for, but
   * whole waves.
   *
   * @throws IllegalStateException if there is no room for one wave
   */
  public static Stage set(FrontrowClient client, PlanUpload plan, RunSize size, String name) {
    EventSupply supply = new EventSupply(client);
    supply.upload(plan);
    int[] eventIds = supply.create(name, size.events());
    if (eventIds.length < size.eventsPerWave()) {
      throw new IllegalStateException(
          "the server has room for "
              + eventIds.length
              + " events of "
              + size.eventsPerWave()
              + "; give it larger tables, --max-seats and --max-events");
    }
    Venue venue = VenueReader.read(client, eventIds[0]);
    return new Stage(venue, size.eventsPerWave(), eventIds);
  }

  public Workload workload(long seed, int connections) {
    return new Workload(venue, seed, connections, eventsPerWave, eventIds.length / eventsPerWave);
  }
}
