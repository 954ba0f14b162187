package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SeatStatus;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An event of the naive twin: a map from seat to the hold that has it, and one to what is sold. */
final class NaiveEvent {
  final int eventId;
  final NaivePlan plan;
  final OrphanMode orphanMode;
  final String currency;
  final String name;
  final Map<Integer, Long> prices;
  final Map<Integer, Long> held = new HashMap<>();
  final Map<Integer, Long> sold = new HashMap<>();
  SalePhase phase = SalePhase.DRAFT;

  NaiveEvent(
      int eventId,
      NaivePlan plan,
      OrphanMode orphanMode,
      String currency,
      String name,
      Map<Integer, Long> prices) {
    this.eventId = eventId;
    this.plan = plan;
    this.orphanMode = orphanMode;
    this.currency = currency;
    this.name = name;
    this.prices = prices;
  }

  SeatStatus status(int seat) {
    if (held.containsKey(seat)) {
      return SeatStatus.HELD;
    }
    return sold.containsKey(seat) ? SeatStatus.SOLD : SeatStatus.FREE;
  }

  long amount(List<Integer> seats) {
    return seats.stream()
        .mapToLong(seat -> prices.getOrDefault(plan.seats.get(seat).category(), 0L))
        .sum();
  }

  /** Seats side by side, and how good they are. */
  record Block(int rank, int distance, int firstSeat, int step) {
    static final Comparator<Block> BEST =
        Comparator.comparingInt(Block::step)
            .thenComparingInt(Block::rank)
            .thenComparingInt(Block::distance)
            .thenComparingInt(Block::firstSeat);
  }

  /** The best block there is; a section or category of -1 stands for any. */
  Optional<Block> best(int section, int category, int quantity) {
    return plan.rows.stream()
        .filter(row -> section == -1 || row.section() == section)
        .flatMap(row -> blocks(row, category, quantity))
        .min(Block.BEST);
  }

  private Stream<Block> blocks(NaivePlan.Row row, int category, int quantity) {
    boolean[] open = new boolean[256];
    for (int i = 0; i < row.positions().size(); i++) {
      open[row.positions().get(i)] = isOpen(row.firstSeat() + i);
    }
    return IntStream.rangeClosed(0, row.positions().size() - quantity)
        .filter(first -> isBlock(row, open, first, category, quantity))
        .mapToObj(first -> block(row, open, first, quantity));
  }

  private boolean isBlock(
      NaivePlan.Row row, boolean[] open, int first, int category, int quantity) {
    int position = row.positions().get(first);
    for (int i = 0; i < quantity; i++) {
      int seat = row.firstSeat() + first + i;
      boolean adjacent = row.positions().get(first + i) == position + i;
      boolean wanted = category == -1 || plan.seats.get(seat).category() == category;
      if (!adjacent || !wanted || !open[position + i]) {
        return false;
      }
    }
    return true;
  }

  private Block block(NaivePlan.Row row, boolean[] open, int first, int quantity) {
    int position = row.positions().get(first);
    int last = position + quantity - 1;
    boolean strands =
        isAlone(open, position - 1, position - 2) || isAlone(open, last + 1, last + 2);
    int distance = Math.abs(position + last - row.focalPoint());
    int step = orphanMode == OrphanMode.TRY && !strands ? 1 : 2;
    return new Block(row.rank(), distance, row.firstSeat() + first, step);
  }

  /** Whether this neighbour of a block is open while the place behind it is not. */
  private static boolean isAlone(boolean[] open, int neighbour, int behind) {
    return neighbour >= 0 && open[neighbour] && (behind < 0 || !open[behind]);
  }

  /** Free, and neither accessible nor companion. */
  private boolean isOpen(int seat) {
    return status(seat) == SeatStatus.FREE && plan.seats.get(seat).traits() == 0;
  }
}
