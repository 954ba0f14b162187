package io.frontrow.perf.counters;

import java.nio.file.Path;

/**
 * Watches a system while a run measures it: counters, and a flight recording if one is wanted. Made
 * before the load connects; {@link #toggle} is called when the measurement begins and again when it
 * ends, on any one thread.
 */
public final class RunWatch implements AutoCloseable {
  private final CounterWindow window;
  private final Path recordingFile;
  private final long pid;
  private FlightRecording recording;
  private boolean begun;
  private volatile Usage usage;

  private RunWatch(long pid, Path recordingFile) {
    this.pid = pid;
    this.recordingFile = recordingFile;
    if (pid < 0 && recordingFile != null) {
      throw new IllegalArgumentException(
          "nobody knows the system's process: nothing can be recorded");
    }
    window = pid < 0 ? null : CounterWindow.open(pid, true);
  }

  /**
   * @param pid of the system; -1: nobody knows, and nothing is counted
   * @param recordingFile where the flight recording goes; null: nothing is recorded
   */
  public static RunWatch of(long pid, Path recordingFile) {
    return new RunWatch(pid, recordingFile);
  }

  /** The measurement begins, or ends; later calls mean nothing. */
  public void toggle() {
    if (window == null) {
      return;
    }
    if (!begun) {
      begun = true;
      recording = recordingFile == null ? null : FlightRecording.start(pid);
      window.begin();
    } else if (usage == null) {
      usage = window.end();
      if (recording != null) {
        recording.stop(recordingFile);
      }
    }
  }

  /**
   * What the system used meanwhile; null before the end of the measurement, and if nothing is
   * counted.
   */
  public Usage usage() {
    return usage;
  }

  @Override
  public void close() {
    if (recording != null) {
      recording.close();
    }
    if (window != null) {
      window.close();
    }
  }
}
