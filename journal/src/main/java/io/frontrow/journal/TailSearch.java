package io.frontrow.journal;

import static io.frontrow.journal.SegmentFormat.DOCUMENT_HEADER_LENGTH;
import static io.frontrow.journal.SegmentFormat.MAX_BATCH_BYTES;

import io.frontrow.journal.SegmentHead.Documents;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.RecordHeader;

/**
 * Tells a torn tail from damage: whether what is wrong can be the one batch that was being written
 * when the process or the machine died. Called by the reading thread.
 */
final class TailSearch {
  private final SegmentWindow window;
  private final Documents before;
  private final long document;
  private final int header;
  private final long good;
  private final RecordCheck behindGood;

  /**
   * @param before the documents before the one that is not as it should be
   * @param document where the document begins in which the last good record, or none, stands
   * @param header of the document; 0 if it was never set or is senseless
   * @param good where the last good record ends; the document's own position if it has none
   * @param behindGood what would have to hold of the next one
   */
  TailSearch(
      SegmentWindow window,
      Documents before,
      long document,
      int header,
      long good,
      RecordCheck behindGood) {
    this.window = window;
    this.before = before;
    this.document = document;
    this.header = header;
    this.good = good;
    this.behindGood = behindGood;
  }

  /** Whether no more than one document can be concerned, and it is the last one. */
  boolean isTorn() {
    boolean headFits =
        SegmentHead.fits(window, before) || SegmentHead.fits(window, before.and(document));
    boolean headIntact =
        SegmentHead.isIntact(window, before.count())
            || before.count() == 0 && SegmentHead.isBlank(window);
    return headFits && headIntact && window.firstNonZero(limit()) < 0 && !isFollowed();
  }

  /** How many bytes there are that are not good. */
  long bytes() {
    return window.endOfNonZero(good) - good;
  }

  /**
   * Whether all there is behind the good records is the front part of one more, and the document
   * has no header: a killed process leaves that.
   */
  boolean isUnfinished() {
    long start = firstBad();
    if (window.getInt(document) != 0 || !SegmentHead.fits(window, before)) {
      return false;
    }
    if (window.firstNonZero(start) < 0) {
      return true;
    }
    int length = window.getInt(start);
    // Of the length itself perhaps one byte was copied; then nothing can be behind it.
    long end = start + (length < RecordCheck.MIN_RECORD_LENGTH ? 1 : length);
    return length >= 0
        && end <= Math.min(limit(), start + Limits.MAX_RECORD_LENGTH)
        && window.firstNonZero(end) < 0;
  }

  /** No batch that begins where the document does can reach further. */
  private long limit() {
    return SegmentFormat.align(document + DOCUMENT_HEADER_LENGTH + MAX_BATCH_BYTES);
  }

  /**
   * Whether a record stands where a torn batch has none: behind the document; right behind the good
   * ones, where it is whole but wrong; or, anywhere, the one that comes next, which was not lost
   * then but mislaid.
   */
  private boolean isFollowed() {
    long documentEnd = header == 0 ? limit() : document + DOCUMENT_HEADER_LENGTH + header;
    long at = good;
    while (at < limit()) {
      long nonZero = window.firstNonZero(at);
      if (nonZero < 0) {
        return false;
      }
      at = Math.max(at, nonZero - Integer.BYTES + 1); // where a length may begin
      int index = window.index(at, Limits.MAX_RECORD_LENGTH);
      if (behindGood.isRecord(window.buffer(), window.bytes(), index, Limits.MAX_RECORD_LENGTH)
          && (at >= documentEnd || at == firstBad() || isNext(index))) {
        return true;
      }
      at++;
    }
    return false;
  }

  private long firstBad() {
    return Math.max(good, document + DOCUMENT_HEADER_LENGTH);
  }

  private boolean isNext(int index) {
    return !RecordHeader.isMark(window.buffer(), index)
        && RecordHeader.sequence(window.buffer(), index) == behindGood.lastSequence() + 1;
  }
}
