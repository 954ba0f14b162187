package io.frontrow.perf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontrow.perf.PerfMain;
import io.frontrow.perf.report.page.ReportPage;
import io.frontrow.perf.result.Conditions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tiny report of real measurements. */
class ReportRunIT {
  private static final String PLAN =
      """
      {
        "quick": {"rounds": 2, "warmupSeconds": 0.2, "measuredSeconds": 0.5},
        "measurements": [
          {"id": "parts", "system": "bare parts", "figures": "limits --quick --only checksum"},
          {"id": "ours", "system": "Frontrow", "shape": "2 x 2",
            "run": "--connections 2 --in-flight 2 --waves 1"},
          {"id": "ours-half", "system": "Frontrow", "shape": "half",
            "run": "--connections 2 --waves 1 --rate {0.1 * ours.commandsPerSecond}", "rounds": 1},
          {"id": "wrong", "system": "nothing", "run": "--connections none"},
          {"id": "behind", "system": "nothing", "run": "--rate {2 * wrong.commandsPerSecond}"}
        ],
        "rows": [
          {"id": "all", "figure": "all", "level": "local-mem", "targets": [
            {"target": "some", "rule": "ours.commandsPerSecond >= 1"},
            {"target": "fewer at half", "rule": "ours-half.commandsPerSecond <= ours.commandsPerSecond"},
            {"target": "a checksum", "rule": "parts.figures.checksum64 <= 1_000_000"},
            {"target": "nothing", "rule": "wrong.commandsPerSecond >= 1"}
          ]}
        ],
        "charts": [
          {"kind": "BARS", "title": "bars", "metric": "commandsPerSecond", "of": ["ours"]},
          {"kind": "PERCENTILES", "title": "curve", "metric": "p99Micros", "of": ["ours-half"]}
        ]
      }
      """;

  private final List<String> progress = new ArrayList<>();

  @TempDir private Path directory;

  private ReportRun run(ReportPlan plan, Store store) {
    return new ReportRun(plan, store, plan.settings(true), Set.of(), PerfMain.class, progress::add);
  }

  @Test
  void everythingIsMeasuredOnceAndWhatFailedIsNamed() throws IOException {
    ReportPlan plan = ReportPlan.of(new ObjectMapper().readTree(PLAN));
    Store store = new Store(directory);
    ReportRun first = run(plan, store);

    assertEquals(8, first.left(), "of five, those of figures and of one rate have one round");
    assertEquals(8, first.run(0), "there is no time for any of them");
    assertEquals(0, first.run(Double.MAX_VALUE));

    assertEquals(2, store.results("ours").size(), progress.toString());
    assertEquals(1, store.results("ours-half").size(), progress.toString());
    assertFalse(store.results("ours").get(0).latency().points().isEmpty());
    assertFalse(store.results("ours").get(0).intervals().isEmpty());
    assertTrue(store.failure("wrong").contains("--connections"), store.failure("wrong"));
    assertEquals("needs wrong.commandsPerSecond", store.failure("behind"));
    assertEquals(4, run(plan, store).left(), "what failed is tried again, the rest is there");
    assertShape(plan, store);
  }

  private void assertShape(ReportPlan plan, Store store) {
    Occasion occasion = Occasion.in(directory, plan.settings(true), Conditions.here());
    Report report = Report.of(plan, store, occasion, Set.of());
    List<Verdict> verdicts =
        report.rows().get(0).judgements().stream().map(Judgement::verdict).toList();

    assertEquals(List.of(Verdict.MET, Verdict.MET, Verdict.MET, Verdict.NOT_MEASURED), verdicts);
    assertTrue(ReportTable.of(report).contains("3 met, 1 not measured"), ReportTable.of(report));
    assertTrue(ReportPage.of(report).contains("<polyline"));
    assertEquals(occasion.toJson().toString(), Occasion.read(directory).toJson().toString());
  }
}
