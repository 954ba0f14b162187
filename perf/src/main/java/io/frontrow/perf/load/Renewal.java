package io.frontrow.perf.load;

import io.frontrow.perf.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Lets a run go on for longer than it has events: once every connection is done with a wave, and
 * with the holds that it made there, fresh events take the place of that wave's. A thread of its
 * own; {@link #isOpen} is for the event loops.
 */
final class Renewal implements Runnable {
  /** A connection so many waves further has followed up all that it held. */
  private static final int WAVES_BEHIND = 2;

  private static final long LOOK_MILLIS = 50;

  private final Workload workload;
  private final List<LoadConnection> connections;
  private final Ledger ledger;
  private final IntUnaryOperator renew;
  private final List<String> problems = new ArrayList<>();
  private volatile int openWaves;
  private volatile boolean stopped;

  /**
   * @param renew puts a new event in the place of one, and tells how many seats the old one sold
   */
  Renewal(
      Workload workload, List<LoadConnection> connections, Ledger ledger, IntUnaryOperator renew) {
    this.workload = workload;
    this.connections = connections;
    this.ledger = ledger;
    this.renew = renew;
    openWaves = workload.preparedWaves();
  }

  /**
   * Whether a connection may go on to this wave: its events are there, or it is behind the last.
   */
  boolean isOpen(int wave) {
    return wave < openWaves || wave >= workload.waves();
  }

  @Override
  public void run() {
    try {
      while (!stopped) {
        int oldest = openWaves - workload.preparedWaves();
        if (openWaves < workload.waves() && slowestWave() >= oldest + WAVES_BEHIND) {
          renew(oldest);
        } else {
          Thread.sleep(LOOK_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      problem("events could not be renewed: " + e.getMessage());
    }
  }

  private int slowestWave() {
    return connections.stream().mapToInt(LoadConnection::wave).min().orElse(0);
  }

  private void renew(int wave) {
    for (int i = 0; i < workload.eventsPerWave(); i++) {
      int event = workload.firstEvent(wave) + i;
      int acknowledged = ledger.soldSeats(event);
      int sold = renew.applyAsInt(event);
      if (sold != acknowledged) {
        problem(
            String.format(
                "event %d of wave %d has sold %,d seats, but %,d were acknowledged",
                i, wave, sold, acknowledged));
      }
      ledger.clear(event);
    }
    openWaves++;
  }

  private synchronized void problem(String what) {
    problems.add(what);
  }

  /** What was found not to be as it must; empty if all was. */
  synchronized List<String> problems() {
    return List.copyOf(problems);
  }

  void stop() {
    stopped = true;
  }
}
