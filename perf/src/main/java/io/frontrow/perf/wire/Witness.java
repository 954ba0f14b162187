package io.frontrow.perf.wire;

/**
 * Told the state of a system after a run, to compare it with what the system acknowledged. One
 * thread at a time.
 */
public interface Witness {
  /** A seat that can be had, or whose hold has expired. */
  void free(int event, int seat);

  void held(int event, int seat);

  /**
   * @param hold whose confirmation sold the seat, as {@link Outcomes#held} named it; 0 if the
   *     system does not say
   */
  void sold(int event, int seat, long hold);

  /**
   * An order, of a system that can name it. Optional: who tells owners with {@link #sold} has told
   * as much.
   *
   * @param hold whose confirmation made it
   */
  void order(int event, long hold, int[] seats, int seatCount);

  /** The hold whose confirmation over the seat was acknowledged; 0 if none was. */
  long confirmedBy(int event, int seat);

  /** Something else that is not as it was acknowledged, for people. */
  void violated(String what);
}
