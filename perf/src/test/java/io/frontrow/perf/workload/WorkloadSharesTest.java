package io.frontrow.perf.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workload against a hall without any system: its shares are a property of the demand. */
class WorkloadSharesTest {
  private static final double TWO_POINTS = 0.02;

  private final long seed = new Random().nextLong();
  private final boolean[] held = new boolean[50_000];
  private final boolean[] sold = new boolean[50_000];
  private int given;
  private int givenHeld;
  private int best;
  private int bestHeld;

  private record Hold(int firstSeat, int seatCount) {}

  @ParameterizedTest
  @ValueSource(ints = {1, 64})
  void aWholeWaveComesToWhatTheWorkloadSays(int connections) {
    Workload workload = new Workload(Venue.own(), seed, connections, 1, 1);
    List<Intents> buyers = new ArrayList<>();
    List<Deque<Hold>> open = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      buyers.add(workload.intents(i));
      open.add(new ArrayDeque<>());
    }
    for (boolean going = true; going; ) {
      going = false;
      for (int i = 0; i < connections; i++) {
        going |= step(buyers.get(i), open.get(i), Workload.OPEN_HOLDS);
      }
    }
    for (int i = 0; i < connections; i++) {
      while (!open.get(i).isEmpty()) {
        step(buyers.get(i), open.get(i), 0);
      }
    }
    String message = "seed " + seed;
    assertEquals(Workload.GIVEN_SEATS_SUCCESS, share(givenHeld, given), TWO_POINTS, message);
    assertEquals(Workload.BEST_AVAILABLE_SUCCESS, share(bestHeld, best), TWO_POINTS, message);
    int seats = 0;
    for (boolean seat : sold) {
      seats += seat ? 1 : 0;
    }
    assertEquals(Workload.SOLD, share(seats, 50_000), TWO_POINTS, message);
  }

  private static double share(int part, int whole) {
    return (double) part / whole;
  }

  private boolean step(Intents buyer, Deque<Hold> open, int keep) {
    if (open.size() > keep) {
      followUp(buyer, open.poll());
      return true;
    }
    if (!buyer.advance()) {
      return false;
    }
    int first =
        switch (buyer.kind()) {
          case HOLD_SEATS -> {
            given++;
            yield buyer.firstSeat();
          }
          case HOLD_BEST -> {
            best++;
            yield bestPair(buyer.section());
          }
          case READ_ROW -> -1;
        };
    if (first >= 0 && areFree(first, buyer.seatCount())) {
      givenHeld += buyer.kind() == IntentKind.HOLD_SEATS ? 1 : 0;
      bestHeld += buyer.kind() == IntentKind.HOLD_BEST ? 1 : 0;
      mark(held, first, buyer.seatCount(), true);
      open.add(new Hold(first, buyer.seatCount()));
    }
    return true;
  }

  private void followUp(Intents buyer, Hold hold) {
    if (buyer.nextFollowUpConfirms()) {
      mark(sold, hold.firstSeat, hold.seatCount, true);
    } else {
      mark(held, hold.firstSeat, hold.seatCount, false);
    }
  }

  private int bestPair(int section) {
    for (int seat = section * 1_000; seat < (section + 1) * 1_000 - 1; seat++) {
      if (seat % 50 != 49 && areFree(seat, 2)) {
        return seat;
      }
    }
    return -1;
  }

  private boolean areFree(int first, int count) {
    for (int seat = first; seat < first + count; seat++) {
      if (held[seat]) {
        return false;
      }
    }
    return true;
  }

  private static void mark(boolean[] seats, int first, int count, boolean value) {
    for (int seat = first; seat < first + count; seat++) {
      seats[seat] = value;
    }
  }
}
