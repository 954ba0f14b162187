package io.frontrow.perf.process;

import java.util.List;

/** How large a server's tables must be for a run. Immutable. */
public record ServerTables(int planSeats, int events, int seats, int holds, int orders) {
  /** Upper bounds of what the engine keeps for each; the labels of a plan's seats included. */
  private static final long BYTES_PER_PLAN_SEAT = 256;

  private static final long BYTES_PER_SEAT = 10;
  private static final long BYTES_PER_HOLD = 160;
  private static final long BYTES_PER_ORDER = 112;
  private static final long OTHER_BYTES = 256L << 20;
  private static final int MEGABYTE_SHIFT = 20;

  /** As arguments of {@code serve}. */
  List<String> arguments() {
    return List.of(
        "--max-plan-seats", String.valueOf(planSeats),
        "--max-events", String.valueOf(events),
        "--max-seats", String.valueOf(seats),
        "--max-holds", String.valueOf(holds),
        "--max-orders", String.valueOf(orders));
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
    return OTHER_BYTES
        + planSeats * BYTES_PER_PLAN_SEAT
        + seats * BYTES_PER_SEAT
        + holds * BYTES_PER_HOLD
        + orders * BYTES_PER_ORDER;
  }
}
