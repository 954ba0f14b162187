package io.frontrow.perf.report;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is measured, what is asked of it, and how it is drawn: {@code plan.json}. Immutable. */
public final class ReportPlan {
  private static final String FILE = "plan.json";
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final int PERCENT = 100;
  private static final int LOAD_SECONDS = 8;

  private final JsonNode json;
  private final Map<String, Measurement> measurements = new LinkedHashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<ChartPlan> charts = new ArrayList<>();

  private ReportPlan(JsonNode json) {
    this.json = json;
    json.path("measurements").forEach(this::addMeasurement);
    json.path("rows").forEach(it -> rows.add(row(it)));
    json.path("charts").forEach(it -> charts.add(ChartPlan.read(it)));
  }

  /** The one that belongs to this program. */
  public static ReportPlan own() {
    try (InputStream in = ReportPlan.class.getResourceAsStream(FILE)) {
      return of(MAPPER.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ReportPlan of(JsonNode json) {
    return new ReportPlan(json);
  }

  public Settings settings(boolean quick) {
    return Settings.read(json.path(quick ? "quick" : "full"), quick);
  }

  /** In the order in which they take turns. */
  public List<Measurement> measurements() {
    return List.copyOf(measurements.values());
  }

  public Measurement measurement(String id) {
    Measurement measurement = measurements.get(id);
    if (measurement == null) {
      throw new IllegalArgumentException("the plan has no measurement '" + id + "'");
    }
    return measurement;
  }

  public List<Row> rows() {
    return rows;
  }

  public List<ChartPlan> charts() {
    return charts;
  }

  /**
   * What must be measured for some rows.
   *
   * @param only ids of rows; empty: all, and what the charts show beside them
   */
  List<Measurement> neededFor(Set<String> only, Settings settings) {
    Set<String> ids = new LinkedHashSet<>();
    if (only.isEmpty()) {
      measurements.values().stream()
          .filter(it -> !it.onlyWhenNamed())
          .forEach(it -> ids.add(it.id()));
    }
    for (Row row : rows) {
      if (only.contains(row.id())) {
        row.goals().forEach(goal -> addMetrics(goal.rule(), ids));
      }
    }
    for (Measurement measurement : measurements()) {
      if (ids.contains(measurement.id())) {
        measurement.needs().forEach(it -> ids.add(it.measurement()));
      }
    }
    return measurements.values().stream()
        .filter(it -> ids.contains(it.id()) && it.isIn(settings))
        .toList();
  }

  private static void addMetrics(Rule rule, Set<String> ids) {
    ids.add(rule.measured().measurement());
    if (rule.reference() != null) {
      ids.add(rule.reference().measurement());
    }
  }

  /** One, or one for each share of a rate. */
  private void addMeasurement(JsonNode of) {
    if (!of.has("at")) {
      add(measurement(of, of.path("id").asText(), of.path("run").asText(), true));
      return;
    }
    for (JsonNode share : of.path("at")) {
      int percent = share.asInt();
      String rate = of.path("rate").asText();
      String command =
          String.format(
              "%s --rate {%s * %s}", of.path("run").asText(), (double) percent / PERCENT, rate);
      boolean quick = contains(of.path("quickAt"), percent);
      add(measurement(of, of.path("id").asText() + "@" + percent, command, quick));
    }
  }

  private static boolean contains(JsonNode list, int number) {
    for (JsonNode each : list) {
      if (each.asInt() == number) {
        return true;
      }
    }
    return false;
  }

  private static Measurement measurement(JsonNode of, String id, String run, boolean quick) {
    boolean isRun = of.has("run");
    String command = isRun ? "run " + run : of.path("figures").asText();
    boolean isQuick = quick && of.path("quick").asBoolean(true);
    String quickCommand = of.path("quickFigures").asText(command);
    return new Measurement(
        id,
        of.path("system").asText(),
        of.path("shape").asText(),
        command,
        isQuick ? quickCommand : null,
        isRun,
        of.path("rounds").asInt(isRun ? Integer.MAX_VALUE : 1),
        of.path("seconds").asInt(LOAD_SECONDS),
        of.path("warmup").asDouble(0),
        of.path("onlyWhenNamed").asBoolean());
  }

  private void add(Measurement measurement) {
    if (measurements.put(measurement.id(), measurement) != null) {
      throw new IllegalArgumentException("two measurements are called " + measurement.id());
    }
  }

  private static Row row(JsonNode json) {
    List<Goal> goals = new ArrayList<>();
    for (JsonNode goal : json.path("targets")) {
      goals.add(
          new Goal(
              goal.path("target").asText(),
              Rule.parse(goal.path("rule").asText()),
              goal.path("counts").asBoolean(true)));
    }
    return new Row(
        json.path("id").asText(), json.path("figure").asText(), json.path("level").asText(), goals);
  }
}
