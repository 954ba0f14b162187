package io.frontrow.engine.core;

/**
 * Step 3 of best available: a party split over neighbouring rows of a section. Apply thread only.
 */
final class SplitSeats {
  private final OpenRow open;
  private final BestRows best;
  private final SplitQuestion any;
  private final SplitQuestion tidy;

  SplitSeats(OpenRow open, BestRows best) {
    this.open = open;
    this.best = best;
    any = new SplitQuestion(open, false);
    tidy = new SplitQuestion(open, true);
  }

  /**
   * @param tidily whether no part may strand anybody
   */
  boolean find(Event event, PickRequest request, boolean tidily, int[] seats) {
    if (request.quantity == 1) {
      return false;
    }
    SplitQuestion question = tidily ? tidy : any;
    question.ask(event, request, request.quantity);
    best.ask(question);
    int row = best.firstOf(request.section);
    if (row == KeyTree.NO_ROW) {
      return false;
    }
    take(event, request, tidily, row, SplitQuestion.shape(best.key(row)), seats);
    return true;
  }

  /** In the first row nearest to the focal point, then nearest to the part before. */
  private void take(
      Event event, PickRequest request, boolean tidily, int firstRow, int shape, int[] seats) {
    int centre = event.plan().focalPoint(firstRow);
    int count = 0;
    for (int part = 0; part < SplitShapes.rows(shape); part++) {
      int row = firstRow + part;
      int length = SplitShapes.part(shape, part, request.quantity);
      open.look(event, request, row);
      int position = open.blocks(length, tidily).nearest(centre - (length - 1));
      centre = 2 * position + length - 1;
      int first = event.plan().seatAt(row, position);
      for (int i = 0; i < length; i++) {
        seats[count++] = first + i;
      }
    }
  }
}
