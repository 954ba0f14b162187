package io.frontrow.perf.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.perf.wire.Outcomes;
import io.frontrow.perf.wire.Refusal;
import io.frontrow.perf.wire.Wire;
import io.frontrow.perf.workload.Venue;
import io.frontrow.perf.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** One connection against a system that is written down here: a byte for each operation. */
class LoadConnectionTest {
  private static final int LIMIT = 10_000;
  private static final int IN_FLIGHT = 4;
  private static final long END_NANOS = 1_000_000_000;

  private final MutableDirectBuffer out = new UnsafeBuffer(new byte[2 * LIMIT]);
  private final Window window = new Window(0, END_NANOS, 1);
  private final Ledger ledger = new Ledger(1, 50_000, true);
  private final CountDownLatch running = new CountDownLatch(1);
  private final Lines wire = new Lines();
  private final LoadConnection connection;
  private long nextHold = 1;

  LoadConnectionTest() {
    window.begin(0);
    LoadConfig config =
        new LoadConfig(1, IN_FLIGHT, 0, 0, 1_000, Workload.TTL_MILLIS, true, 1, ClientWait.PARK);
    LoadShared shared = new LoadShared(config, window, ledger, running);
    connection =
        new LoadConnection(
            shared, new Workload(Venue.own(), 1, 1, 1, 1), 0, wire, new Recorder(window));
  }

  /** What the connection has written, in words. */
  private static final class Lines implements Wire {
    final List<String> lines = new ArrayList<>();

    private int add(int at, int op, String what) {
      lines.add(op + " " + what);
      return at + 1;
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
      return add(at, op, "hold " + firstSeat + " " + seatCount);
    }

    @Override
    public int holdBest(
        MutableDirectBuffer out, int at, int op, int event, int section, int seatCount) {
      return add(at, op, "best " + section + " " + seatCount);
    }

    @Override
    public int readRow(MutableDirectBuffer out, int at, int op, int event, int row) {
      return add(at, op, "read " + row);
    }

    @Override
    public int confirm(
        MutableDirectBuffer out, int at, int op, long hold, int event, int first, int count) {
      return add(at, op, "confirm " + hold + " " + first + " " + count);
    }

    @Override
    public int release(
        MutableDirectBuffer out, int at, int op, long hold, int event, int first, int count) {
      return add(at, op, "release " + hold + " " + first + " " + count);
    }

    @Override
    public int releaseApart(
        MutableDirectBuffer out, int at, int op, long hold, int event, int seat, int other) {
      return add(at, op, "apart " + hold + " " + seat + " " + other);
    }

    @Override
    public int decode(DirectBuffer in, int at, int length, Outcomes to) {
      return length;
    }
  }

  private List<String> written(long nanos) {
    wire.lines.clear();
    assertEquals(wire.lines.size(), 0);
    int end = connection.write(out, LIMIT, nanos);
    assertEquals(end, wire.lines.size());
    return List.copyOf(wire.lines);
  }

  /** Answers as a system would that has every seat. */
  private void answer(String line, long nanos) {
    String[] words = line.split(" ");
    int op = Integer.parseInt(words[0]);
    connection.beginBatch(nanos);
    switch (words[1]) {
      case "hold" ->
          connection.held(op, nextHold++, Integer.parseInt(words[2]), Integer.parseInt(words[3]));
      case "best" -> connection.held(op, nextHold++, 50 * (int) nextHold, 2);
      default -> connection.done(op);
    }
    connection.endBatch();
  }

  private String firstHold() {
    for (List<String> lines = written(0); ; lines = written(0)) {
      for (String line : lines) {
        if (line.contains(" hold ")) {
          return line;
        }
        connection.beginBatch(0);
        if (line.contains(" best ")) {
          connection.refused(op(line), Refusal.TAKEN);
        } else {
          connection.done(op(line));
        }
        connection.endBatch();
      }
    }
  }

  private static int op(String line) {
    return Integer.parseInt(line.split(" ")[0]);
  }

  @Test
  void hasAsManyOperationsUnderWayAsItMay() {
    List<String> first = written(0);
    assertEquals(IN_FLIGHT, first.size());
    assertEquals(List.of(), written(1));

    answer(first.get(2), 2);

    assertEquals(1, written(2).size());
    assertEquals(1, connection.tally().completed());
  }

  @Test
  void sendsAgainWhatTheSystemHadNoRoomForUnderTheSameNumber() {
    String hold = firstHold();
    connection.beginBatch(0);
    connection.busy(op(hold));
    connection.endBatch();
    assertTrue(connection.isWaitingForRoom());
    assertFalse(written(0).contains(hold), "not before it is asked to");

    wire.lines.clear();
    connection.writeAgain(out, LIMIT);

    assertEquals(List.of(hold), wire.lines);
    assertFalse(connection.isWaitingForRoom());
    assertEquals(1, connection.tally().busyCount());
  }

  @Test
  void givesSeatsBackThatAreNotAdjacent() {
    String best = null;
    for (List<String> lines = written(0); best == null; lines = written(0)) {
      for (String line : lines) {
        if (line.contains(" best ")) {
          best = line;
        } else {
          connection.beginBatch(0);
          if (line.contains(" hold ")) {
            connection.refused(op(line), Refusal.TAKEN);
          } else {
            connection.done(op(line));
          }
          connection.endBatch();
        }
      }
    }
    connection.beginBatch(0);
    connection.heldApart(op(best), 99, 7, 57);
    connection.endBatch();

    assertTrue(written(0).stream().anyMatch(it -> it.endsWith("apart 99 7 57")));
  }

  @Test
  void followsEveryHoldUpOnceTheRunIsOver() {
    for (int i = 0; i < 100; i++) {
      written(0).forEach(line -> answer(line, 0));
    }
    List<String> last;
    do {
      last = written(END_NANOS);
      last.forEach(line -> answer(line, END_NANOS));
    } while (!last.isEmpty());

    assertEquals(0, running.getCount());
    assertEquals(0, connection.tally().unexpectedCount());
    assertTrue(ledger.orderCount() > 0);
    for (int seat = 0; seat < 50_000; seat++) {
      assertFalse(ledger.isHeld(0, seat), "seat " + seat);
    }
  }

  @Test
  void nobodyKnowsWhatBecameOfWhatWasUnderWayWhenTheConnectionIsLost() {
    String hold = firstHold();
    answer(hold, 0);
    connection.lost("as the test wants", 0);

    String[] words = hold.split(" ");
    assertTrue(ledger.isHeld(0, Integer.parseInt(words[2])), "nobody followed it up");
    assertEquals(0, running.getCount());
    assertTrue(connection.tally().unknownCount() > 0);
    assertEquals(List.of(), written(0));
  }

  @Test
  void otherSeatsThanAskedForAreAFinding() {
    String hold = firstHold();
    connection.beginBatch(0);
    connection.held(op(hold), 1, 49_999, 1);
    connection.endBatch();

    assertEquals(
        "HOLD_SEATS: held other seats than asked for", connection.tally().firstUnexpected());
  }
}
