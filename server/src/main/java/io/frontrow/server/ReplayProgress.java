package io.frontrow.server;

import io.frontrow.journal.ProgressListener;
import java.util.Locale;
import java.util.function.Consumer;

/** Says how far a replay has come, a line a second at most. Called by the thread that replays. */
final class ReplayProgress implements ProgressListener {
  private static final long INTERVAL_NANOS = 1_000_000_000;

  private final Consumer<String> lines;
  private long nextNanos = System.nanoTime() + INTERVAL_NANOS;

  ReplayProgress(Consumer<String> lines) {
    this.lines = lines;
  }

  @Override
  public void onProgress(long records, long bytes, long totalBytes) {
    long now = System.nanoTime();
    if (now - nextNanos < 0) {
      return;
    }
    nextNanos = now + INTERVAL_NANOS;
    lines.accept(
        String.format(
            Locale.ROOT,
            "replaying: %d %%, %,d records",
            totalBytes == 0 ? 100 : bytes * 100 / totalBytes,
            records));
  }
}
