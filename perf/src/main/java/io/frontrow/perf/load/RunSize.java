package io.frontrow.perf.load;

import com.sun.management.OperatingSystemMXBean;
import io.frontrow.perf.process.ServerTables;
import io.frontrow.perf.workload.Profile;
import io.frontrow.perf.workload.Workload;
import java.lang.management.ManagementFactory;

/**
 * How many events a run is given before the clock starts, and the tables that they need. Immutable.
 *
 * @param waves sets of events
 */
public record RunSize(int seatsPerEvent, int eventsPerWave, int waves) {
  /** What an engine's tables can have. */
  private static final int MAX_SEATS = 1 << 26;

  private static final int MAX_GUESSED_SEATS = 40_000_000;

  /** Of this machine's memory, for the server's tables; the ledger takes a fifth of that again. */
  private static final int MEMORY_SHARE = 4;

  /** Its own, and a quarter of an order's. */
  private static final double BYTES_PER_SEAT = 64;

  private static final double MAX_EXPECTED_PER_SECOND = 1_500_000;
  private static final double FIRST_EXPECTED_PER_SECOND = 100_000;
  private static final double MORE_FOR_EACH_IN_FLIGHT = 5_000;
  private static final double RESERVE = 1.15;
  private static final double ORDERS_PER_SEAT = 0.25;
  private static final double PAIRS_PER_SEAT = 0.5;
  private static final int MIN_ORDERS = 1_000;
  private static final int MIN_HOLDS = 1 << 18;

  /** Beside the load: who prepares it, and who checks. */
  private static final int OTHER_CLIENTS = 16;

  private static final int RENEWED_WAVES = 4;
  private static final int SPARE_WAVES = 2;
  private static final double MILLIS_PER_SECOND = 1_000;

  public RunSize {
    if (eventsPerWave < 1 || waves < 1) {
      throw new IllegalArgumentException("events and waves must be at least 1");
    }
    if ((double) seatsPerEvent * eventsPerWave * waves > MAX_SEATS) {
      throw new IllegalArgumentException(
          String.format(
              "%,d waves of %,d events of %,d seats are more than the %,d seats a server can have",
              waves, eventsPerWave, seatsPerEvent, MAX_SEATS));
    }
  }

  /** Enough for the fastest server that we can imagine, as far as memory goes. */
  public static RunSize estimate(LoadConfig config, int seatsPerEvent, int eventsPerWave) {
    double perSecond =
        config.isOpenLoop()
            ? config.ratePerSecond()
            : Math.min(
                MAX_EXPECTED_PER_SECOND,
                FIRST_EXPECTED_PER_SECOND
                    + MORE_FOR_EACH_IN_FLIGHT * config.connections() * config.inFlight());
    double seconds = (config.warmupMillis() + config.measureMillis()) / MILLIS_PER_SECOND;
    double seatsPerWave = (double) seatsPerEvent * eventsPerWave;
    double seats = perSecond * seconds * RESERVE / Workload.OPERATIONS_PER_SEAT;
    double waves =
        Math.ceil(Math.min(seats, Math.max(0, maxGuessedSeats() - seatsPerWave)) / seatsPerWave)
            + 1;
    return new RunSize(seatsPerEvent, eventsPerWave, (int) waves);
  }

  private static double maxGuessedSeats() {
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    double fitting = machine.getTotalMemorySize() / MEMORY_SHARE / BYTES_PER_SEAT;
    return Math.min(MAX_GUESSED_SEATS, fitting);
  }

  /**
   * For a run whose events are renewed: a few waves at a time, and room for those that are being
   * archived.
   */
  public static RunSize renewed(int seatsPerEvent, int eventsPerWave) {
    return new RunSize(seatsPerEvent, eventsPerWave, RENEWED_WAVES + SPARE_WAVES);
  }

  /** How many of the waves are made before the clock starts. */
  public int preparedWaves(Profile profile) {
    return profile.renews() ? waves - SPARE_WAVES : waves;
  }

  /** Waves that a renewed run of this length comes to, and some more. */
  public int wavesOf(LoadConfig config) {
    double seconds = (config.warmupMillis() + config.measureMillis()) / MILLIS_PER_SECOND;
    double perWave = Workload.OPERATIONS_PER_SEAT * seatsPerEvent * eventsPerWave;
    double perSecond = config.isOpenLoop() ? config.ratePerSecond() : MAX_EXPECTED_PER_SECOND;
    return (int) Math.ceil(perSecond * seconds * RESERVE / perWave) + waves;
  }

  public int events() {
    return Math.multiplyExact(eventsPerWave, waves);
  }

  public ServerTables tables(LoadConfig config) {
    return tables(config, Profile.ON_SALE);
  }

  public ServerTables tables(LoadConfig config, Profile profile) {
    int seats = Math.multiplyExact(events(), seatsPerEvent);
    int holds = 2 * config.connections() * (Workload.OPEN_HOLDS + 1 + config.room());
    return new ServerTables(
            seatsPerEvent,
            events(),
            seats,
            Math.max(Math.max(MIN_HOLDS, holds), profile.followsUp() ? 0 : 2 * seats),
            (int) (MIN_ORDERS + seats * (profile.isEndless() ? PAIRS_PER_SEAT : ORDERS_PER_SEAT)))
        .withClients(config.connections() + OTHER_CLIENTS);
  }
}
