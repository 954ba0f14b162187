package io.frontrow.perf.bench;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.ReplyHeader;
import io.frontrow.protocol.sbe.OrphanMode;

/** Holds that were made, and are asked for again and again under their old ids. One thread. */
final class ResendState {
  static final int REQUESTS = 1_000;

  private static final int PAIR = 2;
  private static final long CLIENT = ClientId.of(1, 2);

  private final CoreEngine engine;
  private final ScaledBatch batch = new ScaledBatch(REQUESTS);
  private long resent;
  private long asked;

  ResendState() {
    Hall hall = Hall.own();
    engine =
        new CoreEngine(
            hall,
            ArenaState.settings(hall.venue().seatCount()),
            (clientId, buffer, offset, length) ->
                resent += ReplyHeader.isResent(buffer, offset) ? 1 : 0);
    int eventId = engine.openEvent(OrphanMode.OFF);
    for (int i = 0; i < REQUESTS; i++) {
      batch.hold(CLIENT, i + 1, eventId, i * PAIR);
    }
    batch.applyTo(engine);
  }

  void again() {
    batch.applyTo(engine);
    asked += REQUESTS;
  }

  /** Throws unless every reply was an old one. */
  void check() {
    if (resent != asked) {
      throw new IllegalStateException(resent + " of " + asked + " were sent again");
    }
  }
}
