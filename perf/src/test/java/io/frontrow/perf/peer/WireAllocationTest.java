package io.frontrow.perf.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import io.frontrow.perf.wire.Outcomes;
import io.frontrow.perf.wire.Refusal;
import io.frontrow.perf.wire.Wire;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** A wire allocates nothing for an operation: what the load costs is not the system's. */
class WireAllocationTest {
  private static final int ROUNDS = 8;
  private static final int OPERATIONS = 2_000;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final UnsafeBuffer out = new UnsafeBuffer(new byte[8 * Wire.MAX_BYTES]);
  private final Silent silent = new Silent();

  /** Hears, and remembers nothing. */
  private static final class Silent implements Outcomes {
    @Override
    public void held(int op, long hold, int firstSeat, int seatCount) {}

    @Override
    public void heldApart(int op, long hold, int seat, int otherSeat) {}

    @Override
    public void done(int op) {}

    @Override
    public void refused(int op, Refusal why) {}

    @Override
    public void busy(int op) {}

    @Override
    public void unexpected(int op, String what) {
      throw new AssertionError(what);
    }

    @Override
    public void expired(long hold) {}
  }

  private long fewestBytes(Wire wire, String replies) {
    UnsafeBuffer in = new UnsafeBuffer(replies.getBytes(StandardCharsets.ISO_8859_1));
    long fewest = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < OPERATIONS; i++) {
        int at = wire.holdSeats(out, 0, 1, 0, 1, 3);
        at = wire.holdBest(out, at, 2, 0, 1, 2);
        at = wire.readRow(out, at, 3, 0, 1);
        at = wire.confirm(out, at, 4, 1, 0, 1, 3);
        wire.release(out, at, 5, 1, 0, 1, 3);
        assertEquals(in.capacity(), wire.decode(in, 0, in.capacity(), silent));
      }
      fewest = Math.min(fewest, threads.getCurrentThreadAllocatedBytes() - before);
    }
    return fewest;
  }

  @Test
  void sectionsAllocateNothing() {
    Wire wire = new SectionWire(SmallHall.VENUE, new SectionCells(SmallHall.VENUE), 0);
    assertEquals(0, fewestBytes(wire, ":1\r\n:22\r\n$3\r\nabc\r\n:1\r\n:0\r\n"));
  }

  @Test
  void keysAllocateNothing() {
    Wire wire = new KeyWire(SmallHall.VENUE, 0);
    assertEquals(0, fewestBytes(wire, ":1\r\n:-1\r\n*2\r\n$-1\r\n$1\r\na\r\n:1\r\n:0\r\n"));
  }

  @Test
  void statementsAllocateNothing() {
    int[] rows = {0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 3, 3};
    Wire wire = new PostgresWire(SmallHall.VENUE, rows, 1_000, 0);
    UnsafeBuffer ready = new UnsafeBuffer("Z\0\0\0\5I".getBytes(StandardCharsets.ISO_8859_1));
    for (int i = 0; i < 2; i++) {
      wire.writeSession(out, 0, 0);
      wire.decode(ready, 0, ready.capacity(), silent);
    }
    String one = "C\0\0\0\015UPDATE 1\0Z\0\0\0\5I";
    assertEquals(
        0,
        fewestBytes(
            wire, one + "D\0\0\0\026\0\2\0\0\0\4\0\0\0\2\0\0\0\4\0\0\0\015" + one.repeat(4)));
  }
}
