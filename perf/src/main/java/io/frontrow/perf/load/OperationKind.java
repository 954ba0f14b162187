package io.frontrow.perf.load;

/** What a connection can have under way. */
enum OperationKind {
  HOLD_SEATS,
  HOLD_BEST,
  READ_ROW,
  CONFIRM,
  RELEASE
}
