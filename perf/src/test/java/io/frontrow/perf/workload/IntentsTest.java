package io.frontrow.perf.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntentsTest {
  private static final int MANY_WAVES = 20;
  private static final int PINNED_HASH = 1_624_758_616;

  private final long seed = new Random().nextLong();

  private Intents intents(long fromSeed, int connection) {
    return new Workload(Venue.own(), fromSeed, 1, 1, MANY_WAVES).intents(connection);
  }

  private static String described(Intents intents) {
    return String.join(
        " ",
        intents.kind().name(),
        String.valueOf(intents.wave()),
        String.valueOf(intents.event()),
        String.valueOf(intents.section()),
        String.valueOf(intents.row()),
        String.valueOf(intents.firstSeat()),
        String.valueOf(intents.seatCount()),
        String.valueOf(intents.nextFollowUpConfirms()));
  }

  private static List<String> first(int count, Intents intents) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              assertTrue(intents.advance());
              return described(intents);
            })
        .toList();
  }

  @Test
  void sameSeedAndConnectionGiveTheSameIntents() {
    assertEquals(first(10_000, intents(seed, 3)), first(10_000, intents(seed, 3)), "seed " + seed);
  }

  @Test
  void otherConnectionsAndOtherSeedsGiveOtherIntents() {
    assertNotEquals(seats(intents(seed, 3)), seats(intents(seed, 4)), "seed " + seed);
    assertNotEquals(seats(intents(seed, 3)), seats(intents(seed + 1, 3)), "seed " + seed);
  }

  @Test
  void otherConnectionsAndOtherSeedsFollowUpOtherwise() {
    assertNotEquals(followUps(intents(seed, 3)), followUps(intents(seed, 4)), "seed " + seed);
    assertNotEquals(followUps(intents(seed, 3)), followUps(intents(seed + 1, 3)), "seed " + seed);
  }

  private static List<Integer> seats(Intents intents) {
    return IntStream.range(0, 100)
        .mapToObj(i -> intents.advance() ? intents.firstSeat() : -1)
        .toList();
  }

  private static List<Boolean> followUps(Intents intents) {
    return IntStream.range(0, 1_000).mapToObj(i -> intents.nextFollowUpConfirms()).toList();
  }

  /** No format of ours is frozen, but a workload that changes unnoticed makes figures worthless. */
  @Test
  void isTheSameOnEveryMachine() {
    List<String> first = first(1_000, intents(1, 0));

    assertEquals(PINNED_HASH, first.hashCode());
  }

  @Test
  void followUpsDoNotDisturbTheIntents() {
    Intents followed = intents(seed, 0);
    Intents alone = intents(seed, 0);
    for (int i = 0; i < 1_000; i++) {
      followed.nextFollowUpConfirms();
      followed.advance();
      alone.advance();
      assertEquals(alone.firstSeat(), followed.firstSeat(), "seed " + seed);
    }
  }

  @Test
  void sharesAreThoseOfTheWorkload() {
    Intents intents = intents(seed, 0);
    int count = 400_000;
    int[] kinds = new int[IntentKind.values().length];
    int[] seatCounts = new int[5];
    int[] sections = new int[50];
    int[] ranks = new int[20];
    int confirms = 0;
    for (int i = 0; i < count; i++) {
      assertTrue(intents.advance());
      kinds[intents.kind().ordinal()]++;
      sections[intents.section()]++;
      confirms += intents.nextFollowUpConfirms() ? 1 : 0;
      if (intents.kind() == IntentKind.HOLD_SEATS) {
        seatCounts[intents.seatCount()]++;
        ranks[intents.row() % 20]++;
        assertTrue(intents.firstSeat() / 50 == intents.row(), "the seat is in the row");
        assertTrue((intents.firstSeat() + intents.seatCount() - 1) / 50 == intents.row());
        assertEquals(intents.section(), intents.row() / 20);
      }
    }
    assertShare(0.70, kinds[IntentKind.HOLD_SEATS.ordinal()], count);
    assertShare(0.20, kinds[IntentKind.HOLD_BEST.ordinal()], count);
    assertShare(0.10, kinds[IntentKind.READ_ROW.ordinal()], count);
    assertShare(0.80, confirms, count);
    for (int seats = 1; seats <= 4; seats++) {
      assertShare(0.25, seatCounts[seats], kinds[IntentKind.HOLD_SEATS.ordinal()]);
    }
    for (int section = 0; section < 50; section++) {
      assertShare(zipf(0.5, 50, section), sections[section], count);
    }
    for (int rank = 0; rank < 20; rank++) {
      assertShare(zipf(0.8, 20, rank), ranks[rank], kinds[IntentKind.HOLD_SEATS.ordinal()]);
    }
  }

  private void assertShare(double expected, int actual, int all) {
    assertEquals(expected, (double) actual / all, 0.006, "seed " + seed);
  }

  private static double zipf(double exponent, int size, int value) {
    double sum = IntStream.rangeClosed(1, size).mapToDouble(i -> Math.pow(i, -exponent)).sum();
    return Math.pow(value + 1, -exponent) / sum;
  }

  @Test
  void demandOfAWaveIsHalfAnIntentForEachSeatSplitEvenly() {
    Workload workload = new Workload(Venue.own(), seed, 64, 2, 3);
    int[] inWave = new int[3];
    int fewest = Integer.MAX_VALUE;
    int most = 0;
    for (int connection = 0; connection < 64; connection++) {
      Intents intents = workload.intents(connection);
      int count = 0;
      while (intents.advance()) {
        inWave[intents.wave()]++;
        assertEquals(intents.wave(), intents.event() / 2, "the event is of the wave");
        count++;
      }
      assertEquals(3, intents.wave());
      assertFalse(intents.advance(), "and it stays over");
      fewest = Math.min(fewest, count);
      most = Math.max(most, count);
    }
    assertEquals(50_000, inWave[0]);
    assertEquals(50_000, inWave[1]);
    assertEquals(50_000, inWave[2]);
    assertTrue(most - fewest <= 3, "split evenly");
  }

  @Test
  void everyEventOfAWaveIsWanted() {
    Intents intents = new Workload(Venue.own(), seed, 1, 20, 1).intents(0);
    int[] events = new int[20];
    for (int i = 0; i < 100_000; i++) {
      intents.advance();
      events[intents.event()]++;
    }
    for (int event : events) {
      assertShare(0.05, event, 100_000);
    }
  }

  @Test
  void aStampedeWantsOneRow() {
    Intents intents = new Workload(Profile.STAMPEDE, Venue.own(), seed, 4, 1, 2).intents(1);
    int reads = 0;
    for (int i = 0; i < 10_000; i++) {
      assertTrue(intents.advance());
      assertEquals(0, intents.row(), "seed " + seed);
      if (intents.kind() == IntentKind.READ_ROW) {
        reads++;
      } else {
        assertEquals(IntentKind.HOLD_SEATS, intents.kind());
        assertTrue(intents.firstSeat() + intents.seatCount() <= 50, "seed " + seed);
      }
    }
    assertShare(0.1, reads, 10_000);
  }

  @Test
  void nobodyIsDoneWithAnExpiryStorm() {
    Workload storm = new Workload(Profile.EXPIRY_STORM, Venue.own(), seed, 4, 1, 7);
    Intents intents = storm.intents(0);
    for (int i = 0; i < 100_000; i++) {
      assertTrue(intents.advance());
      assertEquals(IntentKind.HOLD_SEATS, intents.kind());
      assertEquals(0, intents.event());
    }
    assertEquals(1, storm.waves());
  }

  @Test
  void pairsAreBoughtAllOverTheHallBeforeTheyAreWantedAndGivenBack() {
    Workload workload = new Workload(Profile.BEST_AVAILABLE, Venue.own(), seed, 4, 2, 1);
    int[][] pairs = new int[2][50];
    for (int connection = 0; connection < 4; connection++) {
      Intents intents = workload.intents(connection);
      for (int i = 0; i < workload.pairsToBuy(connection); i++) {
        intents.advance();
        assertEquals(IntentKind.HOLD_BEST, intents.kind());
        pairs[intents.event()][intents.section()]++;
        assertTrue(intents.nextFollowUpConfirms());
      }
      for (int i = 0; i < 1_000; i++) {
        assertFalse(intents.nextFollowUpConfirms(), "seed " + seed);
      }
    }
    for (int[] event : pairs) {
      for (int section : event) {
        assertEquals(490, section, "of 500 pairs of a section");
      }
    }
  }

  @Test
  void seatsStayWithinRowsOfAnyLength() {
    Venue venue = Venue.of(new int[][] {{1, 2, 3}, {200}, {7, 1}});
    Intents intents = new Workload(venue, seed, 1, 1, 1_000).intents(0);
    List<Integer> rows = new ArrayList<>();
    while (intents.advance()) {
      if (intents.kind() == IntentKind.HOLD_SEATS) {
        int row = intents.row();
        rows.add(row);
        assertTrue(intents.firstSeat() >= venue.firstSeat(row), "seed " + seed);
        assertTrue(
            intents.firstSeat() + intents.seatCount()
                <= venue.firstSeat(row) + venue.seatCount(row),
            "seed " + seed);
      }
    }
    assertEquals(6, rows.stream().distinct().count(), "every row is wanted");
  }

  /** The fewest of several rounds: the JVM itself allocates when it leaves compiled code. */
  @Test
  void anIntentAllocatesNothing() {
    Intents intents = intents(seed, 0);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long fewestBytes = Long.MAX_VALUE;
    for (int round = 0; round < 8; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      draw(intents, 50_000);
      fewestBytes = Math.min(fewestBytes, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertEquals(0, fewestBytes);
  }

  private static void draw(Intents intents, int count) {
    for (int i = 0; i < count; i++) {
      intents.advance();
      intents.nextFollowUpConfirms();
    }
  }
}
