package io.frontrow.perf.load;

import io.frontrow.perf.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the intents of whole waves fared: the figures by which a run proves that it was the workload.
 * Immutable.
 *
 * @param wholeWaves waves that every connection finished
 * @param givenSeats share of the holds of given seats that succeeded
 * @param bestAvailable share of the holds of the best available seats that succeeded
 * @param sold share of the seats that were sold
 */
public record WaveShares(int wholeWaves, double givenSeats, double bestAvailable, double sold) {
  private static final double TOLERANCE = 0.02;

  static WaveShares of(Workload workload, List<LoadConnection> connections, Ledger ledger) {
    int waves = connections.stream().mapToInt(LoadConnection::wave).min().orElse(0);
    long given = 0;
    long givenHeld = 0;
    long best = 0;
    long bestHeld = 0;
    long sold = ledger.clearedSold();
    int clearedWaves = ledger.clearedEvents() / workload.eventsPerWave();
    for (int wave = 0; wave < waves; wave++) {
      for (LoadConnection connection : connections) {
        Tally tally = connection.tally();
        given += tally.given(wave);
        givenHeld += tally.givenHeld(wave);
        best += tally.best(wave);
        bestHeld += tally.bestHeld(wave);
      }
      for (int i = 0; i < workload.eventsPerWave() && wave >= clearedWaves; i++) {
        sold += ledger.soldSeats(workload.firstEvent(wave) + i);
      }
    }
    long seats = (long) waves * workload.eventsPerWave() * workload.venue().seatCount();
    return new WaveShares(
        waves, share(givenHeld, given), share(bestHeld, best), share(sold, seats));
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** What differs from the workload by more than it may; empty if no wave was whole. */
  public List<String> deviations() {
    List<String> found = new ArrayList<>();
    if (wholeWaves > 0) {
      compare(found, "holds of given seats that succeed", givenSeats, Workload.GIVEN_SEATS_SUCCESS);
      compare(
          found,
          "holds of the best available seats that succeed",
          bestAvailable,
          Workload.BEST_AVAILABLE_SUCCESS);
      compare(found, "seats sold", sold, Workload.SOLD);
    }
    return found;
  }

  private static void compare(List<String> found, String what, double actual, double expected) {
    if (Math.abs(actual - expected) > TOLERANCE) {
      found.add(
          String.format(
              Locale.ROOT,
              "%s: %.1f %%, the workload's are %.0f %%",
              what,
              actual * 100,
              expected * 100));
    }
  }
}
