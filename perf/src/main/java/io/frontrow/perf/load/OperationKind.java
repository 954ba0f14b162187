package io.frontrow.perf.load;

/** What a connection can have under way. */
enum OperationKind {
  HOLD_SEATS,
  HOLD_BEST,
  READ_ROW,
  CONFIRM,
  RELEASE,
  /** Of a pick whose seats are not adjacent: the workload has no use for it. */
  GIVE_BACK;

  boolean isHold() {
    return this == HOLD_SEATS || this == HOLD_BEST;
  }

  boolean isRelease() {
    return this == RELEASE || this == GIVE_BACK;
  }

  boolean isFollowUp() {
    return this == CONFIRM || isRelease();
  }
}
