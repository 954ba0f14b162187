package io.frontrow.perf.workload;

/**
 * What one connection wants, one intent after another: {@link #advance} goes to the next, the other
 * methods describe it. Allocates nothing. One thread.
 */
public final class Intents {
  private static final int PERCENT = 100;
  private static final int HOLD_SEATS_PERCENT = 70;
  private static final int HOLD_BEST_PERCENT = 20;
  private static final int CONFIRM_PERCENT = 80;
  private static final int MAX_SEATS = 4;
  private static final int BEST_SEATS = 2;

  /** Of a stampede, and of a hall that is nearly sold out. */
  private static final int HOLD_PERCENT = 90;

  private final Venue venue;
  private final int eventsPerWave;
  private final int waves;
  private final int preparedWaves;
  private final int perWave;
  private final Draws draws;
  private final Draws followUps;
  private final Popularity popularity;
  private final Profile profile;
  private final int connections;

  /** Pairs that this connection buys before the hall is nearly sold out; and the next one. */
  private int pairsToBuy;

  private int pairsToConfirm;
  private int nextPair;

  private int wave;
  private int leftInWave;
  private IntentKind kind;
  private int event;
  private int section;
  private int row;
  private int firstSeat;
  private int seatCount;

  Intents(Workload workload, int connection) {
    venue = workload.venue();
    eventsPerWave = workload.eventsPerWave();
    waves = workload.waves();
    preparedWaves = workload.preparedWaves();
    perWave = workload.intentsPerWave(connection);
    leftInWave = perWave;
    draws = new Draws(workload.seed(), 2L * connection);
    followUps = new Draws(workload.seed(), 2L * connection + 1);
    popularity = workload.popularity();
    profile = workload.profile();
    connections = workload.connections();
    pairsToBuy = workload.pairsToBuy(connection);
    pairsToConfirm = pairsToBuy;
    nextPair = connection;
  }

  /** Goes to the next intent; false if the last wave is over. */
  public boolean advance() {
    while (leftInWave == 0) {
      if (perWave == 0 || wave >= waves - 1) {
        wave = waves;
        return false;
      }
      wave++;
      leftInWave = perWave;
    }
    leftInWave--;
    draw();
    return true;
  }

  private void draw() {
    if (pairsToBuy > 0) {
      pairsToBuy--;
      buyPair();
      return;
    }
    int percent = draws.below(PERCENT);
    event =
        wave % preparedWaves * eventsPerWave
            + (eventsPerWave == 1 ? 0 : draws.below(eventsPerWave));
    switch (profile) {
      case ON_SALE, SOAK -> drawOnSale(percent);
      case STAMPEDE -> drawInRow(percent < HOLD_PERCENT, 0, 0);
      case EXPIRY_STORM -> {
        section = popularity.section(draws);
        drawInRow(true, section, popularity.row(section, draws));
      }
      case BEST_AVAILABLE -> {
        section = popularity.section(draws);
        if (percent < HOLD_PERCENT) {
          drawBest();
        } else {
          drawInRow(false, section, popularity.row(section, draws));
        }
      }
    }
  }

  private void drawOnSale(int percent) {
    section = popularity.section(draws);
    if (percent >= HOLD_SEATS_PERCENT && percent < HOLD_SEATS_PERCENT + HOLD_BEST_PERCENT) {
      drawBest();
    } else {
      drawInRow(percent < HOLD_SEATS_PERCENT, section, popularity.row(section, draws));
    }
  }

  private void drawBest() {
    kind = IntentKind.HOLD_BEST;
    seatCount = BEST_SEATS;
  }

  /** Given seats of a row, or its map. */
  private void drawInRow(boolean holds, int ofSection, int rowInSection) {
    row = venue.firstRow(ofSection) + rowInSection;
    if (!holds) {
      kind = IntentKind.READ_ROW;
      return;
    }
    kind = IntentKind.HOLD_SEATS;
    int rowSeats = venue.seatCount(row);
    seatCount = Math.min(1 + draws.below(MAX_SEATS), rowSeats);
    firstSeat = venue.firstSeat(row) + draws.below(rowSeats - seatCount + 1);
  }

  /** All connections together go round the sections, and round the events. */
  private void buyPair() {
    event = nextPair / venue.sectionCount() % eventsPerWave;
    section = nextPair % venue.sectionCount();
    nextPair += connections;
    drawBest();
  }

  /** Whether the next follow-up confirms; otherwise it releases. */
  public boolean nextFollowUpConfirms() {
    if (profile == Profile.BEST_AVAILABLE) {
      return pairsToConfirm-- > 0;
    }
    return followUps.below(PERCENT) < CONFIRM_PERCENT;
  }

  /** Whether the next intent is of another wave. */
  public boolean isAtEndOfWave() {
    return leftInWave == 0;
  }

  /** The wave of this intent; once all are over, the number of waves. */
  public int wave() {
    return wave;
  }

  public IntentKind kind() {
    return kind;
  }

  /** Index of the event, counted from 0 through all waves that there are events for. */
  public int event() {
    return event;
  }

  public int section() {
    return section;
  }

  /** Row of a hold of given seats or of a read, counted through the venue. */
  public int row() {
    return row;
  }

  /** First of the given seats, which are adjacent. */
  public int firstSeat() {
    return firstSeat;
  }

  /** Given seats, or seats that best available is asked for. */
  public int seatCount() {
    return seatCount;
  }
}
