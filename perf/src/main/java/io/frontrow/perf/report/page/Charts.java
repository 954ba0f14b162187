package io.frontrow.perf.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.perf.report.ChartPlan;
import io.frontrow.perf.report.Measurement;
import io.frontrow.perf.report.Report;
import io.frontrow.perf.report.Store;
import io.frontrow.perf.result.Metrics;
import io.frontrow.perf.result.PercentileCurve;
import io.frontrow.perf.result.RunFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/** Draws what a plan of charts asks for from what is in a store. Stateless but for the report. */
final class Charts {
  private static final double MAX_SHARE = 0.9999;
  private static final double ROOM_BELOW = 0.8;
  private static final double ROOM_ABOVE = 1.2;
  private static final String MACHINE = "the machine itself";
  private static final String SPEED = "commandsPerSecond";

  private final Report report;
  private final Store store;

  Charts(Report report) {
    this.report = report;
    store = report.store();
  }

  /** As markup; empty if nothing was measured for it. */
  String draw(ChartPlan plan) {
    String picture =
        switch (plan.kind()) {
          case BARS -> new BarChart(report, plan).toHtml();
          case RATE -> rates(plan);
          case PERCENTILES -> percentiles(plan);
          case TIME -> overTime(plan);
          case GROWTH -> growth(plan);
        };
    if (picture.isEmpty()) {
      return "";
    }
    String kind = plan.kind() == ChartPlan.Kind.BARS ? "wide" : "curves";
    return String.format(
        "<figure class=\"%s\"><figcaption><b>%s</b><span>%s</span></figcaption>%s</figure>%n",
        kind, Html.text(plan.title()), Html.text(plan.note()), picture);
  }

  private String rates(ChartPlan plan) {
    List<Line> lines = new ArrayList<>();
    for (String prefix : plan.of()) {
      List<Line.Point> points = new ArrayList<>();
      String system = "";
      for (Measurement each : report.plan().measurements()) {
        Optional<RunFiles> typical = store.typical(each.id(), plan.metric());
        if (each.id().startsWith(prefix + "@") && typical.isPresent()) {
          JsonNode result = typical.get().result();
          system = each.system();
          points.add(
              new Line.Point(
                  Metrics.of(result, "ratePerSecond").orElse(0),
                  Metrics.of(result, plan.metric()).orElse(0)));
        }
      }
      points.sort(Comparator.comparingDouble(Line.Point::x));
      add(lines, system, points);
    }
    return chart(
        plan, lines, most(lines, Line.Point::x), "offered, commands a second", Html::compact);
  }

  private String percentiles(ChartPlan plan) {
    List<Line> lines = new ArrayList<>();
    List<Line.Point> machine = List.of();
    for (String id : plan.of()) {
      Optional<RunFiles> typical = store.typical(id, plan.metric());
      if (typical.isPresent()) {
        add(lines, system(id), points(typical.get().latency()));
        machine = machine.isEmpty() ? points(typical.get().stalls()) : machine;
      }
    }
    if (!lines.isEmpty()) {
      add(lines, MACHINE, machine);
    }
    if (lines.isEmpty()) {
      return "";
    }
    return new LineChart(
            lines,
            Scale.nines(MAX_SHARE),
            latencies(lines),
            "of all operations",
            it -> it * 100 + " %",
            Html::micros,
            false)
        .toSvg(plan.title());
  }

  private static List<Line.Point> points(PercentileCurve curve) {
    List<Line.Point> points = new ArrayList<>();
    for (PercentileCurve.Point each : curve.points()) {
      if (each.share() <= MAX_SHARE && each.micros() > 0) {
        points.add(new Line.Point(each.share(), each.micros()));
      }
    }
    return points;
  }

  private String overTime(ChartPlan plan) {
    List<Line> lines = new ArrayList<>();
    for (String id : plan.of()) {
      store
          .typical(id, plan.metric())
          .ifPresent(it -> add(lines, system(id), seconds(it.result(), plan.metric())));
    }
    return chart(
        plan, lines, most(lines, Line.Point::x), "seconds", it -> String.valueOf(Math.round(it)));
  }

  /** In the middle of each interval. */
  private static List<Line.Point> seconds(JsonNode result, String metric) {
    List<Line.Point> points = new ArrayList<>();
    for (JsonNode each : result.path("series")) {
      Metrics.of(each, metric)
          .ifPresent(it -> points.add(new Line.Point(each.path("atSecond").asDouble(), it)));
    }
    return points;
  }

  private String growth(ChartPlan plan) {
    List<Line> lines = new ArrayList<>();
    for (RunFiles result : store.results(plan.of().get(0))) {
      for (JsonNode curve : result.result().path("curves")) {
        if (curve.path("axis").asText().equals(plan.metric())) {
          curve.path("lines").forEach(it -> add(lines, it.path("name").asText(), pairs(it)));
        }
      }
    }
    if (lines.isEmpty()) {
      return "";
    }
    double least = lines.stream().mapToDouble(it -> it.points().get(0).x()).min().orElse(1);
    DoubleFunction<String> nanos = it -> Html.compact(it) + " ns";
    return new LineChart(
            lines,
            Scale.log(least, most(lines, Line.Point::x), Html::compact),
            Scale.linear(most(lines, Line.Point::y) * ROOM_ABOVE, nanos),
            plan.metric(),
            Html::compact,
            nanos,
            true)
        .toSvg(plan.title());
  }

  private static List<Line.Point> pairs(JsonNode line) {
    List<Line.Point> points = new ArrayList<>();
    line.path("points")
        .forEach(it -> points.add(new Line.Point(it.get(0).asDouble(), it.get(1).asDouble())));
    return points;
  }

  private static String chart(
      ChartPlan plan, List<Line> lines, double right, String title, DoubleFunction<String> x) {
    if (lines.isEmpty()) {
      return "";
    }
    boolean speed = plan.metric().equals(SPEED);
    DoubleFunction<String> y = speed ? Html::compact : Html::micros;
    Scale scale =
        speed ? Scale.linear(most(lines, Line.Point::y) * ROOM_ABOVE, y) : latencies(lines);
    return new LineChart(lines, Scale.linear(right, x), scale, title, x, y, true)
        .toSvg(plan.title());
  }

  private static Scale latencies(List<Line> lines) {
    double least =
        lines.stream()
            .flatMap(it -> it.points().stream())
            .mapToDouble(Line.Point::y)
            .min()
            .orElse(1);
    return Scale.log(least * ROOM_BELOW, most(lines, Line.Point::y) * ROOM_ABOVE, Html::micros);
  }

  private static double most(List<Line> lines, ToDoubleFunction<Line.Point> of) {
    return lines.stream().flatMap(it -> it.points().stream()).mapToDouble(of).max().orElse(1);
  }

  private String system(String id) {
    return report.plan().measurement(id).system();
  }

  private static void add(List<Line> lines, String name, List<Line.Point> points) {
    if (!points.isEmpty()) {
      lines.add(new Line(name, Html.systemClass(name), points));
    }
  }
}
