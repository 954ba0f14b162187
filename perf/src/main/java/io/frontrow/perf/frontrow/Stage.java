package io.frontrow.perf.frontrow;

import io.frontrow.client.FrontrowClient;
import io.frontrow.client.PlanUpload;
import io.frontrow.perf.load.Doors;
import io.frontrow.perf.load.LoadConfig;
import io.frontrow.perf.load.RunSize;
import io.frontrow.perf.wire.Witness;
import io.frontrow.perf.workload.Venue;
import io.frontrow.perf.workload.Workload;
import java.net.InetSocketAddress;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What a run plays on: events that are on sale on a server, and the shape of their hall as the
 * server tells it. Immutable.
 *
 * @param eventIds in the workload's order
 * @param orderTag what the references of the run's orders begin with
 */
public record Stage(Venue venue, int eventsPerWave, int[] eventIds, String orderTag) {
  /** Any number of orders. */
  public static final int ALL_ORDERS = Integer.MAX_VALUE;

  public static final int NO_ORDERS = 0;

  private static final int RADIX = 36;
  private static final int MAX_FIRST_INSTANCE = 1 << 30;

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
    String orderTag = Long.toString(System.nanoTime() & Long.MAX_VALUE, RADIX);
    return new Stage(venue, size.eventsPerWave(), eventIds, orderTag);
  }

  /** How the load gets into the server: each connection is a client of its own. */
  public Doors doors(InetSocketAddress address, LoadConfig config) {
    int instance = ThreadLocalRandom.current().nextInt(1, MAX_FIRST_INSTANCE);
    return new Doors(
        address,
        number ->
            new FrontrowWire(
                number,
                instance + number,
                eventIds,
                config.ttlMillis(),
                config.room(),
                new OrderReferences(orderTag)),
        true,
        event -> {
          throw new UnsupportedOperationException("the events of a stage stay");
        });
  }

  /**
   * What the server says now of every seat of the first events, and of the orders that were
   * acknowledged. Nothing else may use the client meanwhile.
   *
   * @param maxOrders ask for no more orders than this, evenly spread
   */
  public void tell(FrontrowClient client, int events, int maxOrders, Witness to) {
    StateSweep sweep = new StateSweep(client, venue, eventIds);
    sweep.readSeats(events, to);
    if (maxOrders > NO_ORDERS) {
      sweep.readOrders(events, maxOrders, new OrderReferences(orderTag), to);
    }
  }

  public Workload workload(long seed, int connections) {
    return new Workload(venue, seed, connections, eventsPerWave, eventIds.length / eventsPerWave);
  }
}
