package io.frontrow.perf;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.perf.frontrow.JournalAudit;
import io.frontrow.perf.load.LoadOutcome;
import io.frontrow.perf.load.StateCheck;
import io.frontrow.perf.load.WaveShares;
import io.frontrow.perf.result.Percentiles;
import io.frontrow.perf.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** The result of a run, for people and for programs. Immutable. */
final class RunReport {
  private static final double MILLIS_PER_SECOND = 1_000;
  private static final double PERCENT = 100;

  private final String target;
  private final LoadOutcome outcome;
  private final StateCheck check;
  private final JournalAudit audit;
  private final String durability;
  private final int snapshots;

  /**
   * @param snapshots written in every second turn of the measurement; -1 if there were no turns
   */
  RunReport(
      String target,
      LoadOutcome outcome,
      StateCheck check,
      JournalAudit audit,
      String durability,
      int snapshots) {
    this.target = target;
    this.outcome = outcome;
    this.check = check;
    this.audit = audit;
    this.durability = durability;
    this.snapshots = snapshots;
  }

  /** Why the run does not count; empty if it does. */
  List<String> failures() {
    List<String> failures = new ArrayList<>(outcome.failures());
    if (!check.passed()) {
      failures.add(
          String.format(
              "ledger and server differ in %,d places, the first of them:", check.violations()));
      failures.addAll(check.problems());
    }
    if (!audit.passed()) {
      failures.add(
          String.format(
              "the journal breaks its rules in %,d places, the first of them:",
              audit.violations()));
      failures.addAll(audit.problems());
    }
    return failures;
  }

  String toText() {
    StringBuilder text = new StringBuilder();
    boolean open = outcome.config().isOpenLoop();
    line(
        text,
        outcome.workload().profile().label(),
        "%s, %s, %s loop, %s, seed %d",
        target,
        outcome.config().shape(),
        open ? "open" : "closed",
        outcome.keepsState() ? "durability " + durability : "remembers nothing",
        outcome.workload().seed());
    line(
        text,
        "measured",
        "%.1f s after %.1f s of warm-up%s",
        outcome.measuredSeconds(),
        outcome.config().warmupMillis() / MILLIS_PER_SECOND,
        outcome.endedEarly() ? "; ended early: the prepared events ran out" : "");
    line(text, "commands/s", "%,.0f", outcome.commandsPerSecond());
    line(text, "latency, µs", "%s", percentiles(outcome.latency()));
    line(
        text,
        "",
        open
            ? "from the intended send time to the decoded reply"
            : "from handing over to the decoded reply");
    if (open) {
      line(text, "send lag, µs", "%s", percentiles(outcome.sendLag()));
    }
    if (snapshots >= 0) {
      text.append(new SnapshotTable(outcome, snapshots).toText());
    }
    if (outcome.loadCpuNanos() > 0) {
      line(
          text,
          "load itself",
          "%,.0f ns of CPU for each command, %,.0f of it outside the kernel",
          outcome.loadCpuNanos(),
          outcome.loadUserNanos());
    }
    line(text, "succeeded", "%s", shares());
    line(
        text,
        "refused",
        "%,d as BUSY (sent again), %,d follow-ups too late",
        outcome.busy(),
        outcome.expired());
    if (!outcome.keepsState()) {
      return text.toString().stripTrailing();
    }
    line(
        text,
        "checked",
        "%,d seats sold in %,d orders, %,d held%s; %,d seats sold twice",
        check.seatsSold(),
        outcome.orders(),
        check.seatsHeld(),
        check.orders() == 0 ? "" : String.format(Locale.ROOT, ", %,d orders read", check.orders()),
        check.seatsSoldTwice());
    if (!audit.equals(JournalAudit.NONE)) {
      line(text, "journal", "%s", audit.toText());
    }
    return text.toString().stripTrailing();
  }

  private String shares() {
    WaveShares shares = outcome.shares();
    if (shares.wholeWaves() == 0) {
      return outcome.comparesShares()
          ? outcome.sharesUnknown()
          : "no wave was whole, so there are no shares";
    }
    boolean own = outcome.comparesShares();
    return share("given seats", shares.givenSeats(), Workload.GIVEN_SEATS_SUCCESS, own)
        + share(", best available", shares.bestAvailable(), Workload.BEST_AVAILABLE_SUCCESS, own)
        + share(", seats sold", shares.sold(), Workload.SOLD, own)
        + String.format(Locale.ROOT, "; %,d whole waves", shares.wholeWaves());
  }

  private static String share(String what, double actual, double expected, boolean compare) {
    return String.format(Locale.ROOT, "%s %.1f %%", what, actual * PERCENT)
        + (compare ? String.format(Locale.ROOT, " (%.0f)", expected * PERCENT) : "");
  }

  static String percentiles(Histogram nanos) {
    return String.format(
        Locale.ROOT,
        "p50 %,.0f  p90 %,.0f  p99 %,.0f  p99.9 %,.0f  max %,.0f",
        Percentiles.micros(nanos, 50),
        Percentiles.micros(nanos, 90),
        Percentiles.micros(nanos, 99),
        Percentiles.micros(nanos, 99.9),
        Percentiles.micros(nanos, 100));
  }

  ObjectNode toJson() {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("target", target);
    json.put("profile", outcome.workload().profile().label());
    json.put("loop", outcome.config().isOpenLoop() ? "open" : "closed");
    json.put("connections", outcome.config().connections());
    if (outcome.config().isOpenLoop()) {
      json.put("ratePerSecond", outcome.config().ratePerSecond());
    } else {
      json.put("inFlight", outcome.config().inFlight());
    }
    if (outcome.keepsState()) {
      json.put("durability", durability);
    }
    json.put("seed", outcome.workload().seed());
    json.put("eventsAtATime", outcome.workload().eventsPerWave());
    json.put("seatsPerEvent", outcome.workload().venue().seatCount());
    json.put("measuredSeconds", rounded(outcome.measuredSeconds()));
    json.put("endedEarly", outcome.endedEarly());
    json.put("commands", outcome.measured());
    json.put("commandsPerSecond", Math.round(outcome.commandsPerSecond()));
    json.put("latencyCount", outcome.latency().getTotalCount());
    Percentiles.put(json, "", outcome.latency());
    if (outcome.config().isOpenLoop()) {
      Percentiles.put(json, "sendLag", outcome.sendLag());
    }
    if (snapshots >= 0) {
      new SnapshotTable(outcome, snapshots).putInto(json);
    }
    json.put("loadCpuNanos", rounded(outcome.loadCpuNanos()));
    json.put("loadUserNanos", rounded(outcome.loadUserNanos()));
    WaveShares shares = outcome.shares();
    json.put("wholeWaves", shares.wholeWaves());
    json.put("sharesChecked", outcome.comparesShares() && shares.wholeWaves() > 0);
    if (!outcome.sharesUnknown().isEmpty()) {
      json.put("sharesUnknown", outcome.sharesUnknown());
    }
    if (shares.wholeWaves() > 0) {
      json.put("givenSeatsSuccess", rounded(shares.givenSeats()));
      json.put("bestAvailableSuccess", rounded(shares.bestAvailable()));
      json.put("sold", rounded(shares.sold()));
    }
    json.put("busy", outcome.busy());
    json.put("unanswered", outcome.unknown());
    json.put("expired", outcome.expired());
    json.put("seatsSold", check.seatsSold());
    json.put("orders", outcome.orders());
    json.put("seatsSoldTwice", check.seatsSoldTwice());
    json.put("violations", check.violations());
    json.put("journalRecordsChecked", audit.records());
    json.put("journalViolations", audit.violations());
    json.put("passed", failures().isEmpty());
    return json;
  }

  private static double rounded(double value) {
    return Math.round(value * 1_000) / 1_000.0;
  }

  private static void line(StringBuilder text, String label, String format, Object... values) {
    text.append(String.format(Locale.ROOT, "%-14s", label))
        .append(String.format(Locale.ROOT, format, values))
        .append(System.lineSeparator());
  }
}
