package io.frontrow.perf.stall;

import io.frontrow.perf.process.JavaProcess;
import io.frontrow.perf.result.IntervalLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Records, in a process of its own, how long this machine keeps somebody waiting who only wants to
 * be woken. Main thread.
 */
public final class StallRecorder implements AutoCloseable {
  private static final long STOP_SECONDS = 10;
  private static final List<String> SMALL_JVM =
      List.of("-Xms32m", "-Xmx32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final Process process;
  private final Path log;

  private StallRecorder(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts one; it ends when it is stopped, or when this process is gone. */
  public static StallRecorder start() {
    try {
      Path log = Files.createTempFile("frontrow-stalls-", ".hlog");
      log.toFile().deleteOnExit();
      Process process =
          new ProcessBuilder(
                  JavaProcess.command(SMALL_JVM, StallLoop.class, List.of(log.toString())))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      return new StallRecorder(process, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Ends it and returns what it saw within a time, in nanoseconds; empty if it has failed, for a
   * run is worth something without it.
   *
   * @param fromMillis of the epoch
   * @param untilMillis of the epoch
   */
  public Histogram stop(long fromMillis, long untilMillis) {
    Histogram within = new Histogram(3);
    try {
      process.getOutputStream().close();
      if (process.waitFor(STOP_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
        for (Histogram interval : IntervalLog.read(log)) {
          if (interval.getStartTimeStamp() >= fromMillis
              && interval.getEndTimeStamp() <= untilMillis) {
            within.add(interval);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return within;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      Files.deleteIfExists(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
