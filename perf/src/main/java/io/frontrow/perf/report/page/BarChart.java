package io.frontrow.perf.report.page;

import io.frontrow.perf.report.ChartPlan;
import io.frontrow.perf.report.Measurement;
import io.frontrow.perf.report.Metric;
import io.frontrow.perf.report.Report;
import io.frontrow.perf.result.Samples;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A bar for each system, those of one shape together and of one scale. Immutable. */
final class BarChart {
  private static final double PERCENT = 100;

  private final Report report;
  private final ChartPlan plan;

  BarChart(Report report, ChartPlan plan) {
    this.report = report;
    this.plan = plan;
  }

  /** Empty if nothing was measured. */
  String toHtml() {
    Map<String, Map<Measurement, Samples>> shapes = new LinkedHashMap<>();
    for (String id : plan.of()) {
      Measurement measurement = report.plan().measurement(id);
      Samples samples = report.store().samples(new Metric(id, plan.metric()));
      if (!samples.isEmpty()) {
        shapes
            .computeIfAbsent(measurement.shape(), it -> new LinkedHashMap<>())
            .put(measurement, samples);
      }
    }
    StringBuilder html = new StringBuilder();
    shapes.forEach((shape, bars) -> group(html, shape, bars));
    return html.isEmpty() ? "" : "<div class=\"groups\">" + html + "</div>";
  }

  private static void group(StringBuilder html, String shape, Map<Measurement, Samples> bars) {
    double most = bars.values().stream().mapToDouble(Samples::largest).max().orElse(1);
    html.append("<div class=\"group\"><h3>").append(Html.text(shape)).append("</h3>");
    bars.forEach((of, samples) -> bar(html, of, samples, most));
    html.append("</div>");
  }

  private static void bar(StringBuilder html, Measurement of, Samples samples, double most) {
    html.append(
        String.format(
            Locale.ROOT,
            "<div class=\"bar %s\"><span>%s</span><i>",
            Html.systemClass(of.system()),
            Html.text(of.system())));
    html.append(
        String.format(
            Locale.ROOT, "<b style=\"width:%.2f%%\"></b>", samples.median() / most * PERCENT));
    if (samples.count() > 1) {
      for (double each : samples.values()) {
        html.append(
            String.format(Locale.ROOT, "<u style=\"left:%.2f%%\"></u>", each / most * PERCENT));
      }
    }
    html.append("</i><em>").append(Html.compact(samples.median())).append("</em></div>");
  }
}
