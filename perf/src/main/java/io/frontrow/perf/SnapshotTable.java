package io.frontrow.perf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.perf.load.LoadOutcome;
import io.frontrow.perf.result.Percentiles;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** What snapshots cost: the two sides of one run, beside each other. Immutable. */
final class SnapshotTable {
  private static final double[] PERCENTILES = {50, 90, 99, 99.9, 99.99};
  private static final int WITHOUT = 0;
  private static final int WITH = 1;

  private final LoadOutcome outcome;
  private final int written;

  SnapshotTable(LoadOutcome outcome, int written) {
    this.outcome = outcome;
    this.written = written;
  }

  String toText() {
    StringBuilder text = new StringBuilder();
    row(text, "snapshots", "without", "with", "ratio");
    row(
        text,
        "  seconds",
        String.format(Locale.ROOT, "%.1f", outcome.measuredSeconds(WITHOUT)),
        String.format(Locale.ROOT, "%.1f", outcome.measuredSeconds(WITH)),
        "");
    row(text, "  commands/s", outcome.commandsPerSecond(WITHOUT), outcome.commandsPerSecond(WITH));
    Histogram without = outcome.latency(WITHOUT);
    Histogram with = outcome.latency(WITH);
    for (double percentile : PERCENTILES) {
      row(
          text,
          "  p" + number(percentile) + ", µs",
          Percentiles.micros(without, percentile),
          Percentiles.micros(with, percentile));
    }
    row(text, "  max, µs", Percentiles.micros(without, 100), Percentiles.micros(with, 100));
    row(text, "  written", "", String.format(Locale.ROOT, "%,d", written), "");
    return text.toString();
  }

  private static String number(double percentile) {
    return percentile == Math.rint(percentile)
        ? String.valueOf((int) percentile)
        : String.valueOf(percentile);
  }

  private static void row(StringBuilder text, String label, double without, double with) {
    row(
        text,
        label,
        String.format(Locale.ROOT, "%,.0f", without),
        String.format(Locale.ROOT, "%,.0f", with),
        without == 0 ? "" : String.format(Locale.ROOT, "%.2f", with / without));
  }

  private static void row(
      StringBuilder text, String label, String without, String with, String ratio) {
    text.append(
            String.format(Locale.ROOT, "%-14s%12s%12s%8s", label, without, with, ratio)
                .stripTrailing())
        .append(System.lineSeparator());
  }

  void putInto(ObjectNode json) {
    ObjectNode snapshots = json.putObject("snapshots").put("written", written);
    put(snapshots.putObject("without"), WITHOUT);
    put(snapshots.putObject("with"), WITH);
  }

  private void put(ObjectNode side, int number) {
    side.put("seconds", outcome.measuredSeconds(number));
    side.put("commandsPerSecond", Math.round(outcome.commandsPerSecond(number)));
    side.put("latencyCount", outcome.latency(number).getTotalCount());
    Percentiles.put(side, "", outcome.latency(number));
  }
}
