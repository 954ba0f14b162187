package io.frontrow.perf.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.perf.report.ChartPlan;
import io.frontrow.perf.report.Report;
import io.frontrow.perf.report.Settings;
import io.frontrow.perf.report.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the page: the verdicts, the pictures, the tables, the conditions. Stateless. */
public final class ReportPage {
  private static final String STYLE = "style.css";

  private ReportPage() {}

  public static String of(Report report) {
    StringBuilder html = new StringBuilder();
    html.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    html.append("<meta name=\"color-scheme\" content=\"light dark\">");
    html.append("<title>Frontrow, measured beside the limit</title><style>\n");
    html.append(style()).append("</style></head><body><main>\n");
    header(html, report);
    Charts charts = new Charts(report);
    StringBuilder bars = new StringBuilder();
    StringBuilder curves = new StringBuilder();
    for (ChartPlan plan : report.plan().charts()) {
      (plan.kind() == ChartPlan.Kind.BARS ? bars : curves).append(charts.draw(plan));
    }
    html.append(bars);
    section(html, "Targets", "<div class=\"scroll\">" + TargetTable.of(report) + "</div>");
    section(html, "Curves", curves.isEmpty() ? "" : "<div class=\"grid\">" + curves + "</div>");
    RunTable table = new RunTable(report);
    section(html, "Every run", "<div class=\"scroll\">" + table.runs() + "</div>");
    String figures = table.figures();
    section(
        html,
        "Limits and single figures",
        figures.isEmpty() ? "" : "<div class=\"scroll\">" + figures + "</div>");
    section(html, "What failed", list(report.failedTries()));
    section(html, "Conditions", conditions(report.occasion().conditions()));
    return html.append("</main></body></html>\n").toString();
  }

  private static void header(StringBuilder html, Report report) {
    JsonNode conditions = report.occasion().conditions();
    Settings settings = report.occasion().settings();
    html.append("<header><h1>Frontrow, <span>measured beside the limit</span></h1><p>");
    html.append(
        String.format(
            Locale.ROOT,
            "%s, commit %s, %d cores of %s. Medians of %s of %s s, each system in its turn on the"
                + " same machine, with the same client.",
            Html.text(conditions.path("at").asText()),
            Html.text(conditions.path("commit").asText()),
            conditions.path("cores").asInt(),
            Html.text(conditions.path("cpu").asText()),
            settings.rounds() == 1 ? "one round" : "up to " + settings.rounds() + " rounds",
            String.valueOf(settings.measuredSeconds()).replaceAll("\\.0$", "")));
    html.append("</p><div class=\"tiles\">");
    Map<Verdict, Integer> verdicts = report.verdicts();
    for (Map.Entry<Verdict, Integer> each : verdicts.entrySet()) {
      html.append(
          String.format(
              "<div class=\"tile %s\"><b>%d</b> %s</div>",
              TargetTable.style(each.getKey()), each.getValue(), each.getKey().text()));
    }
    html.append("</div></header>\n");
  }

  private static void section(StringBuilder html, String title, String content) {
    if (!content.isEmpty()) {
      html.append("<section><h2>").append(title).append("</h2>").append(content);
      html.append("</section>\n");
    }
  }

  private static String list(List<String> items) {
    return items.isEmpty()
        ? ""
        : items.stream()
            .map(it -> "<li>" + Html.text(it) + "</li>")
            .collect(Collectors.joining("", "<ul>", "</ul>"));
  }

  private static String conditions(JsonNode conditions) {
    StringBuilder html = new StringBuilder("<dl>");
    conditions
        .properties()
        .forEach(
            it ->
                html.append(
                    String.format(
                        "<dt>%s</dt><dd>%s</dd>",
                        Html.text(it.getKey()), Html.text(it.getValue().asText()))));
    return html.append("</dl>").toString();
  }

  private static String style() {
    try (InputStream in = ReportPage.class.getResourceAsStream(STYLE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
