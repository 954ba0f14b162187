package io.frontrow.replay;

import io.frontrow.journal.JournalReader;
import io.frontrow.journal.JournalReport;
import io.frontrow.journal.RecordHandler;
import io.frontrow.protocol.RecordHeader;
import java.nio.file.Path;
import org.agrona.DirectBuffer;

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

  /** Stops behind the last record that is not later than this. */
  Timeline stopAfterTime(Moment moment) {
    lastNanos = nanos(moment);
    return this;
  }

  /** A time on this journal's clock. */
  long nanos(Moment moment) {
    return moment.nanos(() -> read(RecordHandler.NONE).lastTimeNanos());
  }

  /** Hands the records over as they are. */
  JournalReport read(RecordHandler handler) {
    try (ReadingProgress progress = options.progress()) {
      return JournalReader.of(directory)
          .progress(progress)
          .stopAfter(lastSequence)
          .read(
              (buffer, offset, length) -> {
                if (RecordHeader.timeNanos(buffer, offset) <= lastNanos) {
                  handler.onRecord(buffer, offset, length);
                }
              });
    }
  }

  /** Applies the records to an engine, each before it is handed over. */
  JournalReport replay(PastEngine engine, RecordHandler applied) {
    return read(
        (DirectBuffer buffer, int offset, int length) -> {
          engine.apply(buffer, offset, length);
          applied.onRecord(buffer, offset, length);
        });
  }
}
