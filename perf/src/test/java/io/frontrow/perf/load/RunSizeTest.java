package io.frontrow.perf.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.perf.process.ServerTables;
import org.junit.jupiter.api.Test;

class RunSizeTest {
  private static LoadConfig config(int connections, int inFlight, int rate, int millis) {
    return new LoadConfig(
        connections, inFlight, rate, millis / 2, millis / 2, 1_000, true, 1, ClientWait.PARK);
  }

  @Test
  void anOpenLoopNeedsWhatItsRateUsesUp() {
    RunSize size = RunSize.estimate(config(16, 1, 75_000, 10_000), 50_000, 1);

    assertTrue(size.waves() >= 20 + 1, "750,000 operations are 20 waves: " + size);
    assertTrue(size.waves() <= 30, size.toString());
  }

  @Test
  void aFastClosedLoopIsGivenMoreThanASlowOne() {
    RunSize slow = RunSize.estimate(config(1, 1, 0, 10_000), 50_000, 1);
    RunSize fast = RunSize.estimate(config(64, 16, 0, 10_000), 50_000, 1);

    assertTrue(slow.waves() >= 10, slow.toString());
    assertTrue(fast.waves() > 5 * slow.waves(), fast.toString());
  }

  @Test
  void isBoundedHoweverLongTheRun() {
    RunSize size = RunSize.estimate(config(64, 16, 0, 10_000_000), 50_000, 20);

    assertTrue((long) size.events() * 50_000 <= 42_000_000, size.toString());
  }

  @Test
  void aHallLargerThanTheBoundStillGetsAWave() {
    assertEquals(1, RunSize.estimate(config(1, 1, 0, 1_000), 1_000_000, 60).waves());
  }

  @Test
  void refusesWhatNoServerCanHave() {
    assertThrows(IllegalArgumentException.class, () -> new RunSize(50_000, 20, 1_000));
    assertThrows(IllegalArgumentException.class, () -> new RunSize(50_000, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new RunSize(50_000, 1, 0));
  }

  @Test
  void tablesHaveRoomForAllThatCanHappen() {
    RunSize size = new RunSize(50_000, 20, 10);
    ServerTables tables = size.tables(config(64, 16, 0, 1_000));

    assertEquals(200, tables.events());
    assertEquals(10_000_000, tables.seats());
    assertEquals(50_000, tables.planSeats());
    // 45 % of the seats are sold, about two seats to an order.
    assertTrue(tables.orders() > 0.225 * 10_000_000);
    assertTrue(tables.holds() >= 64 * (9 + 16));
  }

  @Test
  void tablesHaveRoomForEveryConnection() {
    RunSize size = new RunSize(50_000, 1, 1);

    assertTrue(size.tables(config(10_000, 1, 0, 1_000)).clients() > 10_000);
  }
}
