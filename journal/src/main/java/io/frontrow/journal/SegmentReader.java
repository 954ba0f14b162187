package io.frontrow.journal;

import static io.frontrow.journal.SegmentFormat.DOCUMENT_HEADER_LENGTH;
import static io.frontrow.journal.SegmentFormat.END_OF_DATA;
import static io.frontrow.journal.SegmentFormat.HEAD_LENGTH;
import static io.frontrow.journal.SegmentFormat.MAX_BATCH_BYTES;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.RecordHeader;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Walks the documents of one segment from its head to its end and believes nothing. Called by the
 * reading thread.
 */
final class SegmentReader {
  private final SegmentFile file;
  private final SegmentWindow window;
  private final RecordCheck check;
  private final RecordHandler handler;
  private final boolean growing;
  private final long stopAfter;

  private final long firstSequence;
  private final long recordsBefore;
  private final long marksBefore;

  /** Documents that begin before this were complete when the file was opened. */
  private long settledPosition = Long.MAX_VALUE;

  private long documents;
  private long last;
  private long previous;

  /**
   * @param growing whether a server may be writing to the file right now
   * @param stopAfter the last sequence that is wanted
   */
  SegmentReader(
      SegmentFile file,
      SegmentWindow window,
      RecordCheck check,
      RecordHandler handler,
      boolean growing,
      long stopAfter) {
    this.file = file;
    this.window = window;
    this.check = check;
    this.handler = handler;
    this.growing = growing;
    this.stopAfter = stopAfter;
    firstSequence = check.lastSequence() + 1;
    recordsBefore = check.records();
    marksBefore = check.marks();
  }

  SegmentReport read() {
    window.open(file.path());
    if (growing) {
      settledPosition = SegmentHead.lastPosition(window);
    }
    long position = HEAD_LENGTH;
    int header = window.getInt(position);
    while (header != 0 && header != END_OF_DATA && !isStopped()) {
      position = readDocument(position, header);
      header = window.getInt(position);
    }
    long unfinishedBytes = growing || isStopped() ? 0 : checkEnd(position, header);
    return report(position, unfinishedBytes);
  }

  /** Returns the position of the next document. */
  private long readDocument(long position, int header) {
    if (header < 0 || header > MAX_BATCH_BYTES) {
      throw damage(position, String.format("document header 0x%08x", header));
    }
    long start = position + DOCUMENT_HEADER_LENGTH;
    long end = SegmentFormat.align(start + header);
    if (position >= settledPosition) {
      window.load(start, (int) (end - start)); // what came with the header may be older than it
    }
    int offset = window.index(start, (int) (end - start));
    UnsafeBuffer buffer = window.buffer();
    for (int at = 0; at < header && !isStopped(); ) {
      int index = offset + at;
      String problem = check.problem(buffer, window.bytes(), index, header - at);
      if (problem != null) {
        throw damage(start + at, problem);
      }
      check.accept(buffer, index);
      deliver(buffer, index);
      at += RecordHeader.length(buffer, index);
    }
    for (int at = header; at < end - start; at++) {
      if (buffer.getByte(offset + at) != 0) {
        throw damage(start + at, "a byte behind a batch is not zero");
      }
    }
    documents++;
    previous = last;
    last = position;
    return end;
  }

  private void deliver(UnsafeBuffer buffer, int index) {
    if (RecordHeader.isMark(buffer, index)) {
      handler.onMark(
          RecordCheck.markSequence(buffer, index), RecordCheck.markStateHash(buffer, index));
    } else {
      handler.onRecord(buffer, index, RecordHeader.length(buffer, index));
    }
  }

  /**
   * Looks at what is behind the last document; returns how many bytes of it were never finished.
   */
  private long checkEnd(long position, int header) {
    long start = position + DOCUMENT_HEADER_LENGTH;
    long unfinishedBytes = 0;
    if (header == END_OF_DATA) {
      checkBehindEndOfData(start);
    } else {
      unfinishedBytes = unfinishedBytes(start);
    }
    String contradiction = SegmentHead.contradiction(window, documents, last, previous);
    if (contradiction != null) {
      throw damage(position, contradiction);
    }
    // A segment without a record may be one whose creation was cut short.
    if ((documents > 0 || unfinishedBytes > 0) && !SegmentHead.isIntact(window, documents)) {
      throw new DamagedJournalException(
          firstSequence, file.name(), 0, "the segment's head is not as it was written");
    }
    return unfinishedBytes;
  }

  private void checkBehindEndOfData(long start) {
    byte[] text = SegmentFormat.END_OF_DATA_TEXT;
    long position = start;
    // The text is written after the header: a killed process leaves any front part of it.
    for (int i = 0; i < text.length && byteAt(position) == text[i]; i++) {
      position++;
    }
    long stray = window.firstNonZero(position);
    if (stray >= 0) {
      throw damage(stray, "bytes behind the end of the segment");
    }
  }

  /**
   * Behind a header of 0 there may be the front part of one batch: records in order, then at most
   * one that breaks off.
   */
  private long unfinishedBytes(long start) {
    if (window.firstNonZero(start) < 0) {
      return 0;
    }
    RecordCheck probe = new RecordCheck(check);
    long position = start;
    int index = window.index(position, MAX_BATCH_BYTES);
    while (probe.problem(
            window.buffer(), window.bytes(), index, (int) (start + MAX_BATCH_BYTES - position))
        == null) {
      probe.accept(window.buffer(), index);
      position += RecordHeader.length(window.buffer(), index);
      index = window.index(position, MAX_BATCH_BYTES);
    }
    return brokenOffRecordEnd(position, start + MAX_BATCH_BYTES) - start;
  }

  private long brokenOffRecordEnd(long start, long limit) {
    long stray = window.firstNonZero(start);
    if (stray < 0) {
      return start;
    }
    int length = RecordHeader.length(window.buffer(), window.index(start, Integer.BYTES));
    // Of the length itself perhaps one byte was copied; then nothing can be behind it.
    long end = start + (length < RecordCheck.MIN_RECORD_LENGTH ? 1 : length);
    if (length < 0 || end > Math.min(limit, start + Limits.MAX_RECORD_LENGTH)) {
      throw damage(stray, "bytes that no batch has left behind the last document");
    }
    long beyond = window.firstNonZero(end);
    if (beyond >= 0) {
      throw damage(beyond, "bytes that no batch has left behind the last document");
    }
    return end;
  }

  private boolean isStopped() {
    return check.lastSequence() >= stopAfter;
  }

  private byte byteAt(long position) {
    return window.buffer().getByte(window.index(position, 1));
  }

  private DamagedJournalException damage(long offset, String problem) {
    return new DamagedJournalException(check.lastSequence() + 1, file.name(), offset, problem);
  }

  private SegmentReport report(long end, long unfinishedBytes) {
    long records = check.records() - recordsBefore;
    return new SegmentReport(
        file.name(),
        file.number(),
        records == 0 ? 0 : firstSequence,
        records == 0 ? 0 : check.lastSequence(),
        records,
        check.marks() - marksBefore,
        documents == 0 ? 0 : end,
        unfinishedBytes);
  }
}
