package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One seed: the fast engine and the naive twin side by side, compared after every command. */
final class TwinRun {
  private static final int RECOUNT_EVERY = 64;
  private static final int COMMANDS_SHOWN = 25;

  /** How often each code and each template was met. */
  final Map<RejectCode, Integer> codes = new EnumMap<>(RejectCode.class);

  final Map<Integer, Integer> kinds = new HashMap<>();

  private final KeptOutput output = new KeptOutput();
  private final Engine engine = new Engine(output);
  private final NaiveEngine naive = new NaiveEngine();
  private final Records records = new Records();
  private final CommandGenerator generator;

  /** What is made of the fast engine's events: nothing, unless the comparison itself is tested. */
  private UnaryOperator<List<Said>> fault = UnaryOperator.identity();

  private TwinRun(long seed) {
    generator = new CommandGenerator(seed, records);
  }

  /** Runs so many commands; invariants are looked at after each one if asked. */
  static TwinRun of(long seed, int commands, boolean checkInvariants) {
    return of(seed, commands, checkInvariants, UnaryOperator.identity());
  }

  static TwinRun of(
      long seed, int commands, boolean checkInvariants, UnaryOperator<List<Said>> fault) {
    TwinRun run = new TwinRun(seed);
    run.fault = fault;
    for (int i = 0; i < commands; i++) {
      try {
        run.step(i, checkInvariants);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(
            "seed %d, command %d: %s%n%s".formatted(seed, i, e.getMessage(), lastOf(seed, i)), e);
      }
    }
    return run;
  }

  private void step(int i, boolean checkInvariants) {
    if (i == 0) {
      records.configure(generator.settings());
    } else {
      generator.next();
    }
    naive.stateHash = engine.stateHash();
    List<Said> expected = naive.apply(records.buffer(), records.length());
    engine.apply(records.buffer(), 0, records.length());
    List<Said> actual = fault.apply(output.take());
    assertEquals(expected, actual, "messages");
    assertEquals(nextDeadline(), engine.nextDeadlineNanos(), "next deadline");
    if (checkInvariants || i % RECOUNT_EVERY == 0) {
      assertEquals(engine.recountStateHash(), engine.stateHash(), "state hash");
    }
    if (checkInvariants) {
      Invariants.check(engine, naive);
    }
    generator.observe(actual);
    for (Said event : actual) {
      kinds.merge(event.templateId(), 1, Integer::sum);
      if (event.templateId() == CommandRejectedDecoder.TEMPLATE_ID) {
        codes.merge(RejectCode.valueOf(event.text("code")), 1, Integer::sum);
      }
    }
  }

  private long nextDeadline() {
    return naive.holds.values().stream()
        .filter(NaiveEngine.Hold::isLive)
        .mapToLong(hold -> hold.deadlineNanos)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  /** The last commands up to this one, by running the twin alone once more. */
  private static String lastOf(long seed, int last) {
    TwinRun again = new TwinRun(seed);
    List<String> shown = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      if (i == 0) {
        again.records.configure(again.generator.settings());
        shown.add(again.generator.settings().toString());
      } else {
        again.generator.next();
      }
      if (i > last - COMMANDS_SHOWN) {
        shown.add(again.records.describe());
      }
      again.generator.observe(again.naive.apply(again.records.buffer(), again.records.length()));
    }
    return "Reproduce with -Dfrontrow.twin.seed=" + seed + "\n" + String.join("\n", shown);
  }
}
