package io.frontrow.perf.load;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What a thread of the load does while nothing happens on its sockets. */
public enum ClientWait {
  /** Asks again at once: the shortest way, for a core. */
  SPIN(Long.MAX_VALUE),
  /** Asks again for a while after the last traffic, then sleeps. */
  ADAPTIVE(TimeUnit.MICROSECONDS.toNanos(100)),
  /** Sleeps until the kernel wakes it. */
  PARK(0);

  private final long spinNanos;

  ClientWait(long spinNanos) {
    this.spinNanos = spinNanos;
  }

  /** Whether to ask again so long after the last traffic. */
  boolean spins(long quietNanos) {
    return quietNanos < spinNanos;
  }

  /** As an option names it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
