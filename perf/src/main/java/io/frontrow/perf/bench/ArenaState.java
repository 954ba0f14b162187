package io.frontrow.perf.bench;

import io.frontrow.engine.core.EngineSetting;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.perf.workload.Venue;
import io.frontrow.protocol.sbe.SeatStatus;
import java.util.Random;
import org.agrona.collections.IntArrayList;

/**
 * An engine with an arena of 100,000 seats, sold so far, and a batch of picks, which can be given
 * back. One thread.
 */
final class ArenaState {
  private final CoreEngine engine;
  private final int eventId;
  private final CommandBatch picks;
  private final CommandBatch releases;
  private final int held;
  private long nextHoldId = 1;

  ArenaState(ArenaSale sale, int batchSize) {
    Hall hall = Hall.arena();
    engine = new CoreEngine(hall, settings(hall.venue().seatCount()));
    eventId = engine.openEvent(sale.orphanMode());
    engine.block(eventId, gone(sale, hall));
    picks = new CommandBatch(batchSize, hall.venue());
    sale.encode(picks, eventId, hall);
    releases = new CommandBatch(batchSize, hall.venue());
    held = sale.held() * batchSize;
  }

  static EngineSettings settings(int seats) {
    return EngineSettings.defaults()
        .with(EngineSetting.MAX_PLAN_SEATS, seats)
        .with(EngineSetting.MAX_SEATS, seats);
  }

  private static IntArrayList gone(ArenaSale sale, Hall hall) {
    Venue venue = hall.venue();
    Random random = sale.random();
    IntArrayList gone = new IntArrayList();
    int seat = 0;
    for (int row = 0; row < venue.rowCount(); row++) {
      int seats = venue.seatCount(row);
      for (int inRow = 0; inRow < seats; inRow++, seat++) {
        if (sale.isGone(random, inRow, seats - inRow, hall)) {
          gone.addInt(seat);
        }
      }
    }
    return gone;
  }

  void pick() {
    picks.applyTo(engine);
  }

  /** Throws unless every pick found what it was to find; then everything is as before. */
  void giveBack() {
    engine.require(SeatStatus.HELD, eventId, held);
    if (held > 0) {
      releases.encodeReleases(nextHoldId);
      releases.applyTo(engine);
      nextHoldId += releases.size();
    }
    engine.require(SeatStatus.HELD, eventId, 0);
  }
}
