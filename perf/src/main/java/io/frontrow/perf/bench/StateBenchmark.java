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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What is done with a state that is there: its parts are carried, its replies are given again. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 15)
@Measurement(iterations = 15)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-Xmn64m"})
public class StateBenchmark {
  static final int SEATS = 1_000_000;
  static final int EVENTS = 20;
  static final int RESENDS = 100_000;

  /** A million seats, sold here and there. */
  @State(Scope.Thread)
  public static class FullState {
    private ScaledState state;
    private final DiscardedState target = new DiscardedState();

    @Setup(Level.Trial)
    public void build() {
      state = new ScaledState(new ScaledSize(EVENTS, SEATS / EVENTS, 64));
      for (int i = 0; i < EVENTS; i++) {
        state.round();
      }
    }

    @TearDown(Level.Iteration)
    public void check() {
      if (target.length() == 0) {
        throw new IllegalStateException("nothing was carried");
      }
    }
  }

  /** Requests that were answered, and all are inside the window. */
  @State(Scope.Thread)
  public static class Answered {
    private ResendState state;

    @Setup(Level.Trial)
    public void build() {
      state = new ResendState();
      WarmUp.run(state::again);
    }

    @TearDown(Level.Iteration)
    public void check() {
      state.check();
    }
  }

  /** Counted by seat: the whole state of a million. */
  @Benchmark
  @OperationsPerInvocation(SEATS)
  public void transfer(FullState full) {
    full.state.transfer(full.target);
  }

  /** A request comes again and gets its reply from the window. */
  @Benchmark
  @OperationsPerInvocation(RESENDS)
  public void resend(Answered answered) {
    for (int i = 0; i < RESENDS / ResendState.REQUESTS; i++) {
      answered.state.again();
    }
  }
}
