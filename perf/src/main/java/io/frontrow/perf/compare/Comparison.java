package io.frontrow.perf.compare;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.perf.result.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What two sets of results have in common, figure by figure. Immutable. */
public record Comparison(List<Line> lines) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  public Comparison {
    lines = List.copyOf(lines);
  }

  /**
   * One figure, before and after.
   *
   * @param with the same figure of the other side, which may be called otherwise
   */
  public record Line(ComparedFigure what, ComparedFigure with, Samples before, Samples after) {
    private boolean isOfTwo() {
      return !what.equals(with);
    }

    private String title() {
      return isOfTwo() ? what.metric() : what.title();
    }

    public double ratio() {
      return after.median() / before.median();
    }

    public Optional<RankInterval> interval() {
      return RankInterval.ofRatio(before, after);
    }

    public String verdict() {
      Optional<RankInterval> interval = interval();
      if (interval.isEmpty()) {
        return "too few rounds to tell";
      }
      if (interval.get().holdsOne()) {
        return "no difference beyond noise";
      }
      return what.isBetter(ratio()) ? "better" : "worse";
    }
  }

  /** By name; one with one whatever they are called, which sets two systems beside each other. */
  public static Comparison of(ResultSet before, ResultSet after) {
    Optional<String> other = before.onlyRun().flatMap(it -> after.onlyRun());
    List<Line> lines = new ArrayList<>();
    for (ComparedFigure measured : before.measured()) {
      ComparedFigure with = other.map(measured::named).orElse(measured);
      Samples old = before.samples(measured);
      Samples young = after.samples(with);
      if (!young.isEmpty() && old.median() > 0) {
        lines.add(new Line(measured, with, old, young));
      }
    }
    return new Comparison(lines);
  }

  public String toText() {
    int width = lines.stream().mapToInt(it -> it.title().length()).max().orElse(0);
    String head = "%-" + width + "s %7s %14s %14s %7s  %-15s  %s";
    StringBuilder text = new StringBuilder();
    lines.stream()
        .filter(Line::isOfTwo)
        .findFirst()
        .ifPresent(
            it ->
                text.append(
                    String.format("before: %s%nafter: %s%n", it.what().name(), it.with().name())));
    text.append(
        String.format(head, "figure", "rounds", "before", "after", "ratio", "95 % of ratios", ""));
    for (Line line : lines) {
      text.append(System.lineSeparator())
          .append(
              String.format(
                  Locale.ROOT,
                  head,
                  line.title(),
                  line.before().count() + "/" + line.after().count(),
                  number(line.before().median()),
                  number(line.after().median()),
                  String.format(Locale.ROOT, "%.3f", line.ratio()),
                  line.interval().map(Comparison::text).orElse(""),
                  line.verdict()));
    }
    return text.toString();
  }

  private static String text(RankInterval interval) {
    return String.format(Locale.ROOT, "%.3f to %.3f", interval.low(), interval.high());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value >= 1_000 ? "%,.0f" : "%,.2f", value);
  }

  public String toJson() {
    ArrayNode array = MAPPER.createArrayNode();
    for (Line line : lines) {
      ObjectNode json = array.addObject();
      json.put("name", line.what().name());
      if (line.isOfTwo()) {
        json.put("afterName", line.with().name());
      }
      json.put("metric", line.what().metric());
      json.put("before", line.before().median());
      json.put("after", line.after().median());
      json.put("ratio", line.ratio());
      line.interval().ifPresent(it -> json.put("ratioLow", it.low()).put("ratioHigh", it.high()));
      json.put("verdict", line.verdict());
    }
    return MAPPER.createObjectNode().<ObjectNode>set("comparison", array).toString();
  }
}
