package io.frontrow.perf.peer;

import io.frontrow.perf.wire.Outcomes;
import io.frontrow.perf.wire.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a wire tells. One thread. */
final class RecordedOutcomes implements Outcomes {
  final List<String> told = new ArrayList<>();

  /** The last hold that succeeded, and its first seat. */
  long hold;

  int firstSeat;

  @Override
  public void held(int op, long newHold, int newFirstSeat, int seatCount) {
    hold = newHold;
    firstSeat = newFirstSeat;
    told.add(op + " held " + newFirstSeat + "+" + seatCount);
  }

  @Override
  public void heldApart(int op, long newHold, int seat, int otherSeat) {
    told.add(op + " held apart");
  }

  @Override
  public void done(int op) {
    told.add(op + " done");
  }

  @Override
  public void refused(int op, Refusal why) {
    told.add(op + " refused " + why);
  }

  @Override
  public void busy(int op) {
    told.add(op + " busy");
  }

  @Override
  public void unexpected(int op, String what) {
    told.add(op + " unexpected " + what);
  }

  @Override
  public void expired(long expired) {
    told.add("expired " + expired);
  }
}
