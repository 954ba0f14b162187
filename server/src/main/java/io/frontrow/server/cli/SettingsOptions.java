package io.frontrow.server.cli;

import io.frontrow.engine.core.EngineSettings;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The engine's settings as options; they count when a journal is begun, and never again. */
final class SettingsOptions {
  @Option(names = "--max-plans", paramLabel = "N", description = "Sealed plans. Default: 1,000.")
  private Integer maxPlans;

  @Option(
      names = "--max-plan-seats",
      paramLabel = "N",
      description = "Seats of all plans. Default: 2,097,152.")
  private Integer maxPlanSeats;

  @Option(names = "--max-events", paramLabel = "N", description = "Events. Default: 10,000.")
  private Integer maxEvents;

  @Option(
      names = "--max-seats",
      paramLabel = "N",
      description = "Seats of all events. Default: 4,194,304.")
  private Integer maxSeats;

  @Option(
      names = "--max-holds",
      paramLabel = "N",
      description = "Holds, live and remembered. Default: 1,048,576.")
  private Integer maxHolds;

  @Option(names = "--max-orders", paramLabel = "N", description = "Orders. Default: 1,048,576.")
  private Integer maxOrders;

  @Option(
      names = "--ttl",
      paramLabel = "TIME",
      converter = Millis.Converter.class,
      description = "How long a hold lives that does not say, such as 15m. Default: 15m.")
  private Millis defaultTtl;

  @Option(
      names = "--max-ttl",
      paramLabel = "TIME",
      converter = Millis.Converter.class,
      description = "The longest a hold may live, such as 2h. Default: 2h.")
  private Millis maxTtl;

  @Option(
      names = "--expiries-per-tick",
      paramLabel = "N",
      description = "Holds one Tick expires. Default: 64, at most 256.")
  private Integer expiriesPerTick;

  /** These settings, where an option is missing those of {@code base}. */
  EngineSettings over(EngineSettings base) {
    try {
      return new EngineSettings(
          or(maxPlans, base.maxPlans()),
          or(maxPlanSeats, base.maxPlanSeats()),
          or(maxEvents, base.maxEvents()),
          or(maxSeats, base.maxSeats()),
          or(maxHolds, base.maxHolds()),
          or(maxOrders, base.maxOrders()),
          defaultTtl == null ? base.defaultTtlMillis() : defaultTtl.value(),
          maxTtl == null ? base.maxTtlMillis() : maxTtl.value(),
          or(expiriesPerTick, base.expiriesPerTick()));
    } catch (IllegalArgumentException e) {
      throw CommandFailedException.usage(e.getMessage());
    }
  }

  /** A line for each option that says other than the journal, which wins. */
  List<String> ignoredBecauseOf(EngineSettings journal) {
    List<String> lines = new ArrayList<>();
    compare(lines, "--max-plans", maxPlans, journal.maxPlans());
    compare(lines, "--max-plan-seats", maxPlanSeats, journal.maxPlanSeats());
    compare(lines, "--max-events", maxEvents, journal.maxEvents());
    compare(lines, "--max-seats", maxSeats, journal.maxSeats());
    compare(lines, "--max-holds", maxHolds, journal.maxHolds());
    compare(lines, "--max-orders", maxOrders, journal.maxOrders());
    compare(lines, "--ttl", defaultTtl, new Millis(journal.defaultTtlMillis()));
    compare(lines, "--max-ttl", maxTtl, new Millis(journal.maxTtlMillis()));
    compare(lines, "--expiries-per-tick", expiriesPerTick, journal.expiriesPerTick());
    return lines;
  }

  private static int or(Integer value, int otherwise) {
    return value == null ? otherwise : value;
  }

  private static void compare(List<String> lines, String option, Object value, Object journal) {
    if (value != null && !value.equals(journal)) {
      lines.add(option + " " + value + " has no effect: the journal was begun with " + journal);
    }
  }
}
