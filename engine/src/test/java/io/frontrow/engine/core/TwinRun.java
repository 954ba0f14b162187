package io.frontrow.engine.core;

import java.util.List;

/** One run of the fast engine beside the naive twin: the same generated records for both. */
final class TwinRun {
  private final long seed;
  private final KeptOutput output = new KeptOutput();
  private final Engine engine = new Engine(output);
  private final NaiveEngine twin = new NaiveEngine();
  private final Records records = new Records();
  private final CommandGenerator generator;
  private final TwinCoverage met;
  private int count;

  /** Whether the last record was passed over. */
  private boolean skipped;

  TwinRun(long seed, TwinCoverage met) {
    this.seed = seed;
    this.met = met;
    generator = new CommandGenerator(seed, records, twin);
  }

  /**
   * Compares what is said to every record; and, after every so many records, all that there is.
   *
   * @param length how many records
   * @param every how many records lie between two comparisons of the whole state
   */
  void run(int length, int every) {
    while (count < length) {
      try {
        step(count % every == 0 || count == length - 1);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(where() + e, e);
      }
    }
  }

  private String where() {
    return "seed %d, record %d%s: %s%nagain with -Dfrontrow.twin.seed=%d%n"
        .formatted(seed, count, skipped ? ", skipped" : "", records.describe(), seed);
  }

  private void step(boolean all) {
    count++;
    if (count == 1) {
      records.configure(generator.settings());
    } else {
      generator.next();
    }
    skipped = count > 1 && generator.skips();
    twin.stateHash = engine.stateHash();
    List<Said> naive = naive();
    if (skipped) {
      engine.skip(records.buffer(), 0, records.length());
    } else {
      engine.apply(records.buffer(), 0, records.length());
    }
    List<Said> fast = output.take();
    if (!fast.equals(naive)) {
      throw new AssertionError(
          "the twin says:%n  %s%nthe engine says:%n  %s".formatted(lines(naive), lines(fast)));
    }
    met.count(records.buffer(), fast);
    generator.observe(fast);
    if (all) {
      checkAll();
    }
  }

  private List<Said> naive() {
    return skipped
        ? twin.skip(records.buffer(), records.length())
        : twin.apply(records.buffer(), records.length());
  }

  private static String lines(List<Said> said) {
    return String.join("\n  ", said.stream().map(Said::toString).toList());
  }

  private void checkAll() {
    if (engine.recountStateHash() != engine.stateHash()) {
      throw new AssertionError("the state hash is not that of the state");
    }
    String difference = SameState.difference(engine, twin);
    if (difference != null) {
      throw new AssertionError(difference);
    }
    EngineInvariants.check(engine);
    NaiveInvariants.check(twin);
  }
}
