package io.frontrow.perf.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.perf.report.Measurement;
import io.frontrow.perf.report.Metric;
import io.frontrow.perf.report.Report;
import io.frontrow.perf.result.RunFiles;
import io.frontrow.perf.result.Samples;
import java.util.List;
import java.util.Locale;

/** Every run in medians, and every single figure. Stateless but for the report. */
final class RunTable {
  private static final List<String> TIMES =
      List.of("p50Micros", "p90Micros", "p99Micros", "p999Micros", "maxMicros");
  private static final String STALLS = "stalls.p999Micros";
  private static final String CPU = "counters.cpuNanosPerCommand";

  private final Report report;

  RunTable(Report report) {
    this.report = report;
  }

  String runs() {
    StringBuilder html = new StringBuilder();
    html.append("<table><thead><tr><th>system</th><th>shape</th><th>level</th>");
    html.append("<th class=\"n\">rounds</th><th class=\"n\">whole waves</th>");
    html.append("<th class=\"n\">commands/s</th>");
    html.append("<th class=\"n\">p50</th><th class=\"n\">p90</th><th class=\"n\">p99</th>");
    html.append("<th class=\"n\">p99.9</th><th class=\"n\">max</th>");
    html.append("<th class=\"n\">machine p99.9</th><th class=\"n\">CPU a command</th>");
    html.append("<th>to repeat it</th></tr></thead><tbody>");
    for (Measurement each : report.plan().measurements()) {
      List<RunFiles> results = report.store().results(each.id());
      if (each.isRun() && !results.isEmpty()) {
        run(html, each, results);
      }
    }
    return html.append("</tbody></table>").toString();
  }

  private void run(StringBuilder html, Measurement of, List<RunFiles> results) {
    JsonNode any = results.get(0).result();
    html.append(
        String.format(
            Locale.ROOT,
            "<tr><th class=\"%s\">%s</th><td>%s</td><td>%s</td><td class=\"n\">%d</td>"
                + "<td class=\"n\">%s</td><td class=\"n\"><b>%,.0f</b></td>",
            Html.systemClass(of.system()),
            Html.text(of.system()),
            Html.text(any.path("shape").asText(of.shape())),
            Html.text(any.path("durability").asText()),
            results.size(),
            waves(of),
            samples(of, "commandsPerSecond").median()));
    for (String time : TIMES) {
      html.append("<td class=\"n\">").append(micros(samples(of, time))).append("</td>");
    }
    html.append("<td class=\"n\">").append(micros(samples(of, STALLS))).append("</td>");
    html.append("<td class=\"n\">").append(nanos(samples(of, CPU))).append("</td><td><code>");
    html.append("frontrow perf ").append(Html.text(of.command())).append("</code></td></tr>\n");
  }

  /** The sets of events that were sold to the end, and whether a run ended with the last one. */
  private String waves(Measurement of) {
    Samples waves = samples(of, "wholeWaves");
    int ended = report.store().shortRounds(of.id());
    return (waves.isEmpty() ? "" : Html.compact(waves.median()))
        + (ended == 0 ? "" : "<small>ended early in " + ended + "</small>");
  }

  /** The limits and all other single figures. */
  String figures() {
    StringBuilder html = new StringBuilder();
    for (Measurement each : report.plan().measurements()) {
      for (RunFiles result : report.store().results(each.id())) {
        for (JsonNode figure : result.result().path("figures")) {
          html.append(
              String.format(
                  Locale.ROOT,
                  "<tr><th>%s</th><td class=\"n\"><b>%s</b> %s</td><td>%s</td></tr>%n",
                  Html.text(figure.path("figure").asText()),
                  Html.compact(figure.path("value").asDouble()),
                  Html.text(figure.path("unit").asText()),
                  Html.text(figure.path("conditions").asText())));
        }
      }
    }
    return html.isEmpty()
        ? ""
        : "<table><thead><tr><th>figure</th><th class=\"n\">median</th><th>what it is</th></tr>"
            + "</thead><tbody>"
            + html
            + "</tbody></table>";
  }

  private Samples samples(Measurement of, String path) {
    return report.store().samples(new Metric(of.id(), path));
  }

  private static String nanos(Samples samples) {
    return samples.isEmpty() ? "" : Html.compact(samples.median()) + " ns";
  }

  private static String micros(Samples samples) {
    return samples.isEmpty() ? "" : Html.micros(samples.median());
  }
}
