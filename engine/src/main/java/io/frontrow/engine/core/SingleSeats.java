package io.frontrow.engine.core;

/**
 * Step 4 of best available: single seats by (rank of the row, distance from its focal point, seat),
 * each found as the best block of one, with those before it set aside. Apply thread only.
 */
final class SingleSeats {
  private final OpenRow open;
  private final BestRows best;
  private final BlockQuestion question;

  SingleSeats(OpenRow open, BestRows best) {
    this.open = open;
    this.best = best;
    question = new BlockQuestion(open, false);
  }

  boolean find(Event event, PickRequest request, int[] seats) {
    question.ask(event, request, 1);
    best.ask(question);
    int count = 0;
    for (; count < request.quantity; count++) {
      int row = best.firstOf(request.section);
      if (row == KeyTree.NO_ROW) {
        break;
      }
      int position = question.position();
      seats[count] = event.plan().seatAt(row, position);
      best.setAside(row, position);
    }
    best.putBack();
    return count == request.quantity;
  }

  /** How many seats there are, wherever, if they are fewer than the request's quantity. */
  int count(Event event, PickRequest request) {
    question.ask(event, request, 1);
    best.ask(question);
    int count = 0;
    while (count < request.quantity) {
      int row = best.firstOf(request.section);
      if (row == KeyTree.NO_ROW) {
        break;
      }
      open.look(event, request, row);
      count += open.wanted().count();
      best.setAside(row);
    }
    best.putBack();
    return Math.min(count, request.quantity);
  }
}
