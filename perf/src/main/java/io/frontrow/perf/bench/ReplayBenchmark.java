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

/** One record of a journal that is read, or replayed; the engine's tables are made anew as well. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 15)
@Measurement(iterations = 15)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-Xmn64m"})
@OperationsPerInvocation(ReplayState.RECORDS)
public class ReplayBenchmark {
  /** The journal stays as it is. */
  @State(Scope.Thread)
  public static class Past {
    private ReplayState state;
    private long hash;

    @Setup(Level.Trial)
    public void write() {
      state = new ReplayState();
      hash = state.core();
    }

    @TearDown(Level.Iteration)
    public void check() {
      state.require(hash);
    }

    @TearDown(Level.Trial)
    public void close() {
      state.close();
    }
  }

  @Benchmark
  public void readJournal(Past past) {
    past.state.read();
  }

  @Benchmark
  public void replayCore(Past past) {
    past.hash = past.state.core();
  }

  @Benchmark
  public void replayJournal(Past past) {
    past.hash = past.state.replay();
  }
}
