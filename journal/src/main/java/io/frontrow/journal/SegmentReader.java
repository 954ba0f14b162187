package io.frontrow.journal;

import static io.frontrow.journal.SegmentFormat.DOCUMENT_HEADER_LENGTH;
import static io.frontrow.journal.SegmentFormat.END_OF_DATA;
import static io.frontrow.journal.SegmentFormat.HEAD_LENGTH;
import static io.frontrow.journal.SegmentFormat.MAX_BATCH_BYTES;

import io.frontrow.journal.SegmentHead.Documents;
import io.frontrow.protocol.ArrayBuffer;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.RecordHeader;

/**
 * Walks the documents of one segment from its head to its end, or to where it was cut, and believes
 * nothing. Called by the reading thread.
 */
final class SegmentReader {
  private final JournalSegment segment;
  private final SegmentWindow window;
  private final RecordCheck check;
  private final RecordHandler handler;
  private final StopPoint stop;
  private final Follower follower;

  private final long firstSequence;
  private final long recordsBefore;
  private final long marksBefore;

  /** Documents that begin before this were complete when the file was opened. */
  private long settledPosition = Long.MAX_VALUE;

  private long position = HEAD_LENGTH;
  private long documents;
  private long last;
  private long previous;

  /** Where the last record ends that was taken. */
  private long good;

  private boolean ended;
  private TornTail tail;
  private RecordCheck probe;

  /**
   * @param follower waits at the end of a segment that may grow; null: nobody does
   */
  SegmentReader(
      JournalSegment segment,
      SegmentWindow window,
      RecordCheck check,
      RecordHandler handler,
      StopPoint stop,
      Follower follower) {
    this.segment = segment;
    this.window = window;
    this.check = check;
    this.handler = handler;
    this.stop = stop;
    this.follower = follower;
    firstSequence = check.lastSequence() + 1;
    recordsBefore = check.records();
    marksBefore = check.marks();
  }

  SegmentReport read() {
    window.open(segment.file().path());
    if (window.fileLength() < HEAD_LENGTH) {
      throw damage(0, "the file was longer when the manifest listed it");
    }
    if (segment.growing()) {
      settledPosition = SegmentHead.lastPosition(window);
    }
    while (!ended && !isStopped()) {
      if (segment.cut() != null) {
        readToCut(window.getInt(position));
      } else {
        readDocument(window.getInt(position));
      }
    }
    return report();
  }

  /** The torn tail that the segment ends with; null if there is none. */
  TornTail tail() {
    return tail;
  }

  private void readDocument(int header) {
    if (header == 0 || header == END_OF_DATA) {
      end(header);
      return;
    }
    if (!isLength(header)) {
      endBadly(0, position, String.format("document header 0x%08x", header));
      return;
    }
    long start = position + DOCUMENT_HEADER_LENGTH;
    long end = SegmentFormat.align(start + header);
    if (position >= settledPosition) {
      window.load(start, (int) (end - start)); // what came with the header may be older than it
    }
    int offset = window.index(start, (int) (end - start));
    int at = 0;
    while (at < header && !isStopped()) {
      String problem = problem(offset + at, header - at);
      if (problem != null) {
        endBadly(header, start + at, problem);
        return;
      }
      at += take(offset + at, start + at);
    }
    if (isStopped()) {
      return;
    }
    if (isPadded(start + header, end)) {
      moveTo(end);
    } else {
      endBadly(header, start + header, "a byte behind a batch is not zero");
    }
  }

  /** Reads a document of a segment that was cut; the header of the last one means nothing. */
  private void readToCut(int header) {
    ManifestEntry.Cut cut = segment.cut();
    long start = position + DOCUMENT_HEADER_LENGTH;
    int limit = (int) Math.min(MAX_BATCH_BYTES, cut.offset() - start);
    int offset = limit > 0 ? window.index(start, limit) : 0;
    int length = isLength(header) ? header : -1;
    int at = 0;
    while (at < limit && at != length && !isStopped()) {
      String problem = problem(offset + at, limit - at);
      if (problem != null) {
        throw damage(start + at, problem);
      }
      at += take(offset + at, start + at);
    }
    if (isStopped()) {
      return;
    }
    if (start + at < cut.offset() && position < cut.offset()) {
      long next = SegmentFormat.align(start + at);
      if (!isPadded(start + at, next)) {
        throw damage(start + at, "a byte behind a batch is not zero");
      }
      moveTo(next);
      return;
    }
    ended = true;
    if (check.lastSequence() != cut.sequence() || check.chain() != cut.chain()) {
      throw damage(position, "the manifest says that it was cut behind sequence " + cut.sequence());
    }
    if (documents > 0 && !SegmentHead.isIntact(window, documents)) {
      throw headDamage();
    }
  }

  private boolean isPadded(long from, long to) {
    for (long at = from; at < to; at++) {
      if (byteAt(at) != 0) {
        return false;
      }
    }
    return true;
  }

  private void moveTo(long next) {
    documents++;
    previous = last;
    last = position;
    position = next;
  }

  private String problem(int index, int available) {
    return check.problem(window.buffer(), window.bytes(), index, available);
  }

  /** Hands a good record on, unless it is too late to be wanted; returns its length. */
  private int take(int index, long at) {
    ArrayBuffer buffer = window.buffer();
    int length = RecordHeader.length(buffer, index);
    if (stop.isBefore(buffer, index)) {
      return length;
    }
    check.accept(buffer, index);
    good = at + length;
    if (RecordHeader.isMark(buffer, index)) {
      handler.onMark(
          RecordCheck.markSequence(buffer, index), RecordCheck.markStateHash(buffer, index));
    } else {
      handler.onRecord(buffer, index, length);
    }
    return length;
  }

  /** Looks at what is behind the last document. */
  private void end(int header) {
    if (header == 0 && segment.growing() && follower != null && follower.looksAgain()) {
      window.load(position, DOCUMENT_HEADER_LENGTH);
      return;
    }
    ended = true;
    if (segment.growing()) {
      return;
    }
    long start = position + DOCUMENT_HEADER_LENGTH;
    if (header == END_OF_DATA) {
      checkBehindEndOfData(start);
    } else if (window.firstNonZero(start) >= 0) {
      endBadly(0, position, "bytes behind the last document, and no cut in the manifest");
      return;
    }
    String contradiction = SegmentHead.contradiction(window, documents, last, previous);
    if (contradiction != null) {
      endBadly(0, position, contradiction); // a batch of which nothing reached the disk
      return;
    }
    // A segment without a record may be one whose creation was cut short.
    if (documents > 0 && !SegmentHead.isIntact(window, documents)) {
      throw headDamage();
    }
  }

  /**
   * Ends reading because of a document that is not as it should be, if that may be a torn tail. Its
   * good records are read, whatever its header says of its length.
   */
  private void endBadly(int header, long offset, String problem) {
    long start = position + DOCUMENT_HEADER_LENGTH;
    long goodEnd = goodEnd(Math.max(start, offset));
    TailSearch search =
        new TailSearch(
            window,
            new Documents(documents, last, previous),
            position,
            header,
            goodEnd == start ? position : goodEnd,
            probe);
    if (!segment.mayBeTorn()
        || probe.lastSequence() < segment.knownSequence()
        || !search.isTorn()) {
      throw damage(offset, problem);
    }
    ended = true;
    tail =
        new TornTail(
            segment.file().name(),
            segment.number(),
            goodEnd == start ? position : goodEnd,
            search.bytes(),
            probe.lastSequence(),
            probe.chain(),
            search.isUnfinished());
    for (long at = Math.max(start, offset); at < goodEnd && !isStopped(); ) {
      at += take(window.index(at, Limits.MAX_RECORD_LENGTH), at);
    }
  }

  /** Where the good records end that follow on each other from here. */
  private long goodEnd(long from) {
    probe = new RecordCheck(check.position());
    long limit = position + DOCUMENT_HEADER_LENGTH + MAX_BATCH_BYTES;
    long at = from;
    for (; ; ) {
      int available = (int) Math.min(Limits.MAX_RECORD_LENGTH, limit - at);
      int index = window.index(at, Limits.MAX_RECORD_LENGTH);
      if (probe.problem(window.buffer(), window.bytes(), index, available) != null) {
        return at;
      }
      probe.accept(window.buffer(), index);
      at += RecordHeader.length(window.buffer(), index);
    }
  }

  private void checkBehindEndOfData(long start) {
    byte[] text = SegmentFormat.END_OF_DATA_TEXT;
    long at = start;
    // The text is written after the header: a killed process leaves any front part of it.
    for (int i = 0; i < text.length && byteAt(at) == text[i]; i++) {
      at++;
    }
    long stray = window.firstNonZero(at);
    if (stray >= 0) {
      throw damage(stray, "bytes behind the end of the segment");
    }
  }

  private boolean isStopped() {
    return stop.isReached(check.lastSequence());
  }

  private static boolean isLength(int header) {
    return header > 0 && header <= MAX_BATCH_BYTES;
  }

  private byte byteAt(long at) {
    return window.buffer().getByte(window.index(at, 1));
  }

  private DamagedJournalException damage(long offset, String problem) {
    return new DamagedJournalException(
        check.lastSequence() + 1, segment.file().name(), offset, problem);
  }

  private DamagedJournalException headDamage() {
    return new DamagedJournalException(
        firstSequence, segment.file().name(), 0, "the segment's head is not as it was written");
  }

  private SegmentReport report() {
    long records = check.records() - recordsBefore;
    return new SegmentReport(
        segment.file().name(),
        segment.number(),
        records == 0 ? 0 : firstSequence,
        records == 0 ? 0 : check.lastSequence(),
        records,
        check.marks() - marksBefore,
        ended && documents > 0 && tail == null && segment.cut() == null ? position : good,
        tail == null ? 0 : tail.bytes());
  }
}
