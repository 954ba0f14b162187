package io.frontrow.engine.core;

/**
 * Steps 1 and 2 of best available: the best block that strands nobody, and the best block. Apply
 * thread only.
 */
final class AdjacentSeats {
  private final BestRows best;
  private final BlockQuestion any;
  private final BlockQuestion tidy;
  private final RunQuestion run;

  AdjacentSeats(OpenRow open, BestRows best) {
    this.best = best;
    any = new BlockQuestion(open, false);
    tidy = new BlockQuestion(open, true);
    run = new RunQuestion(open);
  }

  /**
   * @param tidily whether the block may strand nobody
   */
  boolean find(Event event, PickRequest request, boolean tidily, int[] seats) {
    BlockQuestion question = tidily ? tidy : any;
    question.ask(event, request, request.quantity);
    best.ask(question);
    int row = best.firstOf(request.section);
    if (row == KeyTree.NO_ROW) {
      return false;
    }
    int first = event.plan().seatAt(row, question.position());
    for (int i = 0; i < request.quantity; i++) {
      seats[i] = first + i;
    }
    return true;
  }

  /**
   * Whether a section has a block that strands nobody.
   *
   * @param except rows that do not count
   */
  boolean hasTidy(Event event, PickRequest request, int[] except, int exceptCount) {
    tidy.ask(event, request, request.quantity);
    best.ask(tidy);
    for (int i = 0; i < exceptCount; i++) {
      best.setAside(except[i]);
    }
    boolean found = best.firstOf(request.section) != KeyTree.NO_ROW;
    best.putBack();
    return found;
  }

  /** Length of the longest block of any row. */
  int longestBlock(Event event, PickRequest request) {
    run.ask(event, request, 0);
    best.ask(run);
    int row = best.firstOf(request.section);
    return row == KeyTree.NO_ROW ? 0 : RunQuestion.length(best.key(row));
  }
}
