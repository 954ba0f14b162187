package io.frontrow.perf;

import io.frontrow.perf.process.OwnServer;
import io.frontrow.server.SnapshotProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process that writes snapshots beside a running server, in every second turn of a measurement:
 * one after the other, and stopped where it is in the turns between. Called by the thread of the
 * turns; closed by the main thread.
 */
final class SnapshotTurns implements AutoCloseable {
  private static final long CHECK_MILLIS = 10;

  private final OwnServer server;
  private final long heapBytes;
  private final AtomicInteger written = new AtomicInteger();
  private final Thread again = new Thread(this::keepOn, "snapshot-turns");
  private SnapshotProcess process;
  private boolean on;
  private boolean closed;

  SnapshotTurns(OwnServer server, long heapBytes) {
    this.server = server;
    this.heapBytes = heapBytes;
    again.setDaemon(true);
    again.start();
  }

  /** Snapshots that were written so far. */
  int written() {
    return written.get();
  }

  /** 0: the process stands still; 1: it runs. */
  synchronized void turn(int side) {
    on = side == 1;
    if (process != null && process.isAlive()) {
      signal(on ? "CONT" : "STOP");
    }
    keepRunning();
  }

  private void keepOn() {
    try {
      while (keepRunning()) {
        Thread.sleep(CHECK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean keepRunning() {
    if (on && !closed && (process == null || !process.isAlive())) {
      try {
        process = SnapshotProcess.start(server.data(), heapBytes, this::heard);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot start a snapshot process", e);
      }
    }
    return !closed;
  }

  private void heard(String line) {
    if (line.contains("state hash")) {
      written.incrementAndGet();
    }
  }

  private void signal(String name) {
    try {
      Process kill =
          new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start();
      kill.waitFor(1, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot stop a process for a while", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (process != null) {
      process.close();
    }
  }
}
