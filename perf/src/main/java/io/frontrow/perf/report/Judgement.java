package io.frontrow.perf.report;

import io.frontrow.perf.compare.RankInterval;
import io.frontrow.perf.result.Samples;

/**
 * A target and what was measured for it. Immutable.
 *
 * @param unit of what was measured
 * @param measured in all rounds
 * @param reference what it is compared with, in all rounds; empty if that is a number
 * @param limit where the target lies; not a number if it is not known
 * @param interval where the true ratio to the reference lies; null if there are too few rounds
 * @param reason why there is no verdict, or what belongs beside it; empty if nothing does
 */
public record Judgement(
    Goal goal,
    Unit unit,
    Samples measured,
    Samples reference,
    double limit,
    RankInterval interval,
    Verdict verdict,
    String reason) {
  /** To the reference; to the limit, where that is a number; not a number if one is not there. */
  public double ratio() {
    return measured.median() / (reference.isEmpty() ? limit : reference.median());
  }

  /** How far the target is passed: above 1 it is met, whichever way it points. */
  public double reach() {
    double ratio = measured.median() / limit;
    return goal.rule().relation() == Rule.Relation.AT_LEAST ? ratio : 1 / ratio;
  }
}
