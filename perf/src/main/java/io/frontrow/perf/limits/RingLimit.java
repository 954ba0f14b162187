package io.frontrow.perf.limits;

import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.YieldingWaitStrategy;
import io.frontrow.perf.result.Figure;
import java.util.List;

/** A number handed from one thread to another through a bare ring, and there and back. */
final class RingLimit {
  private static final int SLOTS = 4_096;
  private static final int BATCH = 1_000;

  private RingLimit() {}

  static List<Figure> measure(Sampling sampling) {
    return List.of(
        handOver(sampling),
        pingPong("ringPingPong", sampling, true),
        pingPong("ringPingPongYielding", sampling, false));
  }

  private static Figure handOver(Sampling sampling) {
    try (Reader reader = new Reader(true, null)) {
      return Figure.of(
          "ringHandOver",
          "ns",
          sampling.nanosPerOperation(
              BATCH,
              (from, count) -> {
                for (long number = from; number < from + count; number++) {
                  publish(reader.ring, number, true);
                }
                return 0;
              }),
          "one producer, one consumer, both spinning");
    }
  }

  private static Figure pingPong(String name, Sampling sampling, boolean spins) {
    Sequence back = new Sequence(0);
    try (Reader reader = new Reader(spins, back)) {
      return Figure.of(
          name,
          "ns",
          sampling.nanosPerOperation(
              1,
              (from, count) -> {
                publish(reader.ring, from, spins);
                while (back.get() <= from) {
                  pause(spins);
                }
                return 0;
              }),
          "to another thread and back, both " + (spins ? "spinning" : "yielding"));
    }
  }

  private static void publish(RingBuffer<long[]> ring, long number, boolean spins) {
    while (!ring.hasAvailableCapacity(1)) {
      pause(spins);
    }
    long sequence = ring.next();
    ring.get(sequence)[0] = number;
    ring.publish(sequence);
  }

  private static void pause(boolean spins) {
    if (spins) {
      Thread.onSpinWait();
    } else {
      Thread.yield();
    }
  }

  /** The consumer: a thread of its own that takes what comes, until it is closed. */
  private static final class Reader implements AutoCloseable {
    private final RingBuffer<long[]> ring =
        RingBuffer.createSingleProducer(() -> new long[1], SLOTS, new YieldingWaitStrategy());
    private final Sequence taken = new Sequence();
    private final Sequence back;
    private final boolean spins;
    private final Thread thread = new Thread(this::run, "limit-ring");
    private volatile boolean over;

    /**
     * @param back told how many were taken, after each; null: nobody waits
     */
    Reader(boolean spins, Sequence back) {
      this.spins = spins;
      this.back = back;
      ring.addGatingSequences(taken);
      thread.setDaemon(true);
      thread.start();
    }

    private void run() {
      long sum = 0;
      for (long next = 0; !over; ) {
        long published = ring.getCursor();
        if (published < next) {
          pause(spins);
          continue;
        }
        for (; next <= published; next++) {
          sum += ring.get(next)[0];
          if (back != null) {
            back.set(next + 1);
          }
        }
        taken.set(published);
      }
      if (sum < 0) {
        throw new IllegalStateException("positive numbers added up to " + sum);
      }
    }

    @Override
    public void close() {
      over = true;
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
