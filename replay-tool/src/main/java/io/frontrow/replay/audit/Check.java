package io.frontrow.replay.audit;

import io.frontrow.replay.Text;
import java.util.ArrayList;
import java.util.List;

/** One thing that is checked again and again: how often, and what was found. One thread only. */
final class Check {
  private static final int MAX_KEPT = 100;

  private final String name;
  private final String rule;
  private final List<Finding> findings = new ArrayList<>();
  private long compared;
  private long failed;

  /**
   * A check.
   *
   * @param name in one word, for programs
   * @param rule what must hold, in a sentence
   */
  Check(String name, String rule) {
    this.name = name;
    this.rule = rule;
  }

  String name() {
    return name;
  }

  String rule() {
    return rule;
  }

  /** How often it was looked whether the rule holds. */
  long compared() {
    return compared;
  }

  long failed() {
    return failed;
  }

  /** What was found; the first hundred. */
  List<Finding> findings() {
    return findings;
  }

  /** A check that somebody else has made. */
  static Check of(String name, String rule, long compared, long failed, List<Finding> findings) {
    Check check = new Check(name, rule);
    check.compared = compared;
    check.failed = failed;
    check.findings.addAll(findings);
    return check;
  }

  /** Takes note of one comparison. */
  void require(boolean holds, long sequence, String otherwise, Object... values) {
    compared++;
    if (!holds) {
      failed++;
      if (findings.size() < MAX_KEPT) {
        findings.add(new Finding(sequence, Text.format(otherwise, values)));
      }
    }
  }
}
