package io.frontrow.journal;

import java.util.List;

/**
 * What a reader found in a journal that has no damage, up to where it stopped.
 *
 * @param identity which journal
 * @param segments in order
 * @param firstSequence 0 if there is no record
 * @param records sequenced ones
 * @param marks state hashes among them
 * @param end behind the last record that was read
 * @param inUse whether a server had the journal open: its last segment may have grown since
 */
public record JournalReport(
    JournalIdentity identity,
    List<SegmentReport> segments,
    long firstSequence,
    long records,
    long marks,
    JournalPosition end,
    boolean inUse) {
  /** Sequence of the last record that was read; 0 if there is none. */
  public long lastSequence() {
    return end.sequence();
  }

  /** Time of the last record, since 1970. */
  public long lastTimeNanos() {
    return end.timeNanos();
  }

  /** The chain value that the next record carries. */
  public long chain() {
    return end.chain();
  }

  /** Bytes up to the end of the last complete document, over all segments. */
  public long bytes() {
    return segments.stream().mapToLong(SegmentReport::bytes).sum();
  }

  /** Bytes of batches that were being written when a process died; never acknowledged. */
  public long unfinishedBytes() {
    return segments.stream().mapToLong(SegmentReport::unfinishedBytes).sum();
  }
}
