package io.frontrow.perf.load;

import io.frontrow.perf.wire.Outcomes;
import io.frontrow.perf.wire.Refusal;
import io.frontrow.perf.wire.Wire;
import io.frontrow.perf.workload.Intents;
import io.frontrow.perf.workload.Workload;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntPredicate;
import org.agrona.MutableDirectBuffer;

/**
 * What one connection of the load wants: writes operations of its workload, follows its holds up,
 * keeps its part of the ledger. Knows neither socket nor protocol. Everything runs on its event
 * loop and allocates nothing.
 */
final class LoadConnection implements Outcomes {
  private final LoadConfig config;
  private final int index;
  private final int maxInFlight;
  private final int maxOpenHolds;
  private final boolean followsUp;
  private final Wire wire;
  private final Intents intents;
  private final IntPredicate openWaves;
  private final Window window;
  private final Pace pace;
  private final Recorder recorder;
  private final OwnLedger ledger;
  private final CountDownLatch running;

  private final Tally tally;
  private final Operations operations = new Operations();
  private final OpenHolds openHolds = new OpenHolds();
  private final SplitHolds splitHolds = new SplitHolds();

  private long nowNanos;
  private int answered;
  private volatile int wave;
  private boolean exhausted;
  private boolean lost;
  private boolean finished;

  LoadConnection(LoadShared shared, Workload workload, int index, Wire wire, Recorder recorder) {
    config = shared.config();
    this.index = index;
    this.wire = wire;
    this.recorder = recorder;
    maxInFlight = Math.min(config.room(), workload.mostUnderWay(index));
    maxOpenHolds = workload.profile().openHolds();
    followsUp = workload.profile().followsUp();
    intents = workload.intents(index);
    openWaves = shared.openWaves();
    window = shared.window();
    pace = config.isOpenLoop() ? new Pace(config, window, index) : null;
    running = shared.running();
    tally = new Tally(workload.waves());
    ledger = new OwnLedger(shared.ledger(), operations);
  }

  Wire wire() {
    return wire;
  }

  Tally tally() {
    return tally;
  }

  /** The first wave that this connection is not done with. */
  int wave() {
    return wave;
  }

  /** Whether operations are under way. */
  boolean isWaiting() {
    return operations.size() > 0;
  }

  /** Whether operations were refused because the system was full, and wait to be sent again. */
  boolean isWaitingForRoom() {
    return operations.waitingCount() > 0;
  }

  /** What the wire decodes from now on came at this time. */
  void beginBatch(long nanos) {
    nowNanos = nanos;
    answered = 0;
  }

  void endBatch() {
    tally.answered(answered);
    recorder.answered(answered, nowNanos);
  }

  /**
   * Writes what is to be sent now, as far as it fits. Closed loop: as many operations as may be
   * under way. Open loop: those that are due. Both, once the run is over: follows up the holds
   * still open, if the run is to leave none.
   *
   * @param limit nothing is begun behind it
   * @return where the bytes end
   */
  int write(MutableDirectBuffer out, int limit, long nanos) {
    int at = 0;
    while (at <= limit && operations.size() < maxInFlight && !lost && wire.hasRoom()) {
      int end = pace == null ? writeNext(out, at, nanos) : writeDue(out, at, nanos);
      if (end == at) {
        break;
      }
      at = end;
    }
    finishIfDone(nanos);
    return at;
  }

  private int writeDue(MutableDirectBuffer out, int at, long nanos) {
    if (exhausted || !pace.hasMore()) {
      return isOver(nanos) ? writeNext(out, at, nanos) : at;
    }
    if (!pace.isDue(nanos)) {
      return at;
    }
    long due = pace.dueNanos();
    int end = writeNext(out, at, due);
    if (end > at) {
      pace.sent();
      recorder.sendLag(due, System.nanoTime());
    }
    return end;
  }

  /** Writes one operation; returns {@code at} if there is none to send now. */
  private int writeNext(MutableDirectBuffer out, int at, long sinceNanos) {
    if (splitHolds.size() > 0) {
      return writeGiveBack(out, at, sinceNanos);
    }
    boolean over = isOver(sinceNanos);
    if (openHolds.size() > maxOpenHolds || over && config.settles() && openHolds.size() > 0) {
      return writeFollowUp(out, at, sinceNanos);
    }
    if (over) {
      return at;
    }
    if (intents.isAtEndOfWave() && !openWaves.test(intents.wave() + 1)) {
      return at;
    }
    boolean more = intents.advance();
    if (wave != intents.wave()) {
      wave = intents.wave();
    }
    if (more) {
      return writeIntent(out, at, sinceNanos);
    }
    exhausted = true;
    window.ranOut(sinceNanos);
    return writeNext(out, at, sinceNanos);
  }

  /** Whether this connection has no further intents. */
  private boolean isOver(long nanos) {
    return exhausted || window.isOver(nanos);
  }

  private int writeIntent(MutableDirectBuffer out, int at, long sinceNanos) {
    int event = intents.event();
    int count = intents.seatCount();
    return switch (intents.kind()) {
      case HOLD_SEATS -> {
        int first = intents.firstSeat();
        int op = add(OperationKind.HOLD_SEATS, sinceNanos, event, 0, first, count, 0);
        yield wire.holdSeats(out, at, op, event, first, count);
      }
      case HOLD_BEST -> {
        int section = intents.section();
        int op = add(OperationKind.HOLD_BEST, sinceNanos, event, section, 0, count, 0);
        yield wire.holdBest(out, at, op, event, section, count);
      }
      case READ_ROW -> {
        int row = intents.row();
        int op = add(OperationKind.READ_ROW, sinceNanos, event, row, 0, 0, 0);
        yield wire.readRow(out, at, op, event, row);
      }
    };
  }

  private int writeFollowUp(MutableDirectBuffer out, int at, long sinceNanos) {
    int oldest = openHolds.removeOldest();
    long hold = openHolds.holdId(oldest);
    int event = openHolds.event(oldest);
    int first = openHolds.firstSeat(oldest);
    int count = openHolds.seatCount(oldest);
    if (intents.nextFollowUpConfirms()) {
      int op = add(OperationKind.CONFIRM, sinceNanos, event, 0, first, count, hold);
      return wire.confirm(out, at, op, hold, event, first, count);
    }
    int op = add(OperationKind.RELEASE, sinceNanos, event, 0, first, count, hold);
    return wire.release(out, at, op, hold, event, first, count);
  }

  /** A follow-up that no workload draws, and an operation of its own. */
  private int writeGiveBack(MutableDirectBuffer out, int at, long sinceNanos) {
    long hold = splitHolds.holdId();
    int event = splitHolds.event();
    int seat = splitHolds.seat();
    int otherSeat = splitHolds.otherSeat();
    splitHolds.removeLast();
    int op = add(OperationKind.GIVE_BACK, sinceNanos, event, otherSeat, seat, 1, hold);
    return wire.releaseApart(out, at, op, hold, event, seat, otherSeat);
  }

  private int add(
      OperationKind kind,
      long sinceNanos,
      int event,
      int place,
      int firstSeat,
      int seatCount,
      long holdId) {
    int op = operations.add(kind, sinceNanos);
    operations.what(op, intents.wave(), event, place, firstSeat, seatCount, holdId);
    return op;
  }

  /** Writes again what the system had no room for, as far as it fits; returns where that ends. */
  int writeAgain(MutableDirectBuffer out, int limit) {
    int at = 0;
    for (int op = 0; op < operations.capacity() && at <= limit; op++) {
      if (operations.isWaiting(op)) {
        operations.sendAgain(op);
        at = writeAgain(out, at, op);
      }
    }
    return at;
  }

  private int writeAgain(MutableDirectBuffer out, int at, int op) {
    int event = operations.event(op);
    int place = operations.place(op);
    int first = operations.firstSeat(op);
    int count = operations.seatCount(op);
    long hold = operations.holdId(op);
    return switch (operations.kind(op)) {
      case HOLD_SEATS -> wire.holdSeats(out, at, op, event, first, count);
      case HOLD_BEST -> wire.holdBest(out, at, op, event, place, count);
      case READ_ROW -> wire.readRow(out, at, op, event, place);
      case CONFIRM -> wire.confirm(out, at, op, hold, event, first, count);
      case RELEASE -> wire.release(out, at, op, hold, event, first, count);
      case GIVE_BACK -> wire.releaseApart(out, at, op, hold, event, first, place);
    };
  }

  @Override
  public void held(int op, long hold, int firstSeat, int seatCount) {
    OperationKind kind = operations.kind(op);
    if (seatCount != operations.seatCount(op)
        || !kind.isHold()
        || kind == OperationKind.HOLD_SEATS && firstSeat != operations.firstSeat(op)) {
      unexpected(op, "held other seats than asked for");
      return;
    }
    tally.hold(operations.wave(op), kind, true);
    if (followsUp) {
      openHolds.add(hold, operations.event(op), firstSeat, seatCount);
    }
    over(op);
  }

  /** One seat in each of two rows: to the workload, which wants neighbours, that is none. */
  @Override
  public void heldApart(int op, long hold, int seat, int otherSeat) {
    if (operations.kind(op) != OperationKind.HOLD_BEST) {
      unexpected(op, "held other seats than asked for");
      return;
    }
    tally.hold(operations.wave(op), OperationKind.HOLD_BEST, false);
    splitHolds.add(hold, operations.event(op), seat, otherSeat);
    over(op);
  }

  @Override
  public void done(int op) {
    OperationKind kind = operations.kind(op);
    if (kind.isHold()) {
      unexpected(op, "no seats");
      return;
    }
    if (kind == OperationKind.CONFIRM) {
      ledger.confirmed(op);
    }
    over(op);
  }

  @Override
  public void refused(int op, Refusal why) {
    OperationKind kind = operations.kind(op);
    if (kind.isHold() && why == Refusal.TAKEN) {
      tally.hold(operations.wave(op), kind, false);
    } else if (kind.isFollowUp() && why == Refusal.EXPIRED) {
      // Too late: the seats were given back, or will be at the next Tick.
      tally.expired();
      ledger.maybeReleased(op);
    } else {
      unexpected(op, "refused: " + why);
      return;
    }
    over(op);
  }

  @Override
  public void busy(int op) {
    tally.busy();
    operations.await(op);
  }

  @Override
  public void unexpected(int op, String what) {
    tally.unexpected(operations.kind(op) + ": " + what);
    if (operations.kind(op).isFollowUp()) {
      ledger.maybeReleased(op);
    }
    over(op);
  }

  private void over(int op) {
    recorder.latency(operations.sinceNanos(op), nowNanos);
    operations.remove(op);
    answered++;
  }

  @Override
  public void expired(long hold) {
    if (followsUp) {
      ledger.expired(hold);
    } else {
      tally.expired();
    }
  }

  /** The connection is gone: what was under way has an unknown outcome. */
  void lost(String why, long nanos) {
    if (lost) {
      return;
    }
    lost = true;
    for (int op = 0; op < operations.capacity(); op++) {
      if (operations.isUnderWay(op)) {
        giveUp(op);
      }
    }
    if (!finished) {
      tally.unexpected("connection " + index + " lost: " + why);
    }
    finishIfDone(nanos);
  }

  private void giveUp(int op) {
    OperationKind kind = operations.kind(op);
    if (operations.isWaiting(op)) {
      // It had no effect, and will not be sent again: its hold stays.
      operations.sendAgain(op);
      if (kind.isFollowUp()) {
        ledger.leftHeld(op);
      }
    } else {
      tally.unknown(kind);
      if (kind == OperationKind.CONFIRM) {
        ledger.maybeConfirmed(op);
      } else if (kind.isRelease()) {
        ledger.maybeReleased(op);
      }
    }
    operations.remove(op);
  }

  /** Once all is answered and nothing more will be sent. */
  private void finishIfDone(long nanos) {
    if (finished || operations.size() > 0 || !lost && hasMore(nanos)) {
      return;
    }
    finished = true;
    ledger.leaveHeld(openHolds, splitHolds);
    ledger.unknownHolds(tally.unknownHoldCount());
    running.countDown();
  }

  private boolean hasMore(long nanos) {
    boolean backlog = pace != null && !exhausted && pace.hasMore();
    boolean settling = config.settles() && openHolds.size() > 0;
    return backlog || !isOver(nanos) || splitHolds.size() > 0 || settling;
  }
}
