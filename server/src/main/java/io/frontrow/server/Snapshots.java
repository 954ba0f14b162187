package io.frontrow.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Has snapshots written while a server runs, one at a time, by a {@link SnapshotProcess}. Its own
 * thread looks now and then whether one is due; nobody waits for it.
 */
final class Snapshots implements AutoCloseable {
  private static final long LOOK_NANOS = 500_000_000;

  private final Path data;
  private final SnapshotSchedule schedule;
  private final LongSupplier lastSequence;
  private final Runnable requestMark;
  private final Consumer<String> lines;
  private final Thread thread = new Thread(this::run, "snapshots");
  private volatile boolean closed;
  private SnapshotProcess process;

  /**
   * @param lastSequence of the running server
   * @param requestMark asks for a mark, so that the snapshot comes near to the end
   * @param lines told what became of each
   */
  private Snapshots(
      Path data,
      SnapshotSchedule schedule,
      LongSupplier lastSequence,
      Runnable requestMark,
      Consumer<String> lines) {
    this.data = data;
    this.schedule = schedule;
    this.lastSequence = lastSequence;
    this.requestMark = requestMark;
    this.lines = lines;
    thread.setDaemon(true);
  }

  /** For a server that keeps nothing. */
  static Snapshots none() {
    return new Snapshots(null, null, () -> 0, () -> {}, line -> {});
  }

  static Snapshots start(
      Path data,
      SnapshotSchedule schedule,
      LongSupplier lastSequence,
      Runnable requestMark,
      Consumer<String> lines) {
    Snapshots snapshots = new Snapshots(data, schedule, lastSequence, requestMark, lines);
    snapshots.thread.start();
    return snapshots;
  }

  private void run() {
    while (!closed) {
      long sequence = lastSequence.getAsLong();
      long now = System.nanoTime();
      if (schedule.isDue(sequence, now) && !isWriting()) {
        schedule.begun(sequence, now);
        requestMark.run();
        begin();
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  private synchronized boolean isWriting() {
    return process != null && process.isAlive();
  }

  private synchronized void begin() {
    if (closed) {
      return;
    }
    try {
      process = SnapshotProcess.start(data, lines);
    } catch (IOException e) {
      lines.accept("snapshot: none was written: " + e.getMessage());
    }
  }

  /** Ends what is being written. */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    synchronized (this) {
      if (process != null) {
        process.close();
      }
    }
  }
}
