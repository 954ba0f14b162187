package io.frontrow.perf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.perf.report.page.ReportPage;
import io.frontrow.perf.result.Conditions;
import io.frontrow.perf.result.RunFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole report over results that were never measured. */
class ReportTest {
  /** If set, the page is left there for somebody to look at. */
  private static final String KEEP = System.getProperty("frontrow.report.page");

  private static final ReportPlan PLAN = ReportPlan.own();
  private static final Settings SETTINGS = PLAN.settings(false);

  @TempDir private static Path directory;
  private static Report report;

  @BeforeAll
  static void fill() {
    Store store = SampleStore.fill(directory, PLAN, SETTINGS);
    report = Report.of(PLAN, store, Occasion.in(directory, SETTINGS, Conditions.here()), Set.of());
  }

  private Judgement judgement(String row, String target) {
    return report.rows().stream()
        .filter(it -> it.row().id().equals(row))
        .flatMap(it -> it.judgements().stream())
        .filter(it -> it.goal().text().startsWith(target))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aTargetIsMetByTheMedians() {
    Judgement echo = judgement("64x16", "at least 0.7 of the bare echo");

    assertEquals(Verdict.MET, echo.verdict());
    assertEquals(5, echo.measured().count());
    assertEquals(0.75, echo.ratio(), 0.03);
    assertTrue(echo.reach() > 1);
    assertTrue(echo.interval().low() < echo.ratio() && echo.ratio() < echo.interval().high());
  }

  @Test
  void aTargetIsMissedByTheMedians() {
    Judgement worst = judgement("best-available", "worst case");

    assertEquals(Verdict.MISSED, worst.verdict());
    assertTrue(worst.reach() < 1);
  }

  @Test
  void aTailBelowThatOfTheMachineIsInconclusive() {
    Judgement tail = judgement("half", "p99.9");

    assertEquals(Verdict.INCONCLUSIVE, tail.verdict());
    assertTrue(tail.reason().contains("machine"), tail.reason());
    assertEquals(Verdict.MET, judgement("half", "p99 at most").verdict());
  }

  @Test
  void aTailWellAboveThatOfTheMachineCounts() {
    assertEquals(Verdict.MET, judgement("64x1", "p99.9 below Redis").verdict());
  }

  @Test
  void aTailIsInconclusiveWhereTheRecorderOfOneRoundHasFailed(@TempDir Path own) {
    Store store = SampleStore.fill(own, PLAN, SETTINGS);
    ObjectNode result = (ObjectNode) store.results("redis-64x1").get(0).result();
    result.remove("stalls");
    new RunFiles(store.round("redis-64x1", 1)).keep(result);
    Report some = Report.of(PLAN, store, report.occasion(), Set.of("64x1"));
    Judgement tail =
        some.rows().get(0).judgements().stream()
            .filter(it -> it.goal().text().startsWith("p99.9 below Redis"))
            .findFirst()
            .orElseThrow();

    assertEquals(Verdict.INCONCLUSIVE, tail.verdict());
    assertEquals("no stall recorder ran beside it", tail.reason());
  }

  @Test
  void aPeerThatIsNotInstalledSaysSo() {
    Judgement postgresql = judgement("64x16", "PostgreSQL");

    assertEquals(Verdict.SHOWN, postgresql.verdict());
    assertTrue(postgresql.reason().contains("not installed"), postgresql.reason());
    assertTrue(ReportTable.of(report).contains("PostgreSQL is not installed"));
    assertTrue(ReportPage.of(report).contains("PostgreSQL is not installed"));
  }

  @Test
  void aRoundThatFailedIsNamedBesideTheVerdictOfTheOthers(@TempDir Path own) {
    Store store = SampleStore.fill(own, PLAN, SETTINGS);
    store.fail("echo-64x1", 3, "ledger and server differ");
    Report some = Report.of(PLAN, store, report.occasion(), Set.of("64x1"));
    Judgement echo = some.rows().get(0).judgements().get(0);

    assertEquals(Verdict.MET, echo.verdict());
    assertEquals("without 1 of the rounds of echo-64x1: ledger and server differ", echo.reason());
    assertEquals("", judgement("64x1", "at least 0.9").reason());
  }

  @Test
  void aTryThatFailedIsShownThoughTheNextOneDidNot(@TempDir Path own) {
    Store store = SampleStore.fill(own, PLAN, SETTINGS);
    ObjectNode result = (ObjectNode) store.results("echo-64x1").get(2).result();
    store.begin("echo-64x1", 3);
    store.fail("echo-64x1", 3, "the disk was full");
    new RunFiles(store.begin("echo-64x1", 3)).keep(result);
    Report some = Report.of(PLAN, store, report.occasion(), Set.of("64x1"));

    assertEquals("", some.rows().get(0).judgements().get(0).reason());
    String tried = "echo-64x1, round 3, tried again: the disk was full";
    assertTrue(ReportTable.of(some).contains(tried), ReportTable.of(some));
    assertTrue(ReportPage.of(some).contains(tried));
    assertTrue(ReportJson.of(some).path("failedTries").toString().contains(tried));

    Report other = Report.of(PLAN, store, report.occasion(), Set.of("core"));
    assertFalse(ReportTable.of(other).contains(tried), ReportTable.of(other));
    assertEquals(0, ReportJson.of(other).path("failedTries").size());
    assertTrue(ReportPage.of(other).contains(tried), "the page has all runs that there are");
    Report whole = Report.of(PLAN, store, report.occasion(), Set.of());
    assertTrue(ReportTable.of(whole).contains(tried), ReportTable.of(whole));
  }

  @Test
  void aRunThatNobodyCouldCheckOrThatEndedEarlySaysSo(@TempDir Path own) {
    Store store = SampleStore.fill(own, PLAN, SETTINGS);
    ObjectNode result = (ObjectNode) store.results("echo-64x1").get(0).result();
    result.put("sharesUnknown", "no wave was whole").put("endedEarly", true).put("wholeWaves", 0);
    new RunFiles(store.round("echo-64x1", 1)).keep(result);
    Report some = Report.of(PLAN, store, report.occasion(), Set.of("64x1"));
    String reason = some.rows().get(0).judgements().get(0).reason();

    assertTrue(reason.contains("could not be checked in 1 of the rounds of echo-64x1"), reason);
    assertTrue(reason.contains("1 of the rounds of echo-64x1 ended early"), reason);
    assertTrue(ReportPage.of(some).contains("ended early in 1"));
  }

  @Test
  void aRateIsAShareOfTheMedianOfAllRounds(@TempDir Path own) {
    Store store = SampleStore.fill(own, PLAN, SETTINGS);
    double median = store.samples(Metric.parse("ours-64x16.commandsPerSecond")).median();
    List<String> words = PLAN.measurement("ours-half").arguments(SETTINGS, store);

    assertEquals(String.valueOf(Math.round(median / 2)), words.get(words.indexOf("--rate") + 1));
  }

  @Test
  void aRunThatWasNotAloneOnTheMachineIsNamedBesideTheVerdict(@TempDir Path own) {
    Store store = SampleStore.fill(own, PLAN, SETTINGS);
    ObjectNode result = (ObjectNode) store.results("echo-64x1").get(0).result();
    ((ObjectNode) result.path("counters")).put("otherCores", 0.3);
    new RunFiles(store.round("echo-64x1", 1)).keep(result);
    Report some = Report.of(PLAN, store, report.occasion(), Set.of("64x1"));

    assertTrue(store.isDisturbed("echo-64x1", 1));
    assertFalse(store.isDisturbed("echo-64x1", 2));
    assertEquals(
        "something else used more than a tenth of a core in 1 of the rounds of echo-64x1",
        some.rows().get(0).judgements().get(0).reason());
  }

  @Test
  void theTableHasALineForEachTarget() {
    int targets = PLAN.rows().stream().mapToInt(it -> it.goals().size()).sum();
    String table = ReportTable.of(report);

    assertEquals(targets + 4 + report.failedTries().size(), table.lines().count(), table);
    for (Row row : PLAN.rows()) {
      assertTrue(table.contains(row.figure()), row.figure());
    }
  }

  @Test
  void theJsonHasEveryTarget() {
    JsonNode json = ReportJson.of(report);

    int targets = PLAN.rows().stream().mapToInt(it -> it.goals().size()).sum();
    assertEquals(targets, json.path("targets").size());
    JsonNode first = json.path("targets").get(0);
    assertEquals("met", first.path("verdict").asText());
    assertEquals(5, first.path("measuredRounds").size());
    assertEquals("echo-64x16.commandsPerSecond", first.path("besideMetric").asText());
  }

  @Test
  void thePageNeedsNothingFromElsewhereAndDrawsEveryChart() throws IOException {
    String page = ReportPage.of(report);
    if (KEEP != null) {
      Files.writeString(Path.of(KEEP), page);
    }

    assertFalse(page.contains("http"), "a page that asks the network");
    assertFalse(page.contains("<script"), "a page that runs something");
    assertTrue(page.contains("prefers-color-scheme: dark"));
    for (ChartPlan chart : PLAN.charts()) {
      assertTrue(page.contains("<b>" + chart.title() + "</b>"), chart.title());
    }
    assertFalse(page.contains("NaN"), "a number that is none");
  }

  @Test
  void allThatTheRulesAndChartsNameIsMeasured() {
    Set<String> ids = new HashSet<>();
    PLAN.measurements().forEach(it -> ids.add(it.id()));
    for (Row row : PLAN.rows()) {
      for (Goal goal : row.goals()) {
        assertTrue(ids.contains(goal.rule().measured().measurement()), goal.text());
        Metric reference = goal.rule().reference();
        assertTrue(reference == null || ids.contains(reference.measurement()), goal.text());
      }
    }
    for (ChartPlan chart : PLAN.charts()) {
      for (String id : chart.of()) {
        assertTrue(ids.stream().anyMatch(it -> it.equals(id) || it.startsWith(id + "@")), id);
      }
    }
  }

  @Test
  void whatOneRowNeedsIsFewerThanAll() {
    List<String> needed =
        PLAN.neededFor(Set.of("half"), SETTINGS).stream().map(Measurement::id).toList();

    assertEquals(List.of("ours-64x16", "ours-half", "echo-half"), needed);
  }

  @Test
  void rowsThatNobodyAsksForAreNotRun() {
    assertTrue(PLAN.neededFor(Set.of(), SETTINGS).stream().noneMatch(it -> it.id().equals("soak")));
    assertTrue(
        PLAN.neededFor(Set.of("soak"), SETTINGS).stream().anyMatch(it -> it.id().equals("soak")));
  }
}
