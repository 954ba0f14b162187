package io.frontrow.perf.report.page;

import io.frontrow.perf.report.Judgement;
import io.frontrow.perf.report.Report;
import io.frontrow.perf.report.ReportTable;
import io.frontrow.perf.report.Rule;
import io.frontrow.perf.report.Verdict;
import java.util.Locale;

/** The table of the targets, with a meter for each. Stateless. */
final class TargetTable {
  private static final double MIDDLE = 60;
  private static final double HALF_WIDTH = 54;

  /** The meter's ends: four times too little, and four times as good as asked. */
  private static final double ENDS = Math.log(4);

  private TargetTable() {}

  static String of(Report report) {
    StringBuilder html = new StringBuilder();
    html.append("<table class=\"targets\"><thead><tr><th>figure</th><th class=\"n\">measured</th>");
    html.append("<th class=\"n\">beside</th><th class=\"n\">ratio</th><th>target</th>");
    html.append("<th class=\"meter\">missed | met</th><th></th></tr></thead>");
    for (Report.Judged row : report.rows()) {
      html.append("<tbody>");
      boolean first = true;
      for (Judgement each : row.judgements()) {
        html.append(each.goal().counts() ? "<tr>" : "<tr class=\"aside\">");
        if (first) {
          html.append(
              String.format(
                  "<th rowspan=\"%d\">%s<small>%s</small></th>",
                  row.judgements().size(),
                  Html.text(row.row().figure()),
                  Html.text(row.row().level())));
          first = false;
        }
        line(html, report, each);
        html.append("</tr>");
      }
      html.append("</tbody>\n");
    }
    return html.append("</table>").toString();
  }

  private static void line(StringBuilder html, Report report, Judgement of) {
    html.append("<td class=\"n\"><b>").append(Html.text(ReportTable.measured(of)));
    html.append("</b></td><td class=\"n\">").append(Html.text(report.referenceText(of)));
    html.append("</td><td class=\"n\">").append(ratio(of)).append("</td><td>");
    html.append(Html.text(of.goal().text()));
    if (!of.reason().isEmpty()) {
      html.append("<small>").append(Html.text(of.reason())).append("</small>");
    }
    html.append("</td><td class=\"meter\">").append(meter(of)).append("</td><td>");
    html.append(
        String.format(
            "<span class=\"verdict %s\">%s</span></td>",
            style(of.verdict()), Html.text(of.verdict().text())));
  }

  private static String ratio(Judgement of) {
    String ratio = ReportTable.ratio(of);
    return of.interval() == null
        ? ratio
        : ratio
            + String.format(
                Locale.ROOT,
                "<small>%.2f to %.2f</small>",
                of.interval().low(),
                of.interval().high());
  }

  /** A bar from the target, in the middle, to what was reached; logarithmic. */
  private static String meter(Judgement of) {
    if (!of.goal().rule().isTarget() || Double.isNaN(of.reach()) || of.reach() <= 0) {
      return "";
    }
    double share = Math.max(-1, Math.min(1, Math.log(of.reach()) / ENDS));
    double end = MIDDLE + share * HALF_WIDTH;
    return String.format(
        Locale.ROOT,
        "<svg viewBox=\"0 0 120 16\"><title>%s</title><path class=\"track\""
            + " d=\"M6 8H114\"/><path class=\"reach %s\" d=\"M60 8H%.1f\"/><path class=\"mark\""
            + " d=\"M60 2V14\"/><circle class=\"%s\" cx=\"%.1f\" cy=\"8\" r=\"4\"/></svg>",
        share(of),
        style(of.verdict()),
        end,
        style(of.verdict()),
        end);
  }

  private static String share(Judgement of) {
    boolean isLeast = of.goal().rule().relation() == Rule.Relation.AT_LEAST;
    return String.format(
        Locale.ROOT,
        isLeast ? "%.2f of what is asked" : "%.2f of what is allowed",
        of.measured().median() / of.limit());
  }

  static String style(Verdict verdict) {
    return "v-" + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
