package io.frontrow.journal.check;

import java.util.ArrayList;
import java.util.List;

/** Collects what a check finds: all are counted, the first are kept. One thread only. */
public final class Findings {
  private static final int MAX_KEPT = 100;

  private final List<Finding> kept = new ArrayList<>();
  private final long[] counts = new long[Rule.values().length];

  void add(long sequence, Rule rule, String format, Object... arguments) {
    counts[rule.ordinal()]++;
    if (kept.size() < MAX_KEPT) {
      kept.add(new Finding(sequence, rule, String.format(format, arguments)));
    }
  }

  public boolean isEmpty() {
    return count() == 0;
  }

  public long count() {
    long all = 0;
    for (long count : counts) {
      all += count;
    }
    return all;
  }

  public long count(Rule rule) {
    return counts[rule.ordinal()];
  }

  /** The first of them, in the order in which they were found. */
  public List<Finding> first() {
    return List.copyOf(kept);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder().append(count()).append(" findings");
    kept.forEach(finding -> text.append("\n  ").append(finding));
    return text.toString();
  }
}
