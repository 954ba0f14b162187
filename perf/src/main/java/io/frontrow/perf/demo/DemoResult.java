package io.frontrow.perf.demo;

import io.frontrow.client.reply.EngineState;
import io.frontrow.perf.load.LoadOutcome;
import io.frontrow.perf.load.StateCheck;
import io.frontrow.perf.result.Percentiles;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * What the demo came to. Immutable.
 *
 * @param before the comparison of ledger and server before the kill, without the orders
 * @param after the same after the replay, with all orders
 * @param replaySeconds from the start of the process to its ready line
 * @param address where the restarted server listens
 */
public record DemoResult(
    LoadOutcome outcome,
    StateCheck before,
    StateCheck after,
    EngineState engineBefore,
    EngineState engineAfter,
    double replaySeconds,
    InetSocketAddress address) {
  /** What is not as it must be; empty if all is. */
  public List<String> failures() {
    List<String> failures = new ArrayList<>(outcome.failures());
    failures.addAll(before.problems());
    failures.addAll(after.problems());
    if (after.orders() != outcome.orders()) {
      failures.add(
          String.format(
              "%,d orders were acknowledged, %,d were found again",
              outcome.orders(), after.orders()));
    }
    if (!isSameState()) {
      failures.add("the state after the replay is not the state before the kill");
    }
    return failures;
  }

  private boolean isSameState() {
    return engineBefore.stateHash() == engineAfter.stateHash()
        && engineBefore.sequence() == engineAfter.sequence();
  }

  /** The last lines of the demo. */
  public List<String> lines() {
    Histogram latency = outcome.latency();
    return List.of(
        line(
            "commands",
            "%,d in %.1f s, %,d in all",
            outcome.measured(),
            outcome.measuredSeconds(),
            outcome.completed()),
        line(
            "commands/s",
            "%,.0f, reads of the map among them; all others are in the journal",
            outcome.commandsPerSecond()),
        line(
            "latency",
            "p50 %,.0f µs, p99 %,.0f µs, p99.9 %,.0f µs",
            Percentiles.micros(latency, 50),
            Percentiles.micros(latency, 99),
            Percentiles.micros(latency, 99.9)),
        line(
            "seats",
            "%,d sold, %,d held, %,d free, %,d evenings",
            before.seatsSold(),
            before.seatsHeld(),
            before.seatsFree(),
            outcome.eventsUsed()),
        line("checked", "%,d seats sold twice", after.seatsSoldTwice()),
        line(
            "kill -9",
            "%,d records replayed, ready after %.1f s",
            engineAfter.sequence(),
            replaySeconds),
        line("orders", "%,d acknowledged, %,d found again", outcome.orders(), after.orders()),
        line(
            "state hash",
            "%s before the kill, %s after the replay: %s",
            hash(engineBefore),
            hash(engineAfter),
            isSameState() ? "equal" : "NOT EQUAL"));
  }

  private static String hash(EngineState engine) {
    return String.format(Locale.ROOT, "0x%016x", engine.stateHash());
  }

  private static String line(String label, String format, Object... values) {
    return String.format(Locale.ROOT, "%-12s", label) + String.format(Locale.ROOT, format, values);
  }
}
