package io.frontrow.perf.wire;

import io.frontrow.perf.workload.Venue;

/**
 * What a run sells. Immutable.
 *
 * @param venue of every event
 * @param eventsPerWave events on sale at one time
 * @param waves sets of events; their events are numbered through, from 0
 * @param ttlMillis how long a hold lives
 */
public record Sale(Venue venue, int eventsPerWave, int waves, int ttlMillis) {
  public int events() {
    return Math.multiplyExact(eventsPerWave, waves);
  }
}
