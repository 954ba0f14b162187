package io.frontrow.perf.bench;

import io.frontrow.engine.pipeline.Journal;
import io.frontrow.protocol.ArrayBuffer;
import io.frontrow.protocol.RecordHeader;
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

/** The journal alone: records of a hold are appended and committed. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 15)
@Measurement(iterations = 15)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-Xmn64m"})
@OperationsPerInvocation(JournalBenchmark.RECORDS)
public class JournalBenchmark {
  static final int RECORDS = 25_600;

  /** How they are committed. */
  public enum Appending {
    ONE_BY_ONE(BenchJournal.LOCAL_MEM, 1),
    BATCHED(BenchJournal.LOCAL_MEM, 64),
    FORCED(BenchJournal.LOCAL_FSYNC, 256);

    private final BenchJournal journal;
    private final int batch;

    Appending(BenchJournal journal, int batch) {
      this.journal = journal;
      this.batch = batch;
    }
  }

  /** A journal that grows. */
  @State(Scope.Thread)
  public static class Growing {
    @Param public Appending appending;

    private final ScaledBatch batch = new ScaledBatch(1);
    private BenchDirectory directory;
    private Journal journal;
    private long sequence;

    @Setup(Level.Trial)
    public void open() {
      batch.hold(1, 1, 1, 0);
      directory = new BenchDirectory();
      journal = appending.journal.open(directory.path());
    }

    @TearDown(Level.Trial)
    public void close() {
      journal.close();
      directory.close();
    }
  }

  @Benchmark
  public void append(Growing growing) {
    ArrayBuffer buffer = growing.batch.buffer();
    int length = growing.batch.length(0);
    int batch = growing.appending.batch;
    for (int i = 1; i <= RECORDS; i++) {
      RecordHeader.sequence(buffer, 0, ++growing.sequence);
      growing.journal.append(buffer, 0, length);
      if (i % batch == 0) {
        growing.journal.commit();
      }
    }
  }
}
