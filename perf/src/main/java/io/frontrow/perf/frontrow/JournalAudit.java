package io.frontrow.perf.frontrow;

import io.frontrow.journal.check.Finding;
import io.frontrow.journal.check.JournalCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What checking the journal of a run has found: every change of hands at every sequence, by a model
 * that trusts neither the server nor the clients. Immutable.
 *
 * @param records how many were checked
 * @param violations how many findings there are
 * @param problems the first of them, or why nothing was checked
 */
public record JournalAudit(long records, long violations, List<String> problems) {
  /** There is no journal, or none that we can see. */
  public static final JournalAudit NONE = new JournalAudit(0, 0, List.of());

  /** Comparing with the whole state is slow: mostly the end is enough. */
  private static final long COMPARE_EVERY = 1_000_000;

  private static final int MEGABYTE_SHIFT = 20;

  /** The model's share for each byte of the engine's tables. */
  private static final int MODEL_FACTOR = 2;

  public JournalAudit {
    problems = List.copyOf(problems);
  }

  /**
   * Replays the journal of a server that has nothing to do.
   *
   * @param tableBytes of the server's engine, which the replay needs as well
   */
  public static JournalAudit of(Path directory, long tableBytes) {
    long needed = tableBytes * MODEL_FACTOR;
    if (needed > Runtime.getRuntime().maxMemory()) {
      String why =
          String.format(
              Locale.ROOT,
              "the journal was not checked: that needs a heap of %,d MiB (FRONTROW_JAVA_OPTS=-Xmx)",
              needed >> MEGABYTE_SHIFT);
      return new JournalAudit(0, 0, List.of(why));
    }
    JournalCheck.Result result = JournalCheck.run(directory, List.of(), COMPARE_EVERY);
    return new JournalAudit(
        result.bookings().records(),
        result.bookings().findings().count(),
        result.bookings().findings().first().stream().map(Finding::toString).toList());
  }

  public boolean passed() {
    return violations == 0;
  }

  /** For people. */
  public String toText() {
    return records == 0
        ? String.join("; ", problems)
        : String.format(
            Locale.ROOT,
            "%,d records: one owner for each seat at each sequence, deadlines, capacities; %,d"
                + " violations",
            records,
            violations);
  }
}
