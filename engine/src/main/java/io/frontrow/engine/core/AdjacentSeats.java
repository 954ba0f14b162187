package io.frontrow.engine.core;

/**
 * Steps 1 and 2 of best available: the best block that strands nobody, and the best block, found in
 * one look at the rows, best rank first. Apply thread only.
 */
final class AdjacentSeats {
  private static final int NOT_FOUND = -1;

  private final OpenRow open;
  private final Block tidy = new Block();
  private final Block any = new Block();

  /** The best block so far. */
  private static final class Block {
    private int row;
    private int rank;
    private int distance;
    private int position;

    void forget() {
      row = NOT_FOUND;
    }

    /** Whether no row of this rank can have a better one. */
    boolean beats(int rank) {
      return row != NOT_FOUND && this.rank < rank;
    }

    /** Rows come by rank, so only one of equal rank can be better: if it is nearer. */
    void offer(Plan plan, int row, RowBits starts, int length) {
      int rank = plan.rank(row);
      int ideal = plan.focalPoint(row) - (length - 1);
      int position = beats(rank) ? RowBits.NONE : starts.nearest(ideal);
      if (position == RowBits.NONE) {
        return;
      }
      int distance = Math.abs(2 * position - ideal);
      if (this.row == NOT_FOUND || distance < this.distance) {
        this.row = row;
        this.rank = rank;
        this.distance = distance;
        this.position = position;
      }
    }
  }

  AdjacentSeats(OpenRow open) {
    this.open = open;
  }

  /** Looks at rows until no better block can follow. */
  void look(Event event, PickRequest request, boolean tidyWanted) {
    tidy.forget();
    any.forget();
    if (!OpenRow.mayHave(event, request.quantity)) {
      return;
    }
    Plan plan = event.plan();
    int longest = 0;
    Block wanted = tidyWanted ? tidy : any;
    int rows = plan.rankedRows(request.section);
    for (int place = 0; place < rows; place++) {
      int row = plan.rankedRow(request.section, place);
      if (OpenRow.mayHave(event, row, request.quantity)) {
        if (wanted.beats(plan.rank(row))) {
          return;
        }
        look(event, request, row, tidyWanted);
      }
      longest = Math.max(longest, event.seats().longestRun(row));
    }
    if (rows == plan.rowCount()) {
      event.seats().longestOfAllRuns(longest);
    }
  }

  private void look(Event event, PickRequest request, int row, boolean tidyWanted) {
    int length = request.quantity;
    open.look(event, request, row);
    RowBits starts =
        request.accessible > 0
            ? open.accessibleBlocks(length, request.accessible)
            : open.blocks(length);
    if (starts.isEmpty()) {
      open.note(event, row);
      return;
    }
    any.offer(event.plan(), row, starts, length);
    if (tidyWanted) {
      tidy.offer(event.plan(), row, open.tidyBlocks(length), length);
    }
  }

  /** Length of the longest block of any row, or what is asked for if there is one so long. */
  int longestBlock(Event event, PickRequest request) {
    int longest = 0;
    for (int row = 0; row < event.plan().rowCount() && longest < request.quantity; row++) {
      if (OpenRow.mayHave(event, row, longest + 1)) {
        open.look(event, request, row);
        longest = Math.max(longest, open.longestBlock());
      }
    }
    return Math.min(longest, request.quantity);
  }

  boolean takeTidy(Event event, PickRequest request, int[] seats) {
    return take(tidy, event, request, seats);
  }

  boolean takeAny(Event event, PickRequest request, int[] seats) {
    return take(any, event, request, seats);
  }

  private static boolean take(Block block, Event event, PickRequest request, int[] seats) {
    if (block.row == NOT_FOUND) {
      return false;
    }
    int first = event.plan().seatAt(block.row, block.position);
    for (int i = 0; i < request.quantity; i++) {
      seats[i] = first + i;
    }
    return true;
  }
}
