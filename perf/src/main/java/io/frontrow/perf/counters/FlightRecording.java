package io.frontrow.perf.counters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** A flight recording of another JVM, from its start to {@link #stop}. One thread. */
public final class FlightRecording implements AutoCloseable {
  private static final String SETTINGS = "profile";

  private final JvmLink jvm;
  private final long id;

  private FlightRecording(JvmLink jvm, long id) {
    this.jvm = jvm;
    this.id = id;
  }

  /**
   * Begins to record.
   *
   * @throws IllegalArgumentException if the process is no JVM that lets us in
   */
  public static FlightRecording start(long pid) {
    JvmLink jvm =
        JvmLink.to(pid)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "process " + pid + " is no JVM of ours, so nothing can be recorded"));
    long id = jvm.recorder().newRecording();
    jvm.recorder().setPredefinedConfiguration(id, SETTINGS);
    jvm.recorder().setRecordingOptions(id, Map.of("name", "frontrow"));
    jvm.recorder().startRecording(id);
    return new FlightRecording(jvm, id);
  }

  /** Ends it and writes the file. */
  public void stop(Path file) {
    try {
      jvm.recorder().stopRecording(id);
      jvm.recorder().copyTo(id, file.toAbsolutePath().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      jvm.recorder().closeRecording(id);
      jvm.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
