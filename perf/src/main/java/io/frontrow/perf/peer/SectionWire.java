package io.frontrow.perf.peer;

import static io.frontrow.perf.peer.SectionCells.CELL;

import io.frontrow.perf.wire.Outcomes;
import io.frontrow.perf.wire.Wire;
import io.frontrow.perf.workload.Venue;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * Speaks to Redis with the functions of {@code sections.lua}: one call for each operation, a plain
 * command for the read of a row. One event loop thread.
 */
final class SectionWire implements Wire {
  private static final byte[] HOLD = RespCommand.opening(7, "FCALL", "h", "1");
  private static final byte[] BEST = RespCommand.opening(6, "FCALL", "b", "1");
  private static final byte[] CONFIRM = RespCommand.opening(7, "FCALL", "c", "1");
  private static final byte[] RELEASE = RespCommand.opening(7, "FCALL", "r", "1");
  private static final byte[] READ = RespCommand.opening(4, "GETRANGE");

  private final Venue venue;
  private final SectionCells cells;
  private final HoldNumbers numbers;
  private final InOrder waiting = new InOrder();
  private final RedisOutcomes outcomes;

  SectionWire(Venue venue, SectionCells cells, int connection) {
    this.venue = venue;
    this.cells = cells;
    numbers = new HoldNumbers(connection);
    outcomes = new RedisOutcomes(waiting, cells::seat);
  }

  /** Of a section's string: its number, counted through all events. */
  static int key(int sections, int event, int section) {
    return event * sections + section;
  }

  @Override
  public int writeSession(MutableDirectBuffer out, int at, long nowNanos) {
    return at;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public int holdSeats(
      MutableDirectBuffer out, int at, int op, int event, int firstSeat, int seatCount) {
    long hold = numbers.next();
    waiting.add(op, InOrder.Kind.HOLD_SEATS, hold, firstSeat, seatCount);
    return putOfSeats(out, at, HOLD, event, firstSeat, seatCount, hold);
  }

  @Override
  public int holdBest(
      MutableDirectBuffer out, int at, int op, int event, int section, int seatCount) {
    long hold = numbers.next();
    waiting.add(op, InOrder.Kind.HOLD_BEST, hold, section, seatCount);
    int next = RespCommand.put(out, at, BEST);
    next = RespCommand.putNumber(out, next, key(venue.sectionCount(), event, section));
    next = RespCommand.putHold(out, next, hold);
    return RespCommand.putNumber(out, next, seatCount * CELL);
  }

  @Override
  public int readRow(MutableDirectBuffer out, int at, int op, int event, int row) {
    waiting.add(op, InOrder.Kind.READ_ROW, 0, row, 0);
    int section = cells.sectionOfRow(row);
    int next = RespCommand.put(out, at, READ);
    next = RespCommand.putNumber(out, next, key(venue.sectionCount(), event, section));
    int from = cells.rowAt(row);
    next = RespCommand.putNumber(out, next, from);
    return RespCommand.putNumber(out, next, from + venue.seatCount(row) * CELL - 1);
  }

  @Override
  public int confirm(
      MutableDirectBuffer out, int at, int op, long hold, int event, int firstSeat, int seatCount) {
    waiting.add(op, InOrder.Kind.CONFIRM, hold, firstSeat, seatCount);
    return putOfSeats(out, at, CONFIRM, event, firstSeat, seatCount, hold);
  }

  @Override
  public int release(
      MutableDirectBuffer out, int at, int op, long hold, int event, int firstSeat, int seatCount) {
    waiting.add(op, InOrder.Kind.RELEASE, hold, firstSeat, seatCount);
    return putOfSeats(out, at, RELEASE, event, firstSeat, seatCount, hold);
  }

  private int putOfSeats(
      MutableDirectBuffer out,
      int at,
      byte[] opening,
      int event,
      int firstSeat,
      int seatCount,
      long hold) {
    int section = cells.sectionOfRow(cells.rowOf(firstSeat));
    int from = cells.seatAt(firstSeat);
    int next = RespCommand.put(out, at, opening);
    next = RespCommand.putNumber(out, next, key(venue.sectionCount(), event, section));
    next = RespCommand.putNumber(out, next, from);
    next = RespCommand.putNumber(out, next, from + seatCount * CELL - 1);
    return RespCommand.putHold(out, next, hold);
  }

  @Override
  public int decode(DirectBuffer in, int at, int length, Outcomes to) {
    return outcomes.decode(in, at, length, to);
  }
}
