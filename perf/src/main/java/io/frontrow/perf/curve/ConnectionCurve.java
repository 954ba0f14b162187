package io.frontrow.perf.curve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.perf.counters.RunWatch;
import io.frontrow.perf.counters.Usage;
import io.frontrow.perf.frontrow.FrontrowTarget;
import io.frontrow.perf.frontrow.Stage;
import io.frontrow.perf.load.ClientWait;
import io.frontrow.perf.load.Doors;
import io.frontrow.perf.load.LoadConfig;
import io.frontrow.perf.load.LoadOutcome;
import io.frontrow.perf.load.LoadRun;
import io.frontrow.perf.load.RunSize;
import io.frontrow.perf.load.Turns;
import io.frontrow.perf.process.OwnServer;
import io.frontrow.perf.process.WorkDirectory;
import io.frontrow.perf.result.Figure;
import io.frontrow.perf.wire.Sale;
import io.frontrow.perf.workload.Venue;
import io.frontrow.perf.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * What an operation costs a server as connections grow: the on-sale load at one rate, spread over
 * ever more of them, each step with a server of its own. Immutable.
 */
public record ConnectionCurve(List<Point> points) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<Integer> STEPS = List.of(1, 10, 100, 1_000, 10_000);
  private static final String NAME = "connections";
  private static final int RATE = 20_000;

  /** One that looks on while it has nothing to do takes a whole processor at each step. */
  private static final List<String> WAITING = List.of("--wait", "park");

  private static final int WARMUP_MILLIS = 10_000;
  private static final int MEASURE_MILLIS = 6_000;
  private static final double NANOS_PER_MICRO = 1_000;
  private static final double MEDIAN = 50;

  /**
   * One step.
   *
   * @param serverNanos processor time of the server for an operation, without its compilers
   * @param kernelNanos of it in the kernel
   * @param systemCalls for an operation; not a number where nobody can count them
   * @param switches of threads, for an operation
   */
  public record Point(
      int at,
      double serverNanos,
      double kernelNanos,
      double systemCalls,
      double switches,
      double p50Micros) {

    static Point of(int at, LoadOutcome outcome, Usage usage) {
      double operations = Math.max(1, outcome.latency().getTotalCount());
      return new Point(
          at,
          (usage.cpuNanos() - usage.compilerNanos()) / operations,
          usage.systemNanos() / operations,
          usage.systemCalls().isPresent()
              ? usage.systemCalls().getAsLong() / operations
              : Double.NaN,
          (usage.voluntarySwitches() + usage.involuntarySwitches()) / operations,
          outcome.latency().getValueAtPercentile(MEDIAN) / NANOS_PER_MICRO);
    }
  }

  public ConnectionCurve {
    points = List.copyOf(points);
  }

  /**
   * Measures it.
   *
   * @param progress told each step before it begins
   */
  public static ConnectionCurve measure(Consumer<String> progress) {
    List<Point> points = new ArrayList<>();
    for (int step : STEPS) {
      progress.accept(String.format("%,d %s", step, NAME));
      points.add(measure(step));
    }
    return new ConnectionCurve(points);
  }

  private static Point measure(int connections) {
    LoadConfig config =
        new LoadConfig(
            connections,
            1,
            RATE,
            WARMUP_MILLIS,
            MEASURE_MILLIS,
            Workload.TTL_MILLIS,
            true,
            1,
            ClientWait.ADAPTIVE);
    Venue venue = Venue.own();
    RunSize size = RunSize.estimate(config, venue.seatCount(), 1);
    try (OwnServer server =
            new OwnServer(
                WorkDirectory.temporary("frontrow-curve-"),
                "local-mem",
                size.tables(config),
                WAITING);
        FrontrowTarget target = FrontrowTarget.own(server, Stage.ownPlan(), config)) {
      target.start();
      int events = target.prepare(new Sale(venue, 1, size.waves(), config.ttlMillis()));
      Workload workload = new Workload(venue, 1, connections, 1, events);
      try (RunWatch watch = RunWatch.of(target.pid(), null)) {
        LoadOutcome outcome =
            new LoadRun(
                    Doors.of(target),
                    config,
                    workload,
                    (share, completed) -> {},
                    new Turns(1, side -> watch.toggle()))
                .run();
        if (watch.usage() == null) {
          throw new IllegalStateException("the server has ended while it was measured");
        }
        return Point.of(connections, outcome, watch.usage());
      }
    }
  }

  /** How many times as much the dearest step costs the server as the cheapest one; 1 is flat. */
  public double steepness() {
    double least = points.stream().mapToDouble(Point::serverNanos).min().orElseThrow();
    double most = points.stream().mapToDouble(Point::serverNanos).max().orElseThrow();
    return most / least;
  }

  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    for (Point point : points) {
      figures.add(
          Figure.of(
              NAME + point.at() + "Server",
              "ns",
              List.of(point.serverNanos()),
              String.format(
                  Locale.ROOT,
                  "the server's processor time for an operation, %,d connections, %s",
                  point.at(),
                  what())));
    }
    figures.add(
        Figure.of(
            NAME + "Steepness",
            "ratio",
            List.of(steepness()),
            "dearest step by cheapest, the server's processor time; 1 is flat"));
    return figures;
  }

  private static String what() {
    return String.format(
        Locale.ROOT, "on-sale at %,d/s, local-mem, all of it end to end, --wait park", RATE);
  }

  /** For plots. */
  public ObjectNode toJson() {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("axis", NAME).put("what", what()).put("unit", "ns/command");
    ArrayNode lines = json.putArray("lines");
    line(lines, "server", Point::serverNanos);
    line(lines, "kernel", Point::kernelNanos);
    return json;
  }

  private void line(ArrayNode lines, String name, ToDoubleFunction<Point> value) {
    ArrayNode array = lines.addObject().put("name", name).putArray("points");
    points.forEach(it -> array.addArray().add(it.at()).add(value.applyAsDouble(it)));
  }

  /** A table for people. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            "%-12s%10s%10s%10s%10s%10s  ns/operation; %s",
            NAME, "server", "kernel", "calls", "switches", "p50, µs", what()));
    for (Point point : points) {
      text.append(
          String.format(
              Locale.ROOT,
              "%n%,-12d%,10.0f%,10.0f%10.3f%10.3f%,10.0f",
              point.at(),
              point.serverNanos(),
              point.kernelNanos(),
              point.systemCalls(),
              point.switches(),
              point.p50Micros()));
    }
    return text.append(String.format(Locale.ROOT, "%n%-12s%10.2f", "steepness", steepness()))
        .toString();
  }
}
