package io.frontrow.perf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {
  @Test
  void aRuleComparesAMetricWithAShareOfAnother() {
    Rule rule = Rule.parse("ours-64x16.commandsPerSecond >= 0.7 * echo.commandsPerSecond");

    assertEquals(new Metric("ours-64x16", "commandsPerSecond"), rule.measured());
    assertEquals(Rule.Relation.AT_LEAST, rule.relation());
    assertEquals(new Metric("echo", "commandsPerSecond"), rule.reference());
    assertEquals(OptionalDouble.of(70), rule.limit().value(it -> 100));
    assertTrue(rule.isTarget());
  }

  @Test
  void aRuleComparesAMetricWithANumber() {
    Rule rule = Rule.parse("bench.benchmarks.hold.nanosPerOp <= 0.5 * 1_000");

    assertEquals("benchmarks.hold.nanosPerOp", rule.measured().path());
    assertNull(rule.reference());
    assertEquals(OptionalDouble.of(500), rule.limit().value(it -> Double.NaN));
  }

  @Test
  void aMetricAloneIsShownAndNoTarget() {
    assertFalse(Rule.parse("bench.hold").isTarget());
    assertFalse(Rule.parse("a.b beside c.d").isTarget());
  }

  @Test
  void aLimitThatWasNotMeasuredIsUnknown() {
    Term limit = Rule.parse("a.b < 2 * c.d").limit();
    assertEquals(OptionalDouble.empty(), limit.value(it -> Double.NaN));
  }

  @Test
  void relationsHoldAtTheirEnds() {
    assertTrue(Rule.Relation.AT_LEAST.holds(2, 2));
    assertTrue(Rule.Relation.AT_MOST.holds(2, 2));
    assertFalse(Rule.Relation.BELOW.holds(2, 2));
    assertFalse(Rule.Relation.AT_LEAST.holds(1.9, 2));
    assertFalse(Rule.Relation.AT_MOST.holds(2.1, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a.b >", "a.b = 3", "a.b >= c", "a. >= 3", "a.b >= c.d * e.f"})
  void whatIsNoRuleIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Rule.parse(text));
  }
}
