package io.frontrow.perf.load;

/** Told how far a run is, a few times a second, on the thread that runs it. */
@FunctionalInterface
public interface LoadProgress {
  LoadProgress NONE = (share, completed) -> {};

  /**
   * @param share of the time that is over, 0 to 1
   * @param completed operations answered so far
   */
  void at(double share, long completed);
}
