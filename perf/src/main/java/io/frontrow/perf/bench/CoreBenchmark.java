package io.frontrow.perf.bench;

import io.frontrow.protocol.sbe.SeatStatus;
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
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * {@code Engine.apply} on records in memory, with decoding and state hash, output discarded. An
 * iteration is one batch of {@value #BATCH} commands, because seats that are held or sold must be
 * had back, or replaced by others, outside the time that counts.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(CoreBenchmark.BATCH)
@Warmup(iterations = 15)
@Measurement(iterations = 15)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-Xmn64m"})
public class CoreBenchmark {
  static final int EVENTS = 5;
  static final int BATCH = EVENTS * CommandBatch.COMMANDS_PER_EVENT;

  /** Seats are free before and after. */
  @State(Scope.Thread)
  public static class FreeSeats {
    private CoreState core;

    @Setup(Level.Trial)
    public void build() {
      core = new CoreState(EVENTS, 0);
    }

    @TearDown(Level.Iteration)
    public void giveBack() {
      core.require(SeatStatus.HELD, 1, BATCH);
      core.prepareReleases();
      core.release();
    }
  }

  /** Seats are held before and free after. */
  @State(Scope.Thread)
  public static class HeldSeats {
    private CoreState core;

    @Setup(Level.Trial)
    public void build() {
      core = new CoreState(EVENTS, 0);
    }

    @Setup(Level.Iteration)
    public void hold() {
      core.hold();
      core.prepareReleases();
    }

    @TearDown(Level.Iteration)
    public void check() {
      core.require(SeatStatus.HELD, 1, 0);
    }
  }

  /** Seats of events that nobody touched are held before and sold after. */
  @State(Scope.Thread)
  public static class FreshEvents {
    private CoreState core;

    @Setup(Level.Trial)
    public void build(BenchmarkParams params) {
      core =
          new CoreState(EVENTS, params.getWarmup().getCount() + params.getMeasurement().getCount());
    }

    @Setup(Level.Iteration)
    public void hold() {
      core.prepareConfirms();
    }

    @TearDown(Level.Iteration)
    public void check() {
      core.require(SeatStatus.SOLD, core.firstEventConfirmed(), BATCH);
    }
  }

  /** A sale of one event of 50,000 seats. */
  @State(Scope.Thread)
  public static class OneHall {
    private TradeState trade;

    @Setup(Level.Trial)
    public void build() {
      trade = new TradeState(1);
      trade.warmUp();
    }

    @Setup(Level.Iteration)
    public void prepare() {
      trade.prepare();
    }

    @TearDown(Level.Iteration)
    public void check() {
      trade.check();
    }
  }

  /** A sale of twenty such events at once. */
  @State(Scope.Thread)
  public static class TwentyHalls {
    private TradeState trade;

    @Setup(Level.Trial)
    public void build() {
      trade = new TradeState(20);
      trade.warmUp();
    }

    @Setup(Level.Iteration)
    public void prepare() {
      trade.prepare();
    }

    @TearDown(Level.Iteration)
    public void check() {
      trade.check();
    }
  }

  /** Nothing happens to the seats. */
  @State(Scope.Thread)
  public static class UntouchedSeats {
    private CoreState core;

    @Setup(Level.Trial)
    public void build() {
      core = new CoreState(EVENTS, 0);
      core.prepareDispatch();
      WarmUp.run(core::dispatch);
    }
  }

  /** The loop around the others: a record is stamped and nobody applies it. */
  @Benchmark
  public long baseline(UntouchedSeats seats) {
    return seats.core.baseline();
  }

  /** A release of a hold that there is not: all that every command costs. */
  @Benchmark
  public void dispatch(UntouchedSeats seats) {
    seats.core.dispatch();
  }

  /** Two given seats, somewhere in a hall of 50,000. */
  @Benchmark
  public void hold(FreeSeats seats) {
    seats.core.hold();
  }

  /** The best two adjacent seats of a section, which fills up meanwhile. */
  @Benchmark
  public void holdBestAvailable(FreeSeats seats) {
    seats.core.holdBestAvailable();
  }

  /** A hold of two seats becomes an order. */
  @Benchmark
  public void confirm(FreshEvents seats) {
    seats.core.confirm();
  }

  /** Holds of two seats, half of which are confirmed later and half released; 64 clients. */
  @Benchmark
  @OperationsPerInvocation(TradeState.COMMANDS)
  public void trade(OneHall hall) {
    hall.trade.run();
  }

  /** The same where a million seats are on sale. */
  @Benchmark
  @OperationsPerInvocation(TradeState.COMMANDS)
  public void tradeMillion(TwentyHalls halls) {
    halls.trade.run();
  }

  /** A hold of two seats is given back. */
  @Benchmark
  public void release(HeldSeats seats) {
    seats.core.release();
  }
}
