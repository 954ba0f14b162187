package io.frontrow.perf.report;

import io.frontrow.perf.compare.RankInterval;
import io.frontrow.perf.result.Samples;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides what became of each target, from the results on disk. Stateless but for these. */
final class Judge {
  private static final String STALLS = "stalls.p999Micros";

  /** A tail counts only if the machine's own is below this share of what it is compared with. */
  private static final double CALM_SHARE = 1.0 / 3;

  private final ReportPlan plan;
  private final Store store;
  private final Settings settings;

  Judge(ReportPlan plan, Store store, Settings settings) {
    this.plan = plan;
    this.store = store;
    this.settings = settings;
  }

  Judgement of(Goal goal) {
    Rule rule = goal.rule();
    Samples measured = store.samples(rule.measured());
    Metric reference = rule.reference();
    Samples beside = reference == null ? Samples.NONE : store.samples(reference);
    OptionalDouble limit =
        rule.limit() == null
            ? OptionalDouble.empty()
            : rule.limit().value(it -> store.samples(it).median());
    Verdict verdict;
    String reason;
    if (measured.isEmpty()) {
      verdict = Verdict.NOT_MEASURED;
      reason = absence(rule.measured());
    } else if (rule.limit() != null && limit.isEmpty()) {
      verdict = rule.isTarget() ? Verdict.NOT_MEASURED : Verdict.SHOWN;
      reason = absence(reference);
    } else {
      reason = rule.isTarget() ? unrest(rule, beside) : "";
      verdict = reason.isEmpty() ? verdict(rule, measured, limit) : Verdict.INCONCLUSIVE;
      reason = reason.isEmpty() ? remarks(rule) : reason;
    }
    return new Judgement(
        goal,
        store.unit(rule.measured()),
        measured,
        beside,
        limit.orElse(Double.NaN),
        RankInterval.ofRatio(beside, measured).orElse(null),
        verdict,
        reason);
  }

  private static Verdict verdict(Rule rule, Samples measured, OptionalDouble limit) {
    if (!rule.isTarget()) {
      return Verdict.SHOWN;
    }
    boolean holds = rule.relation().holds(measured.median(), limit.getAsDouble());
    return holds ? Verdict.MET : Verdict.MISSED;
  }

  private String absence(Metric metric) {
    String failure = store.failure(metric.measurement());
    if (!failure.isEmpty()) {
      return failure;
    }
    Measurement measurement = plan.measurement(metric.measurement());
    if (settings.quick() && !measurement.command().equals(measurement.quickCommand())) {
      return "a quick report leaves it out";
    }
    if (!store.results(metric.measurement()).isEmpty()) {
      return metric.measurement() + " did not measure " + metric.path();
    }
    return measurement.onlyWhenNamed() ? "runs only when it is asked for" : "was not run";
  }

  /** What the medians do without, and what else went on; empty if there is nothing to say. */
  private String remarks(Rule rule) {
    return Stream.of(rule.measured(), rule.reference())
        .filter(Objects::nonNull)
        .map(Metric::measurement)
        .distinct()
        .flatMap(it -> Stream.of(lost(it), disturbed(it), unchecked(it), shortened(it)))
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private String lost(String measurement) {
    String lost =
        remark(store.failedRounds(measurement), "without %d of the rounds of %s", measurement);
    return lost.isEmpty() ? "" : lost + ": " + store.failure(measurement);
  }

  private String disturbed(String measurement) {
    return remark(
        store.disturbedRounds(measurement),
        "something else used more than a tenth of a core in %d of the rounds of %s",
        measurement);
  }

  private String unchecked(String measurement) {
    return remark(
        store.uncheckedRounds(measurement),
        "the shares of success could not be checked in %d of the rounds of %s: no wave was whole",
        measurement);
  }

  private String shortened(String measurement) {
    return remark(
        store.shortRounds(measurement),
        "%d of the rounds of %s ended early: the prepared events ran out",
        measurement);
  }

  private static String remark(int rounds, String format, String measurement) {
    return rounds == 0 ? "" : String.format(Locale.ROOT, format, rounds, measurement);
  }

  /** Why a tail tells nothing; empty if it does, or is none. */
  private String unrest(Rule rule, Samples beside) {
    if (!rule.measured().isTail() || beside.isEmpty()) {
      return "";
    }
    double stalls =
        Math.max(stalls(rule.measured().measurement()), stalls(rule.reference().measurement()));
    if (!hasStalls(rule.measured()) || !hasStalls(rule.reference())) {
      return "no stall recorder ran beside it";
    }
    if (stalls < beside.median() * CALM_SHARE) {
      return "";
    }
    return String.format(Locale.ROOT, "the machine's own p99.9 was %s", Unit.MICROS.text(stalls));
  }

  /** Whether each round has them: a recorder may have failed. */
  private boolean hasStalls(Metric of) {
    Metric stalls = new Metric(of.measurement(), STALLS);
    return store.samples(stalls).count() == store.samples(of).count();
  }

  private double stalls(String measurement) {
    return store.samples(new Metric(measurement, STALLS)).median();
  }
}
