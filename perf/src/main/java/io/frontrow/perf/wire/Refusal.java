package io.frontrow.perf.wire;

/** Why a system that works as it should says no. */
public enum Refusal {
  /** Of a hold: a seat is taken, or there are no such seats. */
  TAKEN,
  /** Of a confirmation or a release: the hold's time is over. */
  EXPIRED
}
