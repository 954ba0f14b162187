package io.frontrow.perf.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.perf.result.Samples;
import java.util.Locale;

/** The report for programs. Stateless. */
public final class ReportJson {
  private ReportJson() {}

  public static ObjectNode of(Report report) {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.set("occasion", report.occasion().toJson());
    ObjectNode verdicts = json.putObject("verdicts");
    report.verdicts().forEach((verdict, count) -> verdicts.put(name(verdict), count));
    ArrayNode targets = json.putArray("targets");
    for (Report.Judged row : report.rows()) {
      for (Judgement each : row.judgements()) {
        ObjectNode target = targets.addObject();
        target.put("row", row.row().id());
        target.put("figure", row.row().figure());
        target.put("level", row.row().level());
        target.put("target", each.goal().text());
        put(target, each);
      }
    }
    ArrayNode failures = json.putArray("failedTries");
    report.failedTriesOfRows().forEach(failures::add);
    return json;
  }

  private static void put(ObjectNode target, Judgement of) {
    Rule rule = of.goal().rule();
    target.put("metric", rule.measured().toString());
    putSamples(target, "measured", of.measured());
    if (rule.reference() != null) {
      target.put("besideMetric", rule.reference().toString());
      putSamples(target, "beside", of.reference());
    }
    putNumber(target, "limit", of.limit());
    putNumber(target, "ratio", of.ratio());
    if (of.interval() != null) {
      target.put("ratioLow", of.interval().low()).put("ratioHigh", of.interval().high());
    }
    target.put("counts", of.goal().counts());
    target.put("verdict", name(of.verdict()));
    if (!of.reason().isEmpty()) {
      target.put("reason", of.reason());
    }
  }

  private static void putSamples(ObjectNode json, String name, Samples samples) {
    if (!samples.isEmpty()) {
      json.put(name, samples.median());
      ArrayNode array = json.putArray(name + "Rounds");
      samples.values().forEach(array::add);
    }
  }

  private static void putNumber(ObjectNode json, String name, double value) {
    if (!Double.isNaN(value)) {
      json.put(name, value);
    }
  }

  private static String name(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
