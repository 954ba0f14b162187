package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.OrphanMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The ladder of best available by trying every block of every row. One instance for one pick. */
final class NaiveBestAvailable {
  static final int ANY = -1;
  private static final int ACCESSIBLE = 1;

  /**
   * What is asked for.
   *
   * @param section index or {@link #ANY}
   * @param category index or {@link #ANY}
   * @param accessible how many must be accessible; 0: a general pick
   * @param withMatching whether seats of the sweep under way count as free
   * @param given seats that count as free
   */
  record Want(
      NaiveEvent.Access access,
      int section,
      int category,
      long ceiling,
      int quantity,
      int accessible,
      boolean anywhere,
      boolean together,
      boolean withMatching,
      Set<NaiveEvent.Seat> given) {
    static Want general(NaiveEvent.Access access, int quantity) {
      return new Want(access, ANY, ANY, Long.MAX_VALUE, quantity, 0, false, true, false, Set.of());
    }

    Want inSection(int index, Set<NaiveEvent.Seat> free) {
      return new Want(
          access, index, category, ceiling, quantity, 0, anywhere, together, withMatching, free);
    }
  }

  record Pick(int step, List<NaiveEvent.Seat> seats) {
    boolean together() {
      return step <= 2;
    }
  }

  /** A row by position: what counts as free, what may be picked; null where no seat is. */
  private static final class View {
    final NaivePlan.Row row;
    final NaiveEvent.Seat[] seats;
    final boolean[] open;
    final boolean[] wanted;

    View(NaivePlan.Row row) {
      this.row = row;
      int width = row.width();
      seats = new NaiveEvent.Seat[width];
      open = new boolean[width];
      wanted = new boolean[width];
    }

    boolean isOpen(int position) {
      return position >= 0 && position < open.length && open[position];
    }

    boolean strands(int first, int last) {
      return isOpen(first - 1) && !isOpen(first - 2) || isOpen(last + 1) && !isOpen(last + 2);
    }
  }

  /** Adjacent seats of one row; the centre is doubled. */
  private record Block(View view, int first, int count) {
    int centre() {
      return 2 * first + count - 1;
    }

    int distance(int from) {
      return Math.abs(centre() - from);
    }

    boolean isBetterThan(Block other) {
      NaivePlan.Row a = view.row;
      NaivePlan.Row b = other.view.row;
      if (a.rank() != b.rank()) {
        return a.rank() < b.rank();
      }
      int distance = distance(a.focalPoint());
      int otherDistance = other.distance(b.focalPoint());
      return distance != otherDistance
          ? distance < otherDistance
          : view.seats[first].index < other.view.seats[other.first].index;
    }

    void addTo(List<NaiveEvent.Seat> picked) {
      for (int i = 0; i < count; i++) {
        picked.add(view.seats[first + i]);
      }
    }
  }

  private final NaiveEvent event;
  private final Want want;
  private final List<View> views = new ArrayList<>();
  private int wantedSeats;

  private NaiveBestAvailable(NaiveEvent event, Want want) {
    this.event = event;
    this.want = want;
    for (NaivePlan.Row row : event.plan.rows) {
      if (want.section == ANY || row.section() == want.section) {
        views.add(view(row));
      }
    }
  }

  /** The first step of the event's mode that finds something; null: none does. */
  static Pick pick(NaiveEvent event, Want want) {
    NaiveBestAvailable best = new NaiveBestAvailable(event, want);
    return best.wantedSeats < want.quantity ? null : best.climb();
  }

  /** Whether some block of so many seats strands nobody. */
  static boolean hasKindBlock(NaiveEvent event, Want want) {
    NaiveBestAvailable best = new NaiveBestAvailable(event, want);
    return best.block(want.quantity, true) != null;
  }

  private View view(NaivePlan.Row row) {
    View view = new View(row);
    for (int i = row.firstSeat(); i < row.endSeat(); i++) {
      NaiveEvent.Seat seat = event.seats.get(i);
      view.seats[seat.position] = seat;
      boolean had = canBeHad(seat, want);
      boolean general = seat.traits == 0;
      long price = event.price(seat.category);
      boolean filter =
          price <= want.ceiling && (want.category == ANY || seat.category == want.category);
      view.open[seat.position] = had && general;
      view.wanted[seat.position] = had && filter && (general || want.accessible > 0);
      wantedSeats += view.wanted[seat.position] ? 1 : 0;
    }
    return view;
  }

  private static boolean canBeHad(NaiveEvent.Seat seat, Want want) {
    return want.given.contains(seat)
        ? seat.forSale && want.access.allows(seat.channel)
        : NaiveEvent.canBeHad(seat, want.access, want.withMatching);
  }

  private Pick climb() {
    if (want.accessible > 0) {
      return adjacent(2, false);
    }
    OrphanMode mode = event.orphanMode;
    Pick pick = mode == OrphanMode.OFF ? null : adjacent(1, true);
    if (pick == null && mode == OrphanMode.STRICT && !want.together) {
      pick = split(true);
    }
    if (pick == null) {
      pick = adjacent(2, false);
    }
    if (pick == null && !want.together) {
      pick = split(false);
    }
    return pick == null && want.anywhere ? singles() : pick;
  }

  private Pick adjacent(int step, boolean kind) {
    Block block = block(want.quantity, kind);
    if (block == null) {
      return null;
    }
    List<NaiveEvent.Seat> picked = new ArrayList<>();
    block.addTo(picked);
    return new Pick(step, picked);
  }

  private Block block(int count, boolean kind) {
    Block best = null;
    for (View view : views) {
      for (Block block : blocks(view, count, kind)) {
        if (best == null || block.isBetterThan(best)) {
          best = block;
        }
      }
    }
    return best;
  }

  /** All blocks of the row, the lowest seat first. */
  private List<Block> blocks(View view, int count, boolean kind) {
    List<Block> blocks = new ArrayList<>();
    int run = 0;
    for (int last = 0; last < view.wanted.length; last++) {
      run = view.wanted[last] ? run + 1 : 0;
      int first = last - count + 1;
      if (run >= count && !(kind && view.strands(first, last)) && fitsAccessible(view, first)) {
        blocks.add(new Block(view, first, count));
      }
    }
    return blocks;
  }

  private boolean fitsAccessible(View view, int first) {
    if (want.accessible == 0) {
      return true;
    }
    int accessible = 0;
    for (int i = 0; i < want.quantity; i++) {
      accessible += view.seats[first + i].traits & ACCESSIBLE;
    }
    return accessible == want.accessible;
  }

  private Pick split(boolean kind) {
    List<View> byRank = new ArrayList<>(views);
    byRank.sort(Comparator.comparingInt(view -> view.row.rank())); // stable: then by row
    for (int[] shape : shapes(want.quantity)) {
      for (View first : byRank) {
        List<NaiveEvent.Seat> picked = parts(shape, views.indexOf(first), kind);
        if (picked != null) {
          return new Pick(3, picked);
        }
      }
    }
    return null;
  }

  /** How many seats in each of the neighbouring rows, in the order in which shapes are tried. */
  static List<int[]> shapes(int quantity) {
    List<int[]> shapes = new ArrayList<>();
    for (int b = quantity / 2; b >= 2; b--) {
      int a = quantity - b;
      shapes.add(new int[] {a, b});
      if (a != b) {
        shapes.add(new int[] {b, a});
      }
    }
    for (int rows = 3; rows <= 4; rows++) {
      if (quantity / rows >= 2) {
        int[] shape = new int[rows];
        for (int i = 0; i < rows; i++) {
          shape[i] = quantity / rows + (i < quantity % rows ? 1 : 0);
        }
        shapes.add(shape);
      }
    }
    if (quantity >= 2) {
      shapes.add(new int[] {quantity - 1, 1});
      shapes.add(new int[] {1, quantity - 1});
    }
    return shapes;
  }

  private List<NaiveEvent.Seat> parts(int[] shape, int from, boolean kind) {
    List<NaiveEvent.Seat> picked = new ArrayList<>();
    Block before = null;
    for (int i = 0; i < shape.length; i++) {
      if (from + i >= views.size()) {
        return null;
      }
      View view = views.get(from + i);
      if (view.row.section() != views.get(from).row.section()) {
        return null;
      }
      Block best = null;
      int near = before == null ? view.row.focalPoint() : before.centre();
      for (Block block : blocks(view, shape[i], kind)) {
        best = best == null || block.distance(near) < best.distance(near) ? block : best;
      }
      if (best == null) {
        return null;
      }
      best.addTo(picked);
      before = best;
    }
    return picked;
  }

  private Pick singles() {
    List<Block> singles = new ArrayList<>();
    for (View view : views) {
      singles.addAll(blocks(view, 1, false));
    }
    if (singles.size() < want.quantity) {
      return null;
    }
    singles.sort((a, b) -> a.isBetterThan(b) ? -1 : b.isBetterThan(a) ? 1 : 0);
    List<NaiveEvent.Seat> picked = new ArrayList<>();
    singles.subList(0, want.quantity).forEach(single -> single.addTo(picked));
    return new Pick(4, picked);
  }
}
