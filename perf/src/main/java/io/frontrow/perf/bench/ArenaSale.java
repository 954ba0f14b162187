package io.frontrow.perf.bench;

import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.HoldBestAvailableEncoder;
import io.frontrow.protocol.sbe.OrphanMode;
import java.util.Random;

/** How far an arena is sold, and what is asked of it then. */
public enum ArenaSale {
  /** A pair in a given section: the first row that is looked at has it. */
  UNTOUCHED(2, 2),
  /** Every other seat, anywhere in the arena; a pair, in whatever section. */
  HALF_SOLD(2, 2),
  /** One seat in ten is left; pairs, and when there are none, one seat each in two rows. */
  LAST_PAIRS(2, 2),
  /** One seat in a hundred is left, anywhere; a party of four finds nothing. */
  NEARLY_SOLD_OUT(4, 0),
  /** Every row has four seats left at its end, and they are dear; a party wants cheap ones. */
  CHEAP_SOLD_OUT(4, 0),
  /** And one cheap seat at its beginning: no row is enough, but there are cheap seats enough. */
  CHEAP_SCATTERED(4, 0),
  /**
   * Every other seat, and each pick asks for another number of cheap ones, so that no answer is
   * remembered: what helps is only that no row has two side by side.
   */
  ALWAYS_ANOTHER(0, 0),
  /** The same where one seat in a hundred is left, anywhere: here and there are two or three. */
  ANOTHER_OF_THE_LAST(0, 0),
  SOLD_OUT(2, 0);

  /** What is asked for in turn, where it is always another number. */
  private static final int FEWEST = 3;

  /** Where three are left here and there; and no more than are too many to be remembered. */
  private static final int FEWEST_OF_THE_LAST = 4;

  private static final int MOST_OF_THE_LAST = 14;

  private static final int MOST = 47;

  private static final long SEED = 20_261_121;

  private final int quantity;
  private final int held;

  ArenaSale(int quantity, int held) {
    this.quantity = quantity;
    this.held = held;
  }

  /** Seats that each pick gets. */
  int held() {
    return held;
  }

  OrphanMode orphanMode() {
    return switch (this) {
      case CHEAP_SCATTERED, ALWAYS_ANOTHER, ANOTHER_OF_THE_LAST -> OrphanMode.STRICT;
      default -> OrphanMode.OFF;
    };
  }

  Random random() {
    return new Random(SEED);
  }

  /**
   * Whether a seat is gone.
   *
   * @param inRow from 0
   * @param fromEnd 1: the last seat of its row
   */
  boolean isGone(Random random, int inRow, int fromEnd, Hall hall) {
    return switch (this) {
      case UNTOUCHED -> false;
      case HALF_SOLD -> random.nextInt(2) == 0;
      case LAST_PAIRS -> random.nextInt(10) != 0;
      case NEARLY_SOLD_OUT, ANOTHER_OF_THE_LAST -> random.nextInt(100) != 0;
      case CHEAP_SOLD_OUT -> fromEnd > hall.dearSeats();
      case CHEAP_SCATTERED -> inRow > 0 && fromEnd > hall.dearSeats();
      case ALWAYS_ANOTHER -> inRow % 2 == 1;
      case SOLD_OUT -> true;
    };
  }

  void encode(CommandBatch picks, int eventId, Hall hall) {
    switch (this) {
      case UNTOUCHED -> picks.encodePicks(eventId, hall.venue());
      case CHEAP_SOLD_OUT, CHEAP_SCATTERED ->
          picks.encodePicks(eventId, Hall.CHEAP, quantity, 1, Flag.NO);
      case ALWAYS_ANOTHER ->
          picks.encodePicks(eventId, Hall.CHEAP, FEWEST, MOST - FEWEST + 1, Flag.NO);
      case ANOTHER_OF_THE_LAST ->
          picks.encodePicks(
              eventId,
              Hall.CHEAP,
              FEWEST_OF_THE_LAST,
              MOST_OF_THE_LAST - FEWEST_OF_THE_LAST + 1,
              Flag.NO);
      default ->
          picks.encodePicks(
              eventId, HoldBestAvailableEncoder.categoryNullValue(), quantity, 1, Flag.NO);
    }
  }
}
