package io.frontrow.journal;

import io.frontrow.engine.core.EngineSettings;
import io.frontrow.engine.pipeline.DrivingThread;
import io.frontrow.engine.pipeline.Egress;
import io.frontrow.engine.pipeline.FatalHandler;
import io.frontrow.engine.pipeline.Pipeline;
import io.frontrow.engine.pipeline.PipelineConfig;
import io.frontrow.engine.pipeline.PipelineConfig.Layout;
import io.frontrow.engine.pipeline.StorageLevel;
import io.frontrow.engine.pipeline.SystemClock;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.sbe.HoldSeatsEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.ReleaseHoldEncoder;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A real pipeline on a real journal, with this object in place of the gateway: it lets commands in
 * as an event loop does, and counts the answers.
 */
final class RunningPipeline implements AutoCloseable, Egress, FatalHandler {
  private static final EngineSettings SETTINGS = TestTables.SMALL;

  static final int COMMAND_SLOTS = 256;
  private static final int OUTPUT_SLOTS = 1_024;

  private static final long CLIENT = 1L << 32 | 1;
  private static final int SEATS = 240;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

  private final ChronicleJournal journal;
  private final Pipeline pipeline;

  /** Of an inline pipeline, else null. */
  private final DrivingThread driver;

  private final UnsafeBuffer message = new UnsafeBuffer(new byte[1_024]);
  private long sent;
  private int refused;
  private volatile long answered;
  private volatile long lastSequence;
  private volatile Throwable failure;

  /** Goes on where the journal in the directory ends; the engine itself begins anew. */
  RunningPipeline(
      JournalDirectory directory, JournalSettings settings, Layout layout, SegmentForce force) {
    PipelineConfig config = config(layout);
    JournalPosition end = directory.end();
    pipeline = new Pipeline(config, new SystemClock(), this);
    Replay.run(directory, pipeline.engine(), ProgressListener.NONE);
    journal =
        ChronicleJournal.open(directory, settings.withReserveBytes(config.commandBytes()), force);
    sent = 0;
    driver = layout == Layout.INLINE ? new DrivingThread() : null;
    if (driver == null) {
      pipeline.start(journal, this, end.chain(), SETTINGS);
    } else {
      pipeline.startOn(driver, journal, this, end.chain(), SETTINGS);
    }
  }

  private static PipelineConfig config(Layout layout) {
    return new PipelineConfig(COMMAND_SLOTS, OUTPUT_SLOTS, layout);
  }

  static long reserveBytes() {
    return config(Layout.COMPOSED).commandBytes();
  }

  /** Goes on with request ids behind those of an earlier run. */
  void after(long requestId) {
    sent = requestId;
    answered = requestId;
  }

  /** Sends a hold of nearly a slot's length, as an event loop would; false if it was not let in. */
  boolean hold() {
    HoldSeatsEncoder hold =
        new HoldSeatsEncoder().wrapAndApplyHeader(message, 0, new MessageHeaderEncoder());
    hold.requestId(sent + 1).eventId(7);
    HoldSeatsEncoder.SeatsEncoder seats = hold.seatsCount(SEATS);
    for (int i = 0; i < SEATS; i++) {
      seats.next().seat(i);
    }
    hold.areasCount(0);
    return send(hold.limit());
  }

  /** As {@link #hold}, with a release. */
  boolean release() {
    ReleaseHoldEncoder release =
        new ReleaseHoldEncoder().wrapAndApplyHeader(message, 0, new MessageHeaderEncoder());
    release.requestId(sent + 1).holdId(99);
    ReleaseHoldEncoder.SeatsEncoder seats = release.seatsCount(SEATS);
    for (int i = 0; i < SEATS; i++) {
      seats.next().seat(i);
    }
    release.areasCount(0);
    return send(release.limit());
  }

  private boolean send(int length) {
    StorageLevel level = pipeline.storageLevel();
    boolean sparing = MessageShapes.isSparing(MessageShapes.templateId(message, 0));
    if (level == StorageLevel.FULL || level == StorageLevel.LOW && !sparing) {
      refused++;
      return false;
    }
    await(() -> failure != null || publish(length), "room in the ring");
    sent++;
    return true;
  }

  private boolean publish(int length) {
    return driver == null
        ? pipeline.commands().tryPublish(CLIENT, message, 0, length)
        : driver.publish(() -> pipeline.commands().tryPublish(CLIENT, message, 0, length));
  }

  StorageLevel level() {
    return pipeline.storageLevel();
  }

  long sent() {
    return sent;
  }

  /** How many commands were not let in because of the disk. */
  int refused() {
    return refused;
  }

  long answered() {
    return answered;
  }

  /** The highest sequence that was told to anybody. */
  long lastSequence() {
    return lastSequence;
  }

  Throwable failure() {
    return failure;
  }

  void awaitAnswers() {
    await(() -> failure != null || answered == sent, "answers");
  }

  void awaitLevel(StorageLevel level) {
    await(() -> failure != null || level() == level, level + " storage");
  }

  void await(BooleanSupplier condition, String what) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "no " + what + ": " + answered + " of " + sent + " answered, " + level());
      }
      Thread.yield();
    }
  }

  @Override
  public boolean deliver(long clientId, DirectBuffer buffer, int offset, int length) {
    long requestId = MessageShapes.requestId(buffer, offset);
    if (requestId != answered + 1) {
      throw new AssertionError("answer " + requestId + " after " + answered);
    }
    lastSequence = buffer.getLong(offset + Frame.MESSAGE_HEADER_LENGTH + Long.BYTES);
    answered = requestId;
    return true;
  }

  @Override
  public void flush() {}

  @Override
  public void halt(String stage, Throwable cause, DirectBuffer record, int offset, int length) {
    failure = cause;
  }

  @Override
  public void close() {
    pipeline.close();
    if (driver != null) {
      driver.close();
    }
  }
}
