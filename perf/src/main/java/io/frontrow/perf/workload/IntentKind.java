package io.frontrow.perf.workload;

/** What a buyer is about to do. */
public enum IntentKind {
  HOLD_SEATS,
  HOLD_BEST,
  READ_ROW
}
