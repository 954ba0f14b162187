package io.frontrow.perf.demo;

import io.frontrow.perf.load.LoadProgress;

/** Whom the demo tells what happens. Main thread. */
public interface Narrator extends LoadProgress {
  /** Something for standard output. */
  void say(String line);

  /** Something for standard error: what is going on right now. */
  void doing(String line);
}
