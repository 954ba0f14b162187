package io.frontrow.perf;

import io.frontrow.perf.load.ClientWait;
import io.frontrow.perf.load.LoadConfig;
import io.frontrow.perf.load.RunSize;
import io.frontrow.perf.workload.Profile;
import picocli.CommandLine.Option;

/** What a run asks of the system: how much, in which manner, for how long. Main thread. */
final class LoadOptions {
  private static final int CORES_PER_EVENT_LOOP = 4;
  private static final double MILLIS_PER_SECOND = 1_000;
  private static final int SOAK_RATE = 10_000;

  @Option(
      names = "--connections",
      paramLabel = "N",
      defaultValue = "64",
      description = "Connections. Default ${DEFAULT-VALUE}.")
  private int connections;

  @Option(
      names = "--in-flight",
      paramLabel = "N",
      defaultValue = "16",
      description =
          "Closed loop: operations under way on each connection. Default ${DEFAULT-VALUE}.")
  private int inFlight;

  @Option(
      names = "--rate",
      paramLabel = "R",
      defaultValue = "0",
      description = "Open loop: operations a second, all connections together.")
  private int rate;

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      converter = ProfileConverter.class,
      defaultValue = "on-sale",
      description = {
        "What the buyers are after: on-sale; stampede (all want one row); expiry-storm (nobody"
            + " follows a hold up); best-available (pairs in a hall that is nearly sold out);"
            + " soak (the on-sale for long, at --rate 10000 unless told otherwise: finished events"
            + " are archived, new ones made)."
            + " Default ${DEFAULT-VALUE}."
      })
  private Profile profile;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "10",
      description = "Length of the measurement. Default ${DEFAULT-VALUE}.")
  private double seconds;

  @Option(
      names = "--warmup",
      paramLabel = "S",
      defaultValue = "5",
      description = "Seconds before the measurement. Default ${DEFAULT-VALUE}.")
  private double warmup;

  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Events on sale at a time; 20 of them are the large form. Default ${DEFAULT-VALUE}.")
  private int events;

  @Option(
      names = "--waves",
      paramLabel = "N",
      description = "Sets of events to prepare; the run ends when they run out. Default: by guess.")
  private Integer waves;

  @Option(
      names = "--event-loops",
      paramLabel = "N",
      description = "Threads that the connections share. Default: by cores.")
  private Integer eventLoops;

  @Option(
      names = "--client-wait",
      paramLabel = "HOW",
      defaultValue = "adaptive",
      description =
          "What the load's own threads do while nothing happens: spin, adaptive (they look on for"
              + " 100 µs, then sleep) or park. Default ${DEFAULT-VALUE}. An open loop always"
              + " spins.")
  private ClientWait clientWait;

  Profile profile() {
    return profile;
  }

  double seconds() {
    return seconds;
  }

  /**
   * @throws IllegalArgumentException if they do not go together
   */
  LoadConfig config() {
    if (seconds <= 0 || warmup < 0) {
      throw new IllegalArgumentException("--seconds must be more than 0, --warmup at least 0");
    }
    return new LoadConfig(
        connections,
        inFlight,
        profile.renews() && rate == 0 ? SOAK_RATE : rate,
        (int) (warmup * MILLIS_PER_SECOND),
        (int) (seconds * MILLIS_PER_SECOND),
        profile.ttlMillis(),
        true,
        eventLoops == null ? defaultEventLoops() : eventLoops,
        clientWait);
  }

  private int defaultEventLoops() {
    int byCores = Runtime.getRuntime().availableProcessors() / CORES_PER_EVENT_LOOP;
    return Math.max(1, Math.min(connections, byCores));
  }

  /** How many events are made ready. */
  RunSize size(LoadConfig config, int seats) {
    if (profile.isEndless()) {
      return new RunSize(seats, events, 1);
    }
    if (profile.renews()) {
      return RunSize.renewed(seats, events);
    }
    return waves == null
        ? RunSize.estimate(config, seats, events)
        : new RunSize(seats, events, waves);
  }
}
