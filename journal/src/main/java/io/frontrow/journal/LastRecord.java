package io.frontrow.journal;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.RecordHeader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The record of the highest sequence that stands, whole, anywhere in a segment file, whatever is
 * wrong around it. Immutable.
 */
record LastRecord(long sequence, int checksum) {
  /** Looks at every byte of a file that may not be there. */
  static Optional<LastRecord> in(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    LastRecord last = null;
    RecordCheck check = new RecordCheck(JournalPosition.START);
    try (SegmentWindow window = new SegmentWindow()) {
      window.open(file);
      long at = SegmentFormat.HEAD_LENGTH;
      for (long next = window.firstNonZero(at); next >= 0; next = window.firstNonZero(at)) {
        at = Math.max(at, next - Integer.BYTES + 1);
        int index = window.index(at, Limits.MAX_RECORD_LENGTH);
        if (!check.isRecord(window.buffer(), window.bytes(), index, Limits.MAX_RECORD_LENGTH)) {
          at++;
          continue;
        }
        long sequence = RecordHeader.sequence(window.buffer(), index);
        if (last == null || sequence > last.sequence()) {
          last = new LastRecord(sequence, RecordHeader.checksum(window.buffer(), index));
        }
        at += RecordHeader.length(window.buffer(), index);
      }
    }
    return Optional.ofNullable(last);
  }
}
