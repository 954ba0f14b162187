package io.frontrow.journal;

import java.util.List;
import java.util.Optional;

/**
 * What a reader found in a journal that has no damage, from where it started to where it stopped.
 *
 * @param identity which journal
 * @param manifest what was cut off, skipped and archived, and how the journal was left
 * @param segments that were read, in order
 * @param begin where it started
 * @param end behind the last record that was read
 * @param records sequenced ones, from where it started
 * @param marks state hashes in the segments that were read
 * @param tornTail what the last server left behind the last good record; cut off by now if the
 *     reader's caller holds the journal, else the next start will do it
 * @param inUse whether a server had the journal open: its last segment may have grown since
 */
public record JournalReport(
    JournalIdentity identity,
    Manifest manifest,
    List<SegmentReport> segments,
    JournalPosition begin,
    JournalPosition end,
    long records,
    long marks,
    Optional<TornTail> tornTail,
    boolean inUse) {
  /** Sequence of the first record that was read; 0 if there is none. */
  public long firstSequence() {
    return records == 0 ? 0 : begin.sequence() + 1;
  }

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

  public List<ManifestEntry.Cut> cuts() {
    return manifest.cuts();
  }

  public List<ManifestEntry.Skip> skips() {
    return manifest.skips();
  }

  public List<ManifestEntry.Crash> crashes() {
    return manifest.crashes();
  }

  public List<ManifestEntry.Archived> archived() {
    return manifest.archived();
  }

  /** Bytes up to the end of the last complete document, over all segments. */
  public long bytes() {
    return segments.stream().mapToLong(SegmentReport::bytes).sum();
  }

  /** Bytes of the torn tail; they were never acknowledged. */
  public long unfinishedBytes() {
    return tornTail.map(TornTail::bytes).orElse(0L);
  }
}
