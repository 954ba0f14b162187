package io.frontrow.replay;

import io.frontrow.journal.JournalPosition;
import io.frontrow.journal.JournalReader;
import io.frontrow.journal.JournalReport;
import io.frontrow.journal.Manifest;
import io.frontrow.journal.ManifestEntry;
import io.frontrow.journal.RecordHandler;
import io.frontrow.journal.Replay;
import java.nio.file.Path;

/**
 * The way along a journal up to a point, with or without an engine, with progress on standard
 * error. One thread only.
 */
final class Timeline {
  private final Path directory;
  private final JournalOptions options;
  private long lastSequence = Long.MAX_VALUE;
  private long lastNanos = Long.MAX_VALUE;

  Timeline(Path directory, JournalOptions options) {
    this.directory = directory;
    this.options = options;
  }

  Timeline stopAfter(long sequence) {
    lastSequence = sequence;
    return this;
  }

  /** Stops there, if not earlier. */
  Timeline stopAtMost(long sequence) {
    return stopAfter(Math.min(lastSequence, sequence));
  }

  /** Stops behind the last record that is not later than this. */
  Timeline stopAfterTime(Moment moment) {
    lastNanos = nanos(moment);
    return this;
  }

  /** A time on this journal's clock. */
  long nanos(Moment moment) {
    return moment.nanos(this::lastTimeNanos);
  }

  /** Only the last segment is read for it. */
  private long lastTimeNanos() {
    JournalPosition start = JournalPosition.START;
    for (ManifestEntry.Segment segment : Manifest.read(directory).segments()) {
      start = segment.behind();
    }
    return JournalReader.of(directory).startBehind(start).read(RecordHandler.NONE).lastTimeNanos();
  }

  /** Hands the records over as they are. */
  JournalReport read(RecordHandler handler) {
    try (ReadingProgress progress = options.progress()) {
      return JournalReader.of(directory)
          .startBehind(JournalReader.of(directory).begin())
          .progress(progress)
          .stopAfter(lastSequence)
          .stopAfterTime(lastNanos)
          .read(handler);
    }
  }

  /** Brings an engine to the point, and compares its state with the marks on the way. */
  Replay.Result replay(PastEngine engine) {
    return replay(engine, RecordHandler.NONE);
  }

  /** As above; each record is handed over when it has been applied. */
  Replay.Result replay(PastEngine engine, RecordHandler applied) {
    JournalPosition start =
        new ArchivedStart(directory, options).bring(engine.engine(), lastSequence, lastNanos);
    engine.said().clear();
    try (ReadingProgress progress = options.progress()) {
      return Replay.of(directory)
          .startBehind(start)
          .stopAfter(lastSequence)
          .stopAfterTime(lastNanos)
          .progress(progress)
          .observer(
              (buffer, offset, length) -> {
                applied.onRecord(buffer, offset, length);
                engine.said().clear();
              })
          .run(engine.engine());
    }
  }

  /** Hands over what servers add behind a position, until the point is reached or for ever. */
  void follow(JournalPosition from, RecordHandler handler) {
    JournalReader.of(directory)
        .startBehind(from)
        .stopAfter(lastSequence)
        .follow(
            handler,
            () -> {
              options.out().flush();
              return !Thread.currentThread().isInterrupted();
            });
  }
}
