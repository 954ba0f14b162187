package io.frontrow.perf.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The report for a terminal. Stateless. */
public final class ReportTable {
  private static final String GAP = "  ";
  private static final int MEASURED = 1;
  private static final int RATIO = 3;

  private ReportTable() {}

  public static String of(Report report) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("figure", "measured", "beside", "ratio", "target", ""));
    for (Report.Judged row : report.rows()) {
      String figure = row.row().figure();
      for (Judgement each : row.judgements()) {
        lines.add(
            List.of(
                figure,
                measured(each),
                report.referenceText(each),
                ratio(each),
                each.goal().text(),
                outcome(each)));
        figure = "";
      }
    }
    return aligned(lines) + failures(report) + System.lineSeparator() + footer(report);
  }

  private static String aligned(List<List<String>> lines) {
    int columns = lines.get(0).size();
    int[] widths = new int[columns];
    for (List<String> line : lines) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String space = " ".repeat(widths[i] - line.get(i).length());
        boolean right = i == MEASURED || i == RATIO;
        row.append(right ? space + line.get(i) : line.get(i) + space).append(GAP);
      }
      text.append(row.toString().stripTrailing()).append(System.lineSeparator());
    }
    return text.toString();
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

  private static String failures(Report report) {
    return report.failedTriesOfRows().stream()
        .map(it -> "failed: " + it + System.lineSeparator())
        .collect(Collectors.joining());
  }

  private static String footer(Report report) {
    Settings settings = report.occasion().settings();
    JsonNode conditions = report.occasion().conditions();
    Map<Verdict, Integer> verdicts = report.verdicts();
    return String.format(
        Locale.ROOT,
        "%s%nmedians of %s of %.0f s; commit %s, %s, %d cores of %s, %s",
        verdicts.entrySet().stream()
            .map(it -> it.getValue() + " " + it.getKey().text())
            .collect(Collectors.joining(", ")),
        settings.rounds() == 1 ? "one round" : "up to " + settings.rounds() + " rounds",
        settings.measuredSeconds(),
        conditions.path("commit").asText(),
        conditions.path("at").asText(),
        conditions.path("cores").asInt(),
        conditions.path("cpu").asText(),
        conditions.path("jvm").asText());
  }
}
