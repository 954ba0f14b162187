package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SeatStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Best available and the orphan rule as the rules say them: slow, with lists and sorting. */
final class PickReference {
  record Answer(int step, List<Integer> seats) {}

  private record Seat(int id, int row, int position) {}

  private record Block(int row, int centre, List<Integer> seats) {}

  private static final Answer NOTHING = new Answer(BestAvailable.STEP_NONE, List.of());

  private final Event event;
  private final Plan plan;
  private final PickRequest request;
  private final Set<Integer> alsoFree;

  PickReference(Event event, PickRequest request) {
    this(event, request, Set.of());
  }

  PickReference(Event event, PickRequest request, Set<Integer> alsoFree) {
    this.event = event;
    this.plan = event.plan();
    this.request = request;
    this.alsoFree = alsoFree;
  }

  private int position(int seat) {
    return plan.bit(seat) - 64 * plan.firstWord(plan.rowOf(seat));
  }

  boolean isOpen(int seat) {
    EventSeats seats = event.seats();
    int status = seats.status(seat);
    boolean free =
        status == SeatStatus.FREE.value()
            || request.withMatching && seats.queued().isMatching(seat)
            || alsoFree.contains(seat);
    int of = seats.channel(seat);
    boolean may = of == request.channel && of != 0 || of == 0 && request.withPublic;
    boolean sort = request.accessible > 0 || plan.seatTraits(seat) == 0;
    return free && seats.isForSale(seat) && may && sort;
  }

  private boolean isWanted(int seat) {
    int category = plan.category(seat);
    return isOpen(seat)
        && (request.category == BestAvailable.ANY || request.category == category)
        && event.price(category) <= request.priceCeiling;
  }

  /** The seat so many positions on in the same segment; -1 if there is none. */
  private int beside(int seat, int by) {
    int other = seat + by;
    boolean isSeat = other >= 0 && other < plan.seatCount();
    return isSeat && plan.rowOf(other) == plan.rowOf(seat) && position(other) == position(seat) + by
        ? other
        : -1;
  }

  boolean isOpenBeside(int seat, int by) {
    return beside(seat, by) >= 0 && isOpen(beside(seat, by));
  }

  private boolean strands(Block block) {
    int first = block.seats.get(0);
    int last = block.seats.get(block.seats.size() - 1);
    return isOpenBeside(first, -1) && !isOpenBeside(first, -2)
        || isOpenBeside(last, 1) && !isOpenBeside(last, 2);
  }

  private List<Integer> rows() {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < plan.rowCount(); row++) {
      if (request.section == BestAvailable.ANY || plan.sectionOf(row) == request.section) {
        rows.add(row);
      }
    }
    return rows;
  }

  private List<Block> blocks(int row, int length, boolean tidy) {
    List<Block> blocks = new ArrayList<>();
    for (int first = plan.firstSeat(row); first + length <= plan.endSeat(row); first++) {
      List<Integer> seats = new ArrayList<>();
      for (int i = 0; i < length && beside(first, i) >= 0 && isWanted(first + i); i++) {
        seats.add(first + i);
      }
      Block block = new Block(row, 2 * position(first) + length - 1, seats);
      if (seats.size() == length && !(tidy && strands(block))) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  private Block bestBlock(boolean tidy) {
    List<Block> blocks = new ArrayList<>();
    for (int row : rows()) {
      blocks.addAll(blocks(row, request.quantity, tidy));
    }
    if (request.accessible > 0) {
      blocks.removeIf(
          block ->
              block.seats.stream().filter(seat -> (plan.seatTraits(seat) & 1) != 0).count()
                  != request.accessible);
    }
    blocks.sort(
        Comparator.<Block>comparingInt(block -> plan.parts().rank(block.row))
            .thenComparingInt(block -> Math.abs(block.centre - plan.focalPoint(block.row)))
            .thenComparingInt(block -> block.seats.get(0)));
    return blocks.isEmpty() ? null : blocks.get(0);
  }

  private List<List<Integer>> shapes() {
    int q = request.quantity;
    List<List<Integer>> shapes = new ArrayList<>();
    for (int a = 2; a <= q - 2; a++) {
      shapes.add(List.of(a, q - a));
    }
    shapes.sort(
        Comparator.<List<Integer>>comparingInt(shape -> Math.abs(shape.get(0) - shape.get(1)))
            .thenComparing(shape -> shape.get(0), Comparator.reverseOrder()));
    for (int rows = 3; rows <= 4; rows++) {
      List<Integer> parts = new ArrayList<>(Collections.nCopies(rows, 0));
      for (int i = 0; i < q; i++) {
        parts.set(i % rows, parts.get(i % rows) + 1);
      }
      if (parts.get(rows - 1) >= 2) {
        shapes.add(parts);
      }
    }
    shapes.add(List.of(q - 1, 1));
    shapes.add(List.of(1, q - 1));
    return shapes;
  }

  private List<Integer> split(boolean tidy) {
    if (request.quantity < 2) {
      return null;
    }
    List<Integer> rows = rows();
    rows.sort(Comparator.<Integer>comparingInt(plan.parts()::rank).thenComparingInt(row -> row));
    for (List<Integer> shape : shapes()) {
      for (int row : rows) {
        List<Integer> seats = split(row, shape, tidy);
        if (seats != null) {
          return seats;
        }
      }
    }
    return null;
  }

  private List<Integer> split(int first, List<Integer> shape, boolean tidy) {
    List<Integer> seats = new ArrayList<>();
    int near = plan.focalPoint(first);
    for (int part = 0; part < shape.size(); part++) {
      int row = first + part;
      if (row >= plan.rowCount() || plan.sectionOf(row) != plan.sectionOf(first)) {
        return null;
      }
      List<Block> blocks = blocks(row, shape.get(part), tidy);
      if (blocks.isEmpty()) {
        return null;
      }
      int centre = near;
      blocks.sort(
          Comparator.<Block>comparingInt(block -> Math.abs(block.centre - centre))
              .thenComparingInt(block -> block.seats.get(0)));
      near = blocks.get(0).centre;
      seats.addAll(blocks.get(0).seats);
    }
    return seats;
  }

  private List<Integer> singles() {
    List<Seat> all = new ArrayList<>();
    for (int row : rows()) {
      for (int seat = plan.firstSeat(row); seat < plan.endSeat(row); seat++) {
        if (isWanted(seat)) {
          all.add(new Seat(seat, row, position(seat)));
        }
      }
    }
    all.sort(
        Comparator.<Seat>comparingInt(seat -> plan.parts().rank(seat.row))
            .thenComparingInt(seat -> Math.abs(2 * seat.position - plan.focalPoint(seat.row)))
            .thenComparingInt(Seat::id));
    return all.size() < request.quantity || !request.anywhere
        ? null
        : all.subList(0, request.quantity).stream().map(Seat::id).toList();
  }

  private static List<Integer> seats(Block block) {
    return block == null ? null : block.seats;
  }

  /** The seats that a step finds, in the order of the mode's tries. */
  Answer answer() {
    OrphanMode mode = event.orphanMode();
    if (request.accessible > 0) {
      return first(2, seats(bestBlock(false)));
    }
    List<Answer> tries = new ArrayList<>();
    if (mode != OrphanMode.OFF) {
      tries.add(first(1, seats(bestBlock(true))));
    }
    if (mode == OrphanMode.STRICT) {
      tries.add(first(3, split(true)));
    }
    tries.add(first(2, seats(bestBlock(false))));
    tries.add(first(3, split(false)));
    tries.add(first(4, singles()));
    return tries.stream()
        .filter(answer -> answer.step != 0 && answer.step <= request.maxStep)
        .findFirst()
        .orElse(NOTHING);
  }

  private static Answer first(int step, List<Integer> seats) {
    return seats == null ? NOTHING : new Answer(step, seats);
  }

  /** Seats that would be left alone if these were taken; none if there is no other block. */
  List<Integer> orphans(List<Integer> taken) {
    Set<Integer> alone = new TreeSet<>();
    for (int seat = 0; seat < plan.seatCount(); seat++) {
      if (!isOpen(seat) || taken.contains(seat)) {
        continue;
      }
      boolean hadOne = isOpenBeside(seat, -1) || isOpenBeside(seat, 1);
      boolean hasLower = isOpenBeside(seat, -1) && !taken.contains(seat - 1);
      boolean hasUpper = isOpenBeside(seat, 1) && !taken.contains(seat + 1);
      if (hadOne && !hasLower && !hasUpper) {
        alone.add(seat);
      }
    }
    request.section = plan.sectionOf(plan.rowOf(taken.get(0)));
    request.quantity = taken.size();
    return bestBlock(true) == null ? List.of() : List.copyOf(alone);
  }
}
