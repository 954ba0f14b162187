package io.frontrow.perf.workload;

/**
 * What one connection wants, one intent after another: {@link #advance} goes to the next, the other
 * methods describe it. Allocates nothing. One thread.
 */
public final class Intents {
  private static final double SECTION_EXPONENT = 0.5;
  private static final double ROW_EXPONENT = 0.8;
  private static final int PERCENT = 100;
  private static final int HOLD_SEATS_PERCENT = 70;
  private static final int HOLD_BEST_PERCENT = 20;
  private static final int CONFIRM_PERCENT = 80;
  private static final int MAX_SEATS = 4;
  private static final int BEST_SEATS = 2;

  private final Venue venue;
  private final int eventsPerWave;
  private final int waves;
  private final int perWave;
  private final Draws draws;
  private final Draws followUps;
  private final Zipf sections;

  /** The distribution over the rows of each section. */
  private final Zipf[] rows;

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
    perWave = workload.intentsPerWave(connection);
    leftInWave = perWave;
    draws = new Draws(workload.seed(), 2L * connection);
    followUps = new Draws(workload.seed(), 2L * connection + 1);
    sections = new Zipf(SECTION_EXPONENT, venue.sectionCount());
    rows = new Zipf[venue.sectionCount()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = sameAsBefore(i) ? rows[i - 1] : new Zipf(ROW_EXPONENT, venue.rowCount(i));
    }
  }

  private boolean sameAsBefore(int index) {
    return index > 0 && venue.rowCount(index) == venue.rowCount(index - 1);
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
    int percent = draws.below(PERCENT);
    event = wave * eventsPerWave + (eventsPerWave == 1 ? 0 : draws.below(eventsPerWave));
    section = sections.draw(draws);
    if (percent >= HOLD_SEATS_PERCENT && percent < HOLD_SEATS_PERCENT + HOLD_BEST_PERCENT) {
      kind = IntentKind.HOLD_BEST;
      seatCount = BEST_SEATS;
      return;
    }
    row = venue.firstRow(section) + rows[section].draw(draws);
    if (percent < HOLD_SEATS_PERCENT) {
      kind = IntentKind.HOLD_SEATS;
      int rowSeats = venue.seatCount(row);
      seatCount = Math.min(1 + draws.below(MAX_SEATS), rowSeats);
      firstSeat = venue.firstSeat(row) + draws.below(rowSeats - seatCount + 1);
    } else {
      kind = IntentKind.READ_ROW;
    }
  }

  /** Whether the next follow-up confirms; otherwise it releases. */
  public boolean nextFollowUpConfirms() {
    return followUps.below(PERCENT) < CONFIRM_PERCENT;
  }

  /** The wave of this intent; once all are over, the number of waves. */
  public int wave() {
    return wave;
  }

  public IntentKind kind() {
    return kind;
  }

  /** Index of the event, counted from 0 through all waves. */
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
