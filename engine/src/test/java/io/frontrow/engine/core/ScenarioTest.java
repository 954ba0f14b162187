package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.frontrow.protocol.RejectAdvice;
import io.frontrow.protocol.sbe.RejectCode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The scenarios in the resource folder of that name, each a test of its own. */
class ScenarioTest {
  @TestFactory
  Stream<DynamicTest> everyScenarioTellsExactlyItsEvents() throws Exception {
    return scenarios().stream()
        .map(s -> DynamicTest.dynamicTest(s.title(), () -> new ScenarioRun().run(s)));
  }

  @Test
  void everyRejectCodeOfTheEngineIsHitByAScenario() throws Exception {
    Set<RejectCode> missing = EnumSet.allOf(RejectCode.class);
    missing.removeIf(code -> code == RejectCode.NULL_VAL || RejectAdvice.isOverload(code));
    List<Scenario> scenarios = scenarios();
    for (Scenario scenario : scenarios) {
      ScenarioRun run = new ScenarioRun();
      run.run(scenario);
      missing.removeAll(run.codes);
    }
    System.out.printf("%d scenarios%n", scenarios.size());
    assertEquals(EnumSet.noneOf(RejectCode.class), missing);
  }

  @Test
  void aScenarioThatLeavesOutAnEventFails() {
    Scenario.Step begin = new Scenario.Step("here:1", "begin plan \"x\"", List.of(), List.of());
    Scenario scenario = new Scenario("incomplete", List.of(begin));
    assertThrows(AssertionError.class, () -> new ScenarioRun().run(scenario));
  }

  @Test
  void aCommandThatMakesNoSenseFails() {
    Scenario.Step step = new Scenario.Step("here:1", "sing a song", List.of(), List.of());
    Scenario scenario = new Scenario("nonsense", List.of(step));
    assertThrows(IllegalArgumentException.class, () -> new ScenarioRun().run(scenario));
  }

  private static List<Scenario> scenarios() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(ScenarioTest.class.getResource("/scenarios")).toURI());
    List<Scenario> scenarios = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        scenarios.addAll(Scenario.read(file));
      }
    }
    return scenarios;
  }
}
