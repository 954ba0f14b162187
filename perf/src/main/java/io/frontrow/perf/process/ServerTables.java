package io.frontrow.perf.process;

import io.frontrow.engine.core.EngineSetting;
import io.frontrow.engine.core.EngineSettings;
import java.util.List;

/** How large a server's tables must be for a run. Immutable. */
public record ServerTables(
    int planSeats, int events, int seats, int holds, int orders, int clients) {
  /** Beside the tables. */
  private static final long OTHER_BYTES = 256L << 20;

  private static final int MEGABYTE_SHIFT = 20;

  /** With room for as many clients as there is without being asked. */
  public ServerTables(int planSeats, int events, int seats, int holds, int orders) {
    this(planSeats, events, seats, holds, orders, EngineSetting.MAX_CLIENTS.defaultValue());
  }

  /** With room for so many clients at least. */
  public ServerTables withClients(int atLeast) {
    return new ServerTables(planSeats, events, seats, holds, orders, Math.max(clients, atLeast));
  }

  /** As arguments of {@code serve}. */
  List<String> arguments() {
    return List.of(
        "--max-plan-seats", String.valueOf(planSeats),
        "--max-events", String.valueOf(events),
        "--max-seats", String.valueOf(seats),
        "--max-holds", String.valueOf(holds),
        "--max-orders", String.valueOf(orders),
        "--max-clients", String.valueOf(clients),
        "--max-connections", String.valueOf(clients));
  }

  /**
   * Flags for a heap that has room for all of it: tables are large arrays, so nearly everything is
   * for the old generation.
   */
  List<String> heapFlags() {
    long megabytes = bytes() >> MEGABYTE_SHIFT;
    return List.of("-Xms" + megabytes + "m", "-Xmx" + megabytes + "m", "-Xmn64m");
  }

  /** What a server with these tables needs. */
  public long bytes() {
    EngineSettings settings =
        EngineSettings.defaults()
            .with(EngineSetting.MAX_PLAN_SEATS, planSeats)
            .with(EngineSetting.MAX_EVENTS, events)
            .with(EngineSetting.MAX_SEATS, seats)
            .with(EngineSetting.MAX_HOLDS, holds)
            .with(EngineSetting.MAX_ORDERS, orders)
            .with(EngineSetting.MAX_CLIENTS, clients);
    return OTHER_BYTES + settings.tableBytes() + settings.seatBytes();
  }
}
