package io.frontrow.perf.workload;

/**
 * The demand of a run: 0.5 intents per seat for one set of events after another (a wave), split
 * evenly over the connections. What each connection wants is a function of seed and connection
 * alone. Immutable; any thread.
 */
public final class Workload {
  /** What a whole wave on the workload's own venue comes to, whatever the system's speed. */
  public static final double GIVEN_SEATS_SUCCESS = 0.43;

  public static final double BEST_AVAILABLE_SUCCESS = 0.98;
  public static final double SOLD = 0.45;

  /** How many successful holds a connection keeps open before it follows up the oldest. */
  public static final int OPEN_HOLDS = 8;

  /** How long a hold of the workload lives. */
  public static final int TTL_MILLIS = 120_000;

  /** Operations, follow-ups included, that a seat of an event gives rise to. */
  public static final double OPERATIONS_PER_SEAT = 0.75;

  private static final int SEATS_PER_INTENT = 2;

  /** A hall of which so many seats are sold is nearly sold out. */
  private static final double NEARLY_SOLD_OUT = 0.98;

  private static final int PAIR = 2;
  private static final int PARTS_OF_WAVE = 4;

  private final Profile profile;
  private final Venue venue;
  private final long seed;
  private final int connections;
  private final int eventsPerWave;
  private final int waves;
  private final int preparedWaves;
  private final Popularity popularity;

  /** The on-sale workload. */
  public Workload(Venue venue, long seed, int connections, int eventsPerWave, int waves) {
    this(Profile.ON_SALE, venue, seed, connections, eventsPerWave, waves);
  }

  /**
   * @param venue of every event
   * @param eventsPerWave events on sale at one time
   * @param waves sets of events there are
   */
  public Workload(
      Profile profile, Venue venue, long seed, int connections, int eventsPerWave, int waves) {
    this(profile, venue, seed, connections, eventsPerWave, waves, waves);
  }

  /**
   * @param preparedWaves sets of events there are at one time, if fresh ones take their place
   */
  public Workload(
      Profile profile,
      Venue venue,
      long seed,
      int connections,
      int eventsPerWave,
      int waves,
      int preparedWaves) {
    if (connections < 1 || eventsPerWave < 1 || waves < 1) {
      throw new IllegalArgumentException("connections, events and waves must be at least 1");
    }
    this.profile = profile;
    this.venue = venue;
    this.seed = seed;
    this.connections = connections;
    this.eventsPerWave = eventsPerWave;
    this.waves = profile.isEndless() ? 1 : waves;
    this.preparedWaves = Math.min(this.waves, preparedWaves);
    popularity = new Popularity(venue);
  }

  public Profile profile() {
    return profile;
  }

  public Venue venue() {
    return venue;
  }

  public long seed() {
    return seed;
  }

  public int connections() {
    return connections;
  }

  public int eventsPerWave() {
    return eventsPerWave;
  }

  public int waves() {
    return waves;
  }

  /** Waves that there are events for at one time. */
  public int preparedWaves() {
    return preparedWaves;
  }

  /** Index of the first event of a wave. */
  public int firstEvent(int wave) {
    return wave % preparedWaves * eventsPerWave;
  }

  Popularity popularity() {
    return popularity;
  }

  /** How many events there are at one time, counted from 0 through the prepared waves. */
  public int eventCount() {
    return Math.multiplyExact(eventsPerWave, preparedWaves);
  }

  /** Intents of one wave, all connections together. */
  public long intentsPerWave() {
    return ((long) eventsPerWave * venue.seatCount() + SEATS_PER_INTENT - 1) / SEATS_PER_INTENT;
  }

  /** Intents of one wave that fall to a connection: an even split, the remainder to the first. */
  public int intentsPerWave(int connection) {
    if (profile.isEndless()) {
      return Integer.MAX_VALUE;
    }
    long share = intentsPerWave() / connections;
    return (int) (connection < intentsPerWave() % connections ? share + 1 : share);
  }

  /**
   * Operations that a connection may have under way. Where events are renewed, less than a wave:
   * who is far into the next one has then followed up what it held in the one before.
   */
  public int mostUnderWay(int connection) {
    return profile.renews()
        ? Math.max(1, intentsPerWave(connection) / PARTS_OF_WAVE)
        : Integer.MAX_VALUE;
  }

  /** Pairs that a connection buys before anything else, for the hall to be nearly sold out. */
  int pairsToBuy(int connection) {
    if (profile != Profile.BEST_AVAILABLE) {
      return 0;
    }
    long seats = (long) ((double) eventsPerWave * venue.seatCount() * NEARLY_SOLD_OUT);
    long pairs = seats / PAIR;
    return (int) (pairs / connections + (connection < pairs % connections ? 1 : 0));
  }

  /** The intents of one connection, from the beginning. */
  public Intents intents(int connection) {
    return new Intents(this, connection);
  }
}
