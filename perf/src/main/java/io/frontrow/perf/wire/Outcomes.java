package io.frontrow.perf.wire;

/**
 * Told by a {@link Wire} what became of operations: exactly one of the calls with an {@code op} for
 * each, except that {@link #busy} is followed by another once it was sent again. Event loop thread,
 * inside {@link Wire#decode}.
 */
public interface Outcomes {
  /**
   * A hold succeeded, over adjacent seats.
   *
   * @param hold names the hold from now on: not 0, and never the same again in a run
   * @param firstSeat the lowest of them
   */
  void held(int op, long hold, int firstSeat, int seatCount);

  /** A hold of the best two seats succeeded, but they are not adjacent. */
  void heldApart(int op, long hold, int seat, int otherSeat);

  /** A confirmation, a release or a read succeeded. */
  void done(int op);

  /** The system says no, and nothing has changed. */
  void refused(int op, Refusal why);

  /** The system has no room just now, and nothing has changed: the load sends it again. */
  void busy(int op);

  /** A reply that the workload does not know: the run counts no more. May allocate. */
  void unexpected(int op, String what);

  /** Unasked: this hold has expired. Only of systems that say so. */
  void expired(long hold);
}
