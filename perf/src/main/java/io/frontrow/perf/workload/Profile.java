package io.frontrow.perf.workload;

import java.util.Locale;

/** What the buyers of a run are after. */
public enum Profile {
  /** The workload by which systems are compared. */
  ON_SALE,
  /** Everybody wants one row: nearly all are refused. */
  STAMPEDE,
  /** Nobody follows a hold up, so that all of them expire. */
  EXPIRY_STORM,
  /** Pairs in a hall that is nearly sold out: the warm-up sells it, then what is held goes back. */
  BEST_AVAILABLE,
  /** The on-sale for as long as one likes: finished events are archived, and new ones made. */
  SOAK;

  private static final int STORM_TTL_MILLIS = 2_000;

  /** How many successful holds a connection keeps open before it follows up the oldest. */
  public int openHolds() {
    return this == BEST_AVAILABLE ? 0 : Workload.OPEN_HOLDS;
  }

  /** Whether holds are confirmed or released at all. */
  public boolean followsUp() {
    return this != EXPIRY_STORM;
  }

  /** Whether all of a run happens on its first events, whatever the demand. */
  public boolean isEndless() {
    return this == EXPIRY_STORM || this == BEST_AVAILABLE;
  }

  /** Whether whole waves must come to the workload's shares of success. */
  public boolean hasShares() {
    return this == ON_SALE || this == SOAK;
  }

  /** Whether fresh events take the place of finished ones. */
  public boolean renews() {
    return this == SOAK;
  }

  /** How long a hold lives. */
  public int ttlMillis() {
    return this == EXPIRY_STORM ? STORM_TTL_MILLIS : Workload.TTL_MILLIS;
  }

  /** As an option names it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String toString() {
    return label();
  }
}
