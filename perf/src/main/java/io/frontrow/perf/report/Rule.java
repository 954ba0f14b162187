package io.frontrow.perf.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a target asks for, as {@code plan.json} writes it: {@code ours.p50Micros <= 0.7 *
 * redis.p50Micros}. Immutable.
 *
 * @param limit null if the figure is only shown
 */
public record Rule(Metric measured, Relation relation, Term limit) {
  private static final Pattern FORM = Pattern.compile("(\\S+)(?:\\s+(>=|<=|<|beside)\\s+(.+))?");

  /** How the measured value must stand to the limit. */
  public enum Relation {
    AT_LEAST(">=", "≥"),
    AT_MOST("<=", "≤"),
    BELOW("<", "<"),
    /** No target; the two are shown together. */
    BESIDE("beside", "");

    private final String word;
    private final String symbol;

    Relation(String word, String symbol) {
      this.word = word;
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }

    boolean holds(double measured, double limit) {
      return switch (this) {
        case AT_LEAST -> measured >= limit;
        case AT_MOST -> measured <= limit;
        case BELOW -> measured < limit;
        case BESIDE -> true;
      };
    }

    static Relation of(String word) {
      for (Relation relation : values()) {
        if (relation.word.equals(word)) {
          return relation;
        }
      }
      throw new IllegalArgumentException("no relation is called '" + word + "'");
    }
  }

  static Rule parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException("'" + text + "' is no rule");
    }
    Metric measured = Metric.parse(form.group(1));
    return form.group(2) == null
        ? new Rule(measured, Relation.BESIDE, null)
        : new Rule(measured, Relation.of(form.group(2)), Term.parse(form.group(3)));
  }

  /** What the value is compared with, if that was measured too. */
  public Metric reference() {
    return limit == null ? null : limit.metric();
  }

  public boolean isTarget() {
    return relation != Relation.BESIDE;
  }
}
