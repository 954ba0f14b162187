package io.frontrow.perf.bench;

import io.frontrow.protocol.ArrayBuffer;
import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.RecordChecksum;
import io.frontrow.protocol.RecordHeader;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.UnsafeBuffer;
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

/** What is done with the bytes of one command around the engine: a hold of two seats. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 15)
@Measurement(iterations = 15)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-Xmn64m"})
@OperationsPerInvocation(MessageBenchmark.MESSAGES)
public class MessageBenchmark {
  static final int ROUNDS = 100;
  static final int BATCH = 1_000;
  static final int MESSAGES = ROUNDS * BATCH;

  /** Holds side by side, and where one of them is copied to. */
  @State(Scope.Thread)
  public static class Messages {
    private final ScaledBatch batch = new ScaledBatch(BATCH);
    private final RecordChecksum checksum = new RecordChecksum();
    private final UnsafeBuffer copy = new UnsafeBuffer(ByteBuffer.allocateDirect(1 << 10));

    /** The same as {@link #batch}, where a socket's bytes are: outside the heap. */
    private UnsafeBuffer received;

    private ByteBuffer bytes;

    @Setup(Level.Trial)
    public void encode() {
      for (int i = 0; i < BATCH; i++) {
        batch.hold(1, i + 1, 1, 2 * i);
      }
      bytes = batch.bytes();
      received = new UnsafeBuffer(ByteBuffer.allocateDirect(bytes.capacity()));
      received.putBytes(0, batch.buffer(), 0, bytes.capacity());
    }
  }

  /** The load's side of a connection. */
  @State(Scope.Thread)
  public static class LoadWire {
    private LoadWireState state;

    @Setup(Level.Trial)
    public void build() {
      state = new LoadWireState(BATCH);
      WarmUp.run(state::round);
    }

    @TearDown(Level.Iteration)
    public void check() {
      state.check();
    }
  }

  /** The bytes of a record are copied once: the least that a hop between two buffers costs. */
  @Benchmark
  public void copy(Messages messages) {
    ArrayBuffer buffer = messages.batch.buffer();
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < BATCH; i++) {
        messages.copy.putBytes(0, buffer, ScaledBatch.offset(i), messages.batch.length(i));
      }
    }
  }

  /** Whether the bytes are a message that a client may send. */
  @Benchmark
  public int shape(Messages messages) {
    UnsafeBuffer buffer = messages.received;
    int good = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < BATCH; i++) {
        int message = ScaledBatch.offset(i) + RecordHeader.LENGTH;
        int length = messages.batch.length(i) - RecordHeader.LENGTH;
        good += MessageShapes.isClientMessage(buffer, message, length) ? 1 : 0;
      }
    }
    if (good != MESSAGES) {
      throw new IllegalStateException(good + " good messages");
    }
    return good;
  }

  /** CRC32C of a record. */
  @Benchmark
  public int checksum(Messages messages) {
    int sum = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < BATCH; i++) {
        sum +=
            messages.checksum.ofRecord(
                messages.bytes, ScaledBatch.offset(i), messages.batch.length(i));
      }
    }
    return sum;
  }

  /** The load writes a hold and reads the reply. */
  @Benchmark
  public void loadWire(LoadWire wire) {
    for (int round = 0; round < ROUNDS; round++) {
      wire.state.round();
    }
  }
}
