package io.frontrow.perf.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.frontrow.perf.process.ServerFailedException;
import io.frontrow.perf.wire.Target;
import io.frontrow.perf.wire.Witness;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the workload hold in every system that is measured beside ours, if it is here. */
class PeerIT {
  private static final int LONG = 60_000;
  private static final int SHORT = 300;

  private Target target;

  private void start(String name, String durability, int ttlMillis) {
    target =
        switch (name) {
          case "redis" -> RedisTarget.ofSections(durability);
          case "redis-keys" -> RedisTarget.ofKeys(durability);
          default -> new PostgresTarget(durability);
        };
    try {
      target.start();
    } catch (ServerFailedException e) {
      assumeTrue(!e.getMessage().contains("is not installed"), e.getMessage());
      throw e;
    }
    assertEquals(2, target.prepare(SmallHall.sale(ttlMillis)));
  }

  @AfterEach
  void end() {
    if (target != null) {
      long pid = target.pid();
      target.close();
      assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
    }
  }

  private Talk talk(int connection) throws IOException {
    return new Talk(target.address(), target.wire(connection));
  }

  /** The seats of the first event: free, held, or the hold that bought them. */
  private String[] seats() {
    String[] seats = new String[SmallHall.VENUE.seatCount()];
    target.verify(
        1,
        new Witness() {
          @Override
          public void free(int event, int seat) {
            put(event, seat, "free");
          }

          @Override
          public void held(int event, int seat) {
            put(event, seat, "held");
          }

          @Override
          public void sold(int event, int seat, long hold) {
            put(event, seat, String.valueOf(hold));
          }

          private void put(int event, int seat, String what) {
            assertEquals(0, event);
            assertEquals(null, seats[seat], "seat " + seat + " was told of twice");
            seats[seat] = what;
          }

          @Override
          public void order(int event, long hold, int[] seats, int seatCount) {
            throw new AssertionError("no peer has orders");
          }

          @Override
          public long confirmedBy(int event, int seat) {
            return 0;
          }

          @Override
          public void violated(String what) {
            throw new AssertionError(what);
          }
        });
    return seats;
  }

  private static void eventually(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + 20_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "not within 20 s");
      Thread.sleep(20);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "redis, local-mem",
    "redis, local-fsync",
    "redis-keys, local-mem",
    "postgresql, local-mem",
    "postgresql, local-fsync"
  })
  void holdsAllSeatsOrNoneAndSellsOnlyToTheOwner(String name, String durability)
      throws IOException {
    start(name, durability, LONG);
    try (Talk ann = talk(0);
        Talk bob = talk(1)) {
      assertEquals("held 1+3", ann.holdSeats(0, 1, 3));
      final long ofAnn = ann.hold();
      assertEquals("refused TAKEN", bob.holdSeats(0, 3, 2));
      assertEquals("refused TAKEN", bob.holdSeats(0, 0, 2));
      assertEquals("held 4+1", bob.holdSeats(0, 4, 1));
      long ofBob = bob.hold();
      assertNotEquals(ofAnn, ofBob);
      assertEquals("held 1+3", bob.holdSeats(1, 1, 3), "another event");

      assertEquals("refused EXPIRED", bob.confirm(ofBob, 0, 1, 3), "not his");
      assertEquals("refused EXPIRED", bob.release(ofBob, 0, 1, 3), "not his");
      assertEquals("done", ann.confirm(ofAnn, 0, 1, 3));
      assertEquals("refused EXPIRED", ann.confirm(ofAnn, 0, 1, 3), "twice");
      assertEquals("refused EXPIRED", ann.release(ofAnn, 0, 1, 3), "sold");
      assertEquals("done", bob.release(ofBob, 0, 4, 1));
      assertEquals("refused EXPIRED", bob.release(ofBob, 0, 4, 1), "twice");
      assertEquals("held 4+1", ann.holdSeats(0, 4, 1), "free again");
      assertEquals("refused TAKEN", ann.holdSeats(0, 2, 1), "sold");
      assertEquals("done", ann.readRow(0, 0));

      String[] expected = new String[SmallHall.VENUE.seatCount()];
      Arrays.fill(expected, "free");
      Arrays.fill(expected, 1, 4, String.valueOf(ofAnn));
      expected[4] = "held";
      assertEquals(Arrays.asList(expected), Arrays.asList(seats()));
    }
  }

  @ParameterizedTest
  @CsvSource({"redis", "redis-keys", "postgresql"})
  void findsTheLowestSeatsOfTheLowestRow(String name) throws IOException {
    start(name, "local-mem", LONG);
    try (Talk talk = talk(0)) {
      assertEquals("held 1+1", talk.holdSeats(0, 1, 1));
      long single = talk.hold();
      assertEquals("held 2+2", talk.holdBest(0, 0, 2));
      long pair = talk.hold();
      assertEquals("held 5+2", talk.holdBest(0, 0, 2), "no pair over the end of a row");
      assertEquals("refused TAKEN", talk.holdBest(0, 0, 2), "7 is alone");
      assertEquals("refused TAKEN", talk.holdBest(0, 0, 2));
      assertEquals("held 8+2", talk.holdBest(0, 1, 2), "another section");
      assertEquals("held 10+2", talk.holdBest(0, 1, 2));
      assertEquals("held 12+2", talk.holdBest(0, 1, 2));
      assertEquals("refused TAKEN", talk.holdBest(0, 1, 2), "sold out");

      assertEquals("done", talk.release(single, 0, 1, 1));
      assertEquals("held 0+2", talk.holdBest(0, 0, 2), "what was given back is found");
      assertEquals("done", talk.release(pair, 0, 2, 2));
      assertEquals("held 2+2", talk.holdBest(0, 0, 2));
    }
  }

  @ParameterizedTest
  @CsvSource({"redis", "redis-keys", "postgresql"})
  void freesSeatsWhoseHoldHasEnded(String name) throws IOException, InterruptedException {
    start(name, "local-mem", SHORT);
    try (Talk talk = talk(0)) {
      assertEquals("held 0+2", talk.holdBest(0, 0, 2));
      final long late = talk.hold();
      assertEquals("held 8+2", talk.holdSeats(0, 8, 2));
      final long kept = talk.hold();
      assertEquals("done", talk.confirm(kept, 0, 8, 2));
      eventually(() -> seats()[0].equals("free"));

      assertEquals("refused EXPIRED", talk.confirm(late, 0, 0, 2));
      assertEquals("refused EXPIRED", talk.release(late, 0, 0, 2));
      assertEquals("held 0+2", talk.holdBest(0, 0, 2));
      eventually(() -> seats()[0].equals("free"));
      assertEquals("held 1+3", talk.holdSeats(0, 1, 3));
      assertEquals(String.valueOf(kept), seats()[8], "what is sold stays sold");
    }
  }
}
