package io.frontrow.perf.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All that was measured, judged. Immutable, but reads its curves from the store. */
public record Report(ReportPlan plan, Store store, Occasion occasion, List<Judged> rows) {
  /** A row with what became of its targets, in their order. */
  public record Judged(Row row, List<Judgement> judgements) {}

  public Report {
    rows = List.copyOf(rows);
  }

  /**
   * Judges what is on disk.
   *
   * @param only ids of rows; empty: all
   */
  public static Report of(ReportPlan plan, Store store, Occasion occasion, Set<String> only) {
    Judge judge = new Judge(plan, store, occasion.settings());
    List<Judged> rows =
        plan.rows().stream()
            .filter(row -> only.isEmpty() || only.contains(row.id()))
            .map(row -> new Judged(row, row.goals().stream().map(judge::of).toList()))
            .toList();
    return new Report(plan, store, occasion, rows);
  }

  /** How many targets ended how; those that do not count are left out. */
  public Map<Verdict, Integer> verdicts() {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (Judged row : rows) {
      for (Judgement each : row.judgements()) {
        if (each.goal().counts() && each.goal().rule().isTarget()) {
          counts.merge(each.verdict(), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  /** Each try of a measurement that has failed, whatever became of the next. */
  public List<String> failedTries() {
    return failedTries(plan.measurements());
  }

  /** Those of what these rows need. */
  public List<String> failedTriesOfRows() {
    boolean whole = rows.size() == plan.rows().size();
    Set<String> shown = rows.stream().map(it -> it.row().id()).collect(Collectors.toSet());
    return whole ? failedTries() : failedTries(plan.neededFor(shown, occasion.settings()));
  }

  private List<String> failedTries(List<Measurement> of) {
    return of.stream()
        .flatMap(it -> store.failedTries(it.id()).stream().map(why -> it.id() + ", " + why))
        .toList();
  }

  /** What a rule compares with, for people. */
  public String referenceText(Judgement judgement) {
    Rule rule = judgement.goal().rule();
    if (rule.limit() == null) {
      return "";
    }
    if (rule.reference() == null) {
      return judgement.unit().text(judgement.limit());
    }
    Measurement of = plan.measurement(rule.reference().measurement());
    String name = of.system();
    return judgement.reference().isEmpty()
        ? name
        : store.unit(rule.reference()).text(judgement.reference().median()) + ", " + name;
  }
}
