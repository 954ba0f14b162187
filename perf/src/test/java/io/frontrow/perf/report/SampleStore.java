package io.frontrow.perf.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.perf.result.Conditions;
import io.frontrow.perf.result.Figure;
import io.frontrow.perf.result.Percentiles;
import io.frontrow.perf.result.RunFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.HdrHistogram.Histogram;

/** Fills a store with results that were never measured, for tests and for a look at the page. */
final class SampleStore {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final long SEED = 3;
  private static final int OPERATIONS = 6_000;
  private static final Map<String, double[]> SPEED_AND_MICROS =
      Map.ofEntries(
          Map.entry("ours-64x16", new double[] {1_402_000, 690}),
          Map.entry("echo-64x16", new double[] {1_870_000, 520}),
          Map.entry("redis-64x16", new double[] {169_000, 5_900}),
          Map.entry("redis-keys-64x16", new double[] {50_000, 19_000}),
          Map.entry("ours-64x1", new double[] {158_000, 390}),
          Map.entry("echo-64x1", new double[] {171_000, 360}),
          Map.entry("redis-64x1", new double[] {89_900, 700}),
          Map.entry("redis-keys-64x1", new double[] {39_900, 1_500}),
          Map.entry("ours-1x1", new double[] {31_000, 31}),
          Map.entry("echo-1x1", new double[] {52_000, 18}),
          Map.entry("redis-1x1", new double[] {24_000, 41}),
          Map.entry("ours-half", new double[] {701_000, 95}),
          Map.entry("echo-half", new double[] {701_000, 61}),
          Map.entry("ours-long", new double[] {701_000, 95}),
          Map.entry("echo-long", new double[] {701_000, 61}),
          Map.entry("ours-fsync-64x16", new double[] {910_000, 1_050}),
          Map.entry("redis-fsync-64x16", new double[] {155_000, 6_400}),
          Map.entry("ours-fsync-64x1", new double[] {98_000, 620}),
          Map.entry("redis-fsync-64x1", new double[] {58_600, 1_050}));

  private final Store store;
  private final Random random = new Random(SEED);

  private SampleStore(Store store) {
    this.store = store;
  }

  /** Everything that the plan asks for; PostgreSQL is not installed. */
  static Store fill(Path directory, ReportPlan plan, Settings settings) {
    Store store = new Store(directory);
    SampleStore sample = new SampleStore(store);
    for (Measurement each : plan.neededFor(Set.of(), settings)) {
      for (int round = 1; round <= settings.roundsOf(each); round++) {
        sample.add(each, round, settings);
      }
    }
    return store;
  }

  private void add(Measurement of, int round, Settings settings) {
    if (of.system().equals("PostgreSQL")) {
      store.begin(of.id(), round);
      store.fail(of.id(), round, "PostgreSQL is not installed");
    } else if (of.id().contains("@")) {
      run(of, round, settings, rated(of));
    } else if (SPEED_AND_MICROS.containsKey(of.id())) {
      run(of, round, settings, SPEED_AND_MICROS.get(of.id()).clone());
    } else if (!of.isRun()) {
      new RunFiles(store.begin(of.id(), round)).keep(figures(of.id()));
    }
  }

  private static double[] rated(Measurement of) {
    double load = Double.parseDouble(of.id().substring(of.id().indexOf('@') + 1)) / 100;
    double most = of.system().equals("Redis") ? 169_000 : 1_402_000;
    double base = of.system().equals("Redis") ? 90 : of.system().equals("Frontrow") ? 48 : 36;
    return new double[] {most * load, base / (1.03 - load)};
  }

  private void run(Measurement of, int round, Settings settings, double[] speedAndMicros) {
    double noise = 1 + random.nextGaussian() * 0.02;
    List<Histogram> intervals = new ArrayList<>();
    Histogram latency = new Histogram(3);
    ObjectNode json = MAPPER.createObjectNode().put("name", of.id()).put("shape", of.shape());
    json.put("durability", of.command().contains("fsync") ? "local-fsync" : "local-mem");
    json.put("commandsPerSecond", speedAndMicros[0] * noise);
    json.put("ratePerSecond", Math.round(speedAndMicros[0]));
    int seconds = of.id().endsWith("-long") ? 30 : (int) settings.measuredSeconds();
    for (int second = 0; second < seconds; second++) {
      Histogram interval = latencies(speedAndMicros[1], 9);
      interval.setStartTimeStamp(second * 1_000L);
      interval.setEndTimeStamp(second * 1_000L + 1_000);
      intervals.add(interval);
      latency.add(interval);
      ObjectNode point = json.withArray("series").addObject().put("atSecond", second);
      double wobble = 1 + random.nextGaussian() * 0.03;
      Percentiles.put(point.put("commandsPerSecond", speedAndMicros[0] * wobble), interval);
    }
    Percentiles.put(json, latency);
    Histogram stalls = latencies(55, 6);
    Percentiles.put(json.putObject("stalls"), stalls);
    json.putObject("counters").put("cpuNanosPerCommand", 1.1e9 / speedAndMicros[0]);
    new RunFiles(store.begin(of.id(), round))
        .write(json, latency, new Histogram(3), stalls, intervals);
  }

  private Histogram latencies(double micros, double tail) {
    Histogram histogram = new Histogram(3);
    for (int i = 0; i < OPERATIONS; i++) {
      double rare = random.nextInt(300) == 0 ? tail : 1;
      double value = micros * 1_000 * Math.exp(random.nextGaussian() * 0.22) * rare;
      histogram.recordValue((long) value);
    }
    return histogram;
  }

  private ObjectNode figures(String id) {
    ObjectNode json = Figure.toJson(figuresOf(id), Conditions.here());
    if (id.equals("bench")) {
      bench(json, "trade", 96.4, 0.01);
      bench(json, "tradeMillion", 188, 0.01);
      bench(json, "pickHalfSold", 291, 0);
      bench(json, "pickLastPairs", 284, 0);
      bench(json, "pickAlwaysAnother", 7_210, 0);
      bench(json, "pickAnotherOfTheLast", 4_210, 0);
      bench(json, "matchFirst", 1_730, 0);
      bench(json, "matchOthers", 88_000, 0);
      bench(json, "replayJournal", 140, 0);
      bench(json, "replayCore", 96, 0);
    } else if (id.equals("curves")) {
      for (String axis : List.of("seats", "events", "clients")) {
        curve(json.withArray("curves").addObject().put("axis", axis));
      }
    }
    return json;
  }

  private static List<Figure> figuresOf(String id) {
    return switch (id) {
      case "limits" -> List.of(figure("ringHandOver", 3.1), figure("seatUpdate100k", 8.2));
      case "memory" -> List.of(Figure.of("memoryAnonymous", "MiB", List.of(812.0), "anonymous"));
      case "curves" ->
          List.of(Figure.of("seatsSteepness", "ratio", List.of(1.6), "dearest by cheapest"));
      default -> List.of();
    };
  }

  private static Figure figure(String name, double nanos) {
    return Figure.of(name, "ns", List.of(nanos, nanos * 1.01, nanos * 0.98), "a part, bare");
  }

  private static void bench(ObjectNode json, String name, double nanos, double bytes) {
    json.withArray("benchmarks")
        .addObject()
        .put("name", name)
        .put("nanosPerOp", nanos)
        .put("bytesPerOp", bytes);
  }

  private void curve(ObjectNode curve) {
    double base = 60;
    for (String phase : List.of("hold", "confirm", "release", "mixed", "pick")) {
      base += 24;
      ObjectNode line = curve.withArray("lines").addObject().put("name", phase);
      for (int power = 4; power <= 7; power++) {
        line.withArray("points")
            .addArray()
            .add(Math.pow(10, power))
            .add(base * (1 + 0.06 * power + random.nextGaussian() * 0.01));
      }
    }
  }
}
