package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.sbe.RejectCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The scenarios in the resource folder of that name, each a test of its own. */
class ScenarioTest {
  private static RejectCodeTable table;

  @TestFactory
  Stream<DynamicTest> everyScenarioTellsExactlyItsEvents() throws Exception {
    return Scenario.all().stream()
        .map(s -> DynamicTest.dynamicTest(s.title(), () -> new ScenarioRun().run(s)));
  }

  @Test
  void everyRejectCodeIsHitByAScenarioOrIsSaidInFrontOfTheEngine() throws Exception {
    RejectCodeTable table = table();
    System.out.printf("%d scenarios, %d reject codes hit%n", table.scenarios(), table.hit().size());
    Set<RejectCode> missing = EnumSet.allOf(RejectCode.class);
    missing.remove(RejectCode.NULL_VAL);
    missing.removeIf(RejectCodeTable::isSaidInFront);
    missing.removeAll(table.hit());
    assertEquals(EnumSet.noneOf(RejectCode.class), missing, "codes that no scenario hits");
  }

  @Test
  void everyMessageOfTheEngineIsToldByAScenario() throws Exception {
    Set<Integer> missing = new HashSet<>(SchemaReader.replies());
    missing.removeAll(table().templates());
    assertEquals(Set.of(), missing);
  }

  @Test
  void theTestsOfCodesThatAreSaidInFrontOfTheEngineExist() throws Exception {
    for (RejectCodeTable.TestOf test : RejectCodeTable.IN_FRONT.values()) {
      String source = Files.readString(Path.of("..", test.file()));
      assertTrue(source.contains("void " + test.name() + "()"), test.toString());
    }
  }

  @Test
  void theDocumentOfRejectCodesIsWhatTheScenariosSay() throws Exception {
    String text = table().render();
    if (Boolean.getBoolean(RejectCodeTable.WRITE)) {
      Files.writeString(RejectCodeTable.DOCUMENT, text);
    }
    String hint = "write it anew with -D" + RejectCodeTable.WRITE + "=true";
    assertEquals(text, Files.readString(RejectCodeTable.DOCUMENT), hint);
  }

  @Test
  void noTwoScenariosHaveOneTitle() throws Exception {
    Set<String> titles = new HashSet<>();
    for (Scenario scenario : Scenario.all()) {
      assertTrue(titles.add(scenario.title()), scenario.file() + ": " + scenario.title());
    }
  }

  @Test
  void aScenarioThatLeavesOutAnEventFails() {
    assertThrows(AssertionError.class, () -> runs("begin plan \"x\""));
  }

  @Test
  void aScenarioThatExpectsAnotherEventFails() {
    assertThrows(AssertionError.class, () -> runs("begin plan \"x\"", "plan 2 begun"));
  }

  @Test
  void aScenarioThatExpectsOneEventMoreFails() {
    assertThrows(
        AssertionError.class, () -> runs("begin plan \"x\"", "plan 1 begun", "plan 2 begun"));
  }

  @Test
  void whatIsGivenMustNotBeRefused() {
    assertThrows(AssertionError.class, () -> runs("given event of plan 1"));
  }

  @Test
  void aCommandThatMakesNoSenseFails() {
    assertThrows(IllegalArgumentException.class, () -> runs("sing a song"));
  }

  private static void runs(String command, String... expected) {
    Scenario.Step step = new Scenario.Step("here:1", command, List.of(), List.of(expected));
    new ScenarioRun().run(new Scenario("here", "one step", List.of(step)));
  }

  /** Of one run of all scenarios. */
  private static synchronized RejectCodeTable table() throws Exception {
    if (table == null) {
      RejectCodeTable made = new RejectCodeTable();
      for (Scenario scenario : Scenario.all()) {
        ScenarioRun run = new ScenarioRun();
        run.run(scenario);
        made.add(scenario, run.codes, run.templates);
      }
      table = made;
    }
    return table;
  }
}
