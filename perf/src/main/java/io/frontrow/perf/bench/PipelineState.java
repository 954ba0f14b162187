package io.frontrow.perf.bench;

import io.frontrow.engine.core.EngineSettings;
import io.frontrow.engine.pipeline.CommandRing;
import io.frontrow.engine.pipeline.Egress;
import io.frontrow.engine.pipeline.Journal;
import io.frontrow.engine.pipeline.Pipeline;
import io.frontrow.engine.pipeline.PipelineConfig;
import io.frontrow.protocol.ArrayBuffer;
import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.ReplyHeader;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SeatStatus;
import java.nio.ByteOrder;
import org.agrona.DirectBuffer;

/**
 * A pipeline without a gateway: this thread publishes, all stages run on another one, and replies
 * are counted and let go. One thread publishes.
 */
final class PipelineState implements AutoCloseable {
  /** Holds, and as many releases. */
  static final int HOLDS = 4_000;

  static final int COMMANDS = 2 * HOLDS;

  private static final int PAIR = 2;
  private static final int ACCOUNT = 1;
  private static final int FIRST_INSTANCE = 2;
  private static final int CLIENTS = 64;

  private final Replies replies = new Replies();
  private final Pipeline pipeline;
  private final CommandRing ring;
  private final ScaledBatch holds = new ScaledBatch(HOLDS);
  private final ScaledBatch releases = new ScaledBatch(HOLDS);
  private final long[] requestIds = new long[CLIENTS];
  private long nextHoldId = 1;
  private long published;
  private volatile Throwable failure;

  /** Counts on the pipeline's thread. */
  private static final class Replies implements Egress {
    private long delivered;
    private volatile long flushed;

    @Override
    public boolean deliver(long clientId, DirectBuffer buffer, int offset, int length) {
      delivered++;
      return true;
    }

    @Override
    public void flush() {
      flushed = delivered;
    }
  }

  PipelineState(Journal journal) {
    PipelineConfig config = PipelineConfig.defaults().withLayout(PipelineConfig.Layout.COMPOSED);
    pipeline =
        new Pipeline(
            config,
            () -> System.currentTimeMillis() * 1_000_000,
            (stage, cause, buffer, offset, length) -> failure = cause);
    Hall hall = Hall.own();
    EngineSettings settings = ArenaState.settings(hall.venue().seatCount());
    CoreEngine feed = new CoreEngine(pipeline.engine(), hall, settings, RecordTap.NONE);
    int eventId = feed.openEvent(OrphanMode.OFF);
    for (int i = 0; i < HOLDS; i++) {
      holds.hold(clientId(i), 0, eventId, i * PAIR);
      releases.release(clientId(i), 0, 0);
    }
    ring = pipeline.commands();
    pipeline.start(journal, replies, 0, settings);
  }

  /** {@value #COMMANDS} commands; returns once all are answered. */
  void run() {
    publish(holds);
    ArrayBuffer buffer = releases.buffer();
    int holdId = RecordHeader.LENGTH + ReplyHeader.REQUEST_ID_OFFSET + Long.BYTES;
    for (int i = 0; i < HOLDS; i++) {
      buffer.putLong(ScaledBatch.offset(i) + holdId, nextHoldId++, ByteOrder.LITTLE_ENDIAN);
    }
    publish(releases);
  }

  private void publish(ScaledBatch batch) {
    ArrayBuffer buffer = batch.buffer();
    for (int i = 0; i < batch.size(); i++) {
      int message = ScaledBatch.offset(i) + RecordHeader.LENGTH;
      int length = batch.length(i) - RecordHeader.LENGTH;
      buffer.putLong(
          message + ReplyHeader.REQUEST_ID_OFFSET,
          ++requestIds[i % CLIENTS],
          ByteOrder.LITTLE_ENDIAN);
      while (!ring.tryPublish(clientId(i), buffer, message, length)) {
        Thread.yield();
      }
    }
    published += batch.size();
    while (replies.flushed < published) {
      if (failure != null) {
        throw new IllegalStateException(failure);
      }
      Thread.yield();
    }
  }

  private static long clientId(int command) {
    return ClientId.of(ACCOUNT, FIRST_INSTANCE + command % CLIENTS);
  }

  /** Throws unless every hold found its seats, and every release its hold. */
  void check() {
    int free = pipeline.engine().event(1).count(SeatStatus.FREE);
    if (free != Hall.own().venue().seatCount()) {
      throw new IllegalStateException(free + " seats are free");
    }
  }

  @Override
  public void close() {
    pipeline.close();
  }
}
