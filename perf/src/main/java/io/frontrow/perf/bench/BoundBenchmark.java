package io.frontrow.perf.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one command can cost at the most: picks of an arena of 100,000 seats, holds that all fall
 * due at once, a waitlist of 100,000. Records in memory, output discarded; one batch is an
 * iteration.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 15)
@Measurement(iterations = 15)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-Xmn64m"})
public class BoundBenchmark {
  static final int PICKS = 2_000;
  static final int HOLDS = 10_000;

  /** Of 64 holds each. */
  static final int TICKS = 157;

  static final int OFFERS = 10_000;

  static final int SWEEPS = 4;

  /** Of one sweep: a release and 63 Ticks, with 16 looks each. */
  static final int SWEEP = 64;

  /** Seats are as they were after each batch. */
  @State(Scope.Thread)
  public static class Arena {
    @Param public ArenaSale sale;

    private ArenaState state;

    @Setup(Level.Trial)
    public void build() {
      state = new ArenaState(sale, PICKS);
      WarmUp.run(
          () -> {
            state.pick();
            state.giveBack();
          });
    }

    @TearDown(Level.Iteration)
    public void giveBack() {
      state.giveBack();
    }
  }

  /** Holds before, none after. */
  @State(Scope.Thread)
  public static class DueHolds {
    private ExpiryState state;
    private int ticks;

    @Setup(Level.Trial)
    public void build() {
      state = new ExpiryState(HOLDS);
      if (state.ticks() != TICKS) {
        throw new IllegalStateException("it takes " + state.ticks() + " Ticks");
      }
      WarmUp.run(
          () -> {
            state.hold();
            state.require(state.expire());
          });
    }

    @Setup(Level.Iteration)
    public void hold() {
      state.hold();
    }

    @TearDown(Level.Iteration)
    public void check() {
      state.require(ticks);
    }
  }

  /** Pairs are offered before and after, each time to the next in line. */
  @State(Scope.Thread)
  public static class Line {
    private WaitlistState state;

    @Setup(Level.Trial)
    public void build() {
      state = WaitlistState.firstInLine(OFFERS);
      WarmUp.run(
          () -> {
            state.refill();
            state.passOn();
          });
    }

    @Setup(Level.Iteration)
    public void refill() {
      state.refill();
    }

    @TearDown(Level.Iteration)
    public void check() {
      state.requireAllOffered();
    }
  }

  /** Nobody is ever offered anything. */
  @State(Scope.Thread)
  public static class VainLine {
    private WaitlistState state;
    private int ticks;

    @Setup(Level.Trial)
    public void build() {
      state = WaitlistState.nobodyFits();
      WarmUp.run(() -> state.requireSwept(state.sweepInVain()));
    }

    @TearDown(Level.Iteration)
    public void check() {
      state.requireSwept(ticks);
    }
  }

  /** Nor here, where no two kinds want the same. */
  @State(Scope.Thread)
  public static class VainLineOfOthers {
    private WaitlistState state;
    private int ticks;

    @Setup(Level.Trial)
    public void build() {
      state = WaitlistState.allWantOtherThings();
      WarmUp.run(() -> state.requireSwept(state.sweepInVain()));
    }

    @TearDown(Level.Iteration)
    public void check() {
      state.requireSwept(ticks);
    }
  }

  @Benchmark
  @OperationsPerInvocation(PICKS)
  public void pick(Arena arena) {
    arena.state.pick();
  }

  /** Counted by hold. */
  @Benchmark
  @OperationsPerInvocation(HOLDS)
  public void expireHold(DueHolds due) {
    due.ticks = due.state.expire();
  }

  /** A release whose seats go to the first in line, of 100,000. */
  @Benchmark
  @OperationsPerInvocation(OFFERS)
  public void matchFirst(Line line) {
    line.state.passOn();
  }

  /** One of the commands of a sweep that looks at every kind there can be. */
  @Benchmark
  @OperationsPerInvocation(SWEEPS * SWEEP)
  public void matchNobody(VainLine line) {
    for (int i = 0; i < SWEEPS; i++) {
      line.ticks = line.state.sweepInVain();
    }
  }

  /** The same, where what is remembered for one look helps no other. */
  @Benchmark
  @OperationsPerInvocation(SWEEPS * SWEEP)
  public void matchOthers(VainLineOfOthers line) {
    for (int i = 0; i < SWEEPS; i++) {
      line.ticks = line.state.sweepInVain();
    }
  }
}
