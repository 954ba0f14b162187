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
 * From the command ring to the egress, on two threads and without a gateway: a hold of two seats
 * and its release by turns of a batch.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 15)
@Measurement(iterations = 15)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-Xmn64m"})
@OperationsPerInvocation(PipelineBenchmark.ROUNDS * PipelineState.COMMANDS)
public class PipelineBenchmark {
  static final int ROUNDS = 5;

  /** All seats are free before and after. */
  @State(Scope.Thread)
  public static class Node {
    @Param public BenchJournal journal;

    private BenchDirectory directory;
    private PipelineState state;

    @Setup(Level.Trial)
    public void build() {
      directory = new BenchDirectory();
      state = new PipelineState(journal.open(directory.path()));
      WarmUp.run(state::run);
    }

    @TearDown(Level.Iteration)
    public void check() {
      state.check();
    }

    @TearDown(Level.Trial)
    public void close() {
      state.close();
      directory.close();
    }
  }

  @Benchmark
  public void pipeline(Node node) {
    for (int i = 0; i < ROUNDS; i++) {
      node.state.run();
    }
  }
}
