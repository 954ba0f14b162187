package io.frontrow.perf.peer;

import io.frontrow.perf.wire.Outcomes;
import io.frontrow.perf.wire.Wire;
import io.frontrow.perf.workload.Venue;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * Speaks to Redis with the functions of {@code keys.lua}, where each seat has a key: its number,
 * counted through all events. One event loop thread.
 */
final class KeyWire implements Wire {
  /** Of a row, so that all their keys fit one message. */
  private static final int MAX_ROW_SEATS = 200;

  private static final int MAX_SECTION_ROWS = 400;

  private final Venue venue;
  private final HoldNumbers numbers;
  private final InOrder waiting = new InOrder();
  private final RedisOutcomes outcomes;

  /** By seats. */
  private final byte[][] holds = openings("h");

  private final byte[][] confirms = openings("c");
  private final byte[][] releases = openings("r");

  /** By seats of the row. */
  private final byte[][] reads;

  /** By section. */
  private final byte[][] bests;

  /** By section, the end of each search: the seats of its rows. */
  private final byte[][] rows;

  KeyWire(Venue venue, int connection) {
    this.venue = venue;
    numbers = new HoldNumbers(connection);
    outcomes = new RedisOutcomes(waiting, (section, key) -> key % venue.seatCount());
    reads = new byte[MAX_ROW_SEATS + 1][];
    bests = new byte[venue.sectionCount()][];
    rows = new byte[venue.sectionCount()][];
    for (int section = 0; section < venue.sectionCount(); section++) {
      int count = venue.rowCount(section);
      if (count > MAX_SECTION_ROWS) {
        throw new IllegalArgumentException("at most " + MAX_SECTION_ROWS + " rows in a section");
      }
      bests[section] = RespCommand.opening(6 + count, "FCALL", "b", "0");
      String[] seats = new String[count];
      for (int i = 0; i < count; i++) {
        int size = venue.seatCount(venue.firstRow(section) + i);
        if (size > MAX_ROW_SEATS) {
          throw new IllegalArgumentException("at most " + MAX_ROW_SEATS + " seats in a row");
        }
        seats[i] = String.valueOf(size);
        reads[size] = RespCommand.opening(1 + size, "MGET");
      }
      rows[section] = RespCommand.arguments(seats);
    }
  }

  private static byte[][] openings(String function) {
    byte[][] bySeats = new byte[MAX_ROW_SEATS + 1][];
    for (int seats = 1; seats <= MAX_ROW_SEATS; seats++) {
      bySeats[seats] = RespCommand.opening(4 + seats, "FCALL", function, String.valueOf(seats));
    }
    return bySeats;
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
    return putOfSeats(out, at, holds, event, firstSeat, seatCount, hold);
  }

  @Override
  public int holdBest(
      MutableDirectBuffer out, int at, int op, int event, int section, int seatCount) {
    long hold = numbers.next();
    waiting.add(op, InOrder.Kind.HOLD_BEST, hold, section, seatCount);
    int next = RespCommand.put(out, at, bests[section]);
    next = RespCommand.putHold(out, next, hold);
    next = RespCommand.putNumber(out, next, seatCount);
    int first = venue.firstSeat(venue.firstRow(section));
    next = RespCommand.putNumber(out, next, event * venue.seatCount() + first);
    return RespCommand.put(out, next, rows[section]);
  }

  @Override
  public int readRow(MutableDirectBuffer out, int at, int op, int event, int row) {
    waiting.add(op, InOrder.Kind.READ_ROW, 0, row, 0);
    int next = RespCommand.put(out, at, reads[venue.seatCount(row)]);
    return putKeys(out, next, event, venue.firstSeat(row), venue.seatCount(row));
  }

  @Override
  public int confirm(
      MutableDirectBuffer out, int at, int op, long hold, int event, int firstSeat, int seatCount) {
    waiting.add(op, InOrder.Kind.CONFIRM, hold, firstSeat, seatCount);
    return putOfSeats(out, at, confirms, event, firstSeat, seatCount, hold);
  }

  @Override
  public int release(
      MutableDirectBuffer out, int at, int op, long hold, int event, int firstSeat, int seatCount) {
    waiting.add(op, InOrder.Kind.RELEASE, hold, firstSeat, seatCount);
    return putOfSeats(out, at, releases, event, firstSeat, seatCount, hold);
  }

  private int putOfSeats(
      MutableDirectBuffer out,
      int at,
      byte[][] openings,
      int event,
      int firstSeat,
      int seatCount,
      long hold) {
    int next = RespCommand.put(out, at, openings[seatCount]);
    next = putKeys(out, next, event, firstSeat, seatCount);
    return RespCommand.putHold(out, next, hold);
  }

  private int putKeys(MutableDirectBuffer out, int at, int event, int firstSeat, int seatCount) {
    int next = at;
    int first = event * venue.seatCount() + firstSeat;
    for (int key = first; key < first + seatCount; key++) {
      next = RespCommand.putNumber(out, next, key);
    }
    return next;
  }

  @Override
  public int decode(DirectBuffer in, int at, int length, Outcomes to) {
    return outcomes.decode(in, at, length, to);
  }
}
