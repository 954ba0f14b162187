package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.RejectAdvice;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * The fast engine against the naive twin. {@code -Dfrontrow.twin.seed=N} runs that seed alone,
 * {@code -Dfrontrow.twin.seeds=N} more or fewer of them.
 */
class TwinTest {
  private static final int COMMANDS_PER_SEED = 2_000;
  private static final int SEEDS = 500;

  @Test
  void fastEngineAndNaiveTwinReportTheSameEvents() {
    Long only = Long.getLong("frontrow.twin.seed");
    long first = only == null ? 1 : only;
    long last = only == null ? Integer.getInteger("frontrow.twin.seeds", SEEDS) : only;
    Map<RejectCode, Integer> codes = new EnumMap<>(RejectCode.class);
    Map<Integer, Integer> kinds = new HashMap<>();
    for (long seed = first; seed <= last; seed++) {
      TwinRun run = TwinRun.of(seed, COMMANDS_PER_SEED, only != null);
      run.codes.forEach((code, count) -> codes.merge(code, count, Integer::sum));
      run.kinds.forEach((kind, count) -> kinds.merge(kind, count, Integer::sum));
    }
    System.out.printf(
        "%,d commands compared with the naive twin, seeds %d to %d%n",
        (last - first + 1) * COMMANDS_PER_SEED, first, last);
    if (last - first + 1 >= SEEDS) {
      assertEquals(EnumSet.noneOf(RejectCode.class), missing(codes.keySet()), "codes never met");
      assertTrue(
          kinds.get(SeatsHeldDecoder.TEMPLATE_ID) > COMMANDS_PER_SEED * SEEDS / 20,
          "too few holds");
      assertEquals(SchemaReader.replies(), kinds.keySet(), "templates met");
    }
  }

  @Test
  void invariantsHoldAfterEveryCommand() {
    for (long seed = 10_001; seed <= 10_020; seed++) {
      TwinRun.of(seed, COMMANDS_PER_SEED / 4, true);
    }
  }

  @Test
  void aDifferenceIsReportedWithSeedAndLastCommands() {
    UnaryOperator<List<Said>> losesReplies =
        events ->
            events.stream().filter(e -> e.templateId() != SeatsHeldDecoder.TEMPLATE_ID).toList();
    AssertionError error =
        assertThrows(AssertionError.class, () -> TwinRun.of(3, 2_000, false, losesReplies));
    assertTrue(error.getMessage().contains("-Dfrontrow.twin.seed=3"), error.getMessage());
    assertTrue(error.getMessage().contains("sbeTemplateId=1"), error.getMessage());
  }

  private static Set<RejectCode> missing(Set<RejectCode> met) {
    Set<RejectCode> missing = EnumSet.complementOf(EnumSet.copyOf(met));
    missing.removeIf(code -> code == RejectCode.NULL_VAL || RejectAdvice.isOverload(code));
    return missing;
  }
}
