package io.frontrow.journal;

import java.util.List;

/**
 * What a reader found in a journal that has no damage, up to where it stopped.
 *
 * @param identity which journal
 * @param segments in order
 * @param firstSequence 0 if there is no record
 * @param lastSequence 0 if there is no record
 * @param records sequenced ones
 * @param marks state hashes among them
 * @param lastTimeNanos time of the last record, since 1970
 * @param chain the chain value that the next record carries
 * @param inUse whether a server had the journal open: its last segment may have grown since
 */
public record JournalReport(
    JournalIdentity identity,
    List<SegmentReport> segments,
    long firstSequence,
    long lastSequence,
    long records,
    long marks,
    long lastTimeNanos,
    long chain,
    boolean inUse) {
  /** Bytes up to the end of the last complete document, over all segments. */
  public long bytes() {
    return segments.stream().mapToLong(SegmentReport::bytes).sum();
  }

  /** Bytes of batches that were being written when a process died; never acknowledged. */
  public long unfinishedBytes() {
    return segments.stream().mapToLong(SegmentReport::unfinishedBytes).sum();
  }
}
