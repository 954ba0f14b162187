package io.frontrow.perf.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The report for a terminal. Stateless. */
public final class ReportTable {
  private static final String FORMAT = "%-34s %14s  %-26s %6s  %-52s %s";

  private ReportTable() {}

  public static String of(Report report) {
    StringBuilder text = new StringBuilder();
    line(text, "figure", "measured", "beside", "ratio", "target", "");
    for (Report.Judged row : report.rows()) {
      String figure = row.row().figure();
      for (Judgement each : row.judgements()) {
        line(
            text,
            figure,
            measured(each),
            report.referenceText(each),
            ratio(each),
            each.goal().text(),
            outcome(each));
        figure = "";
      }
    }
    return text.append(System.lineSeparator()).append(footer(report)).toString();
  }

  /** What was measured, with its unit; empty if it was not. */
  public static String measured(Judgement of) {
    return of.measured().isEmpty() ? "" : of.unit().text(of.measured().median());
  }

  /** Measured by reference; empty where there is no such thing. */
  public static String ratio(Judgement of) {
    return Double.isNaN(of.ratio()) ? "" : String.format(Locale.ROOT, "%.2f", of.ratio());
  }

  private static String outcome(Judgement of) {
    String verdict = of.goal().counts() ? of.verdict().text() : "(" + of.verdict().text() + ")";
    return of.reason().isEmpty() ? verdict : verdict + ": " + of.reason();
  }

  private static String footer(Report report) {
    Settings settings = report.occasion().settings();
    JsonNode conditions = report.occasion().conditions();
    Map<Verdict, Integer> verdicts = report.verdicts();
    return String.format(
        Locale.ROOT,
        "%s%nmedians of %d rounds of %.0f s; commit %s, %s, %d cores of %s, %s",
        verdicts.entrySet().stream()
            .map(it -> it.getValue() + " " + it.getKey().text())
            .collect(Collectors.joining(", ")),
        settings.rounds(),
        settings.measuredSeconds(),
        conditions.path("commit").asText(),
        conditions.path("at").asText(),
        conditions.path("cores").asInt(),
        conditions.path("cpu").asText(),
        conditions.path("jvm").asText());
  }

  private static void line(
      StringBuilder text,
      String figure,
      String measured,
      String beside,
      String ratio,
      String target,
      String outcome) {
    text.append(
            String.format(FORMAT, figure, measured, beside, ratio, target, outcome).stripTrailing())
        .append(System.lineSeparator());
  }
}
