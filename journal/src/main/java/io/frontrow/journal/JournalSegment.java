package io.frontrow.journal;

/**
 * A segment of the manifest and its file. Immutable.
 *
 * @param begun the manifest's line
 * @param file null if it was archived and is not there
 * @param cut where it ends, or null if it ends where its data do
 * @param growing whether a server may be writing to it right now
 * @param mayBeTorn whether it is the last one with data and nobody writes to it
 * @param knownSequence up to here, at least, the journal was once whole
 */
record JournalSegment(
    ManifestEntry.Segment begun,
    SegmentFile file,
    ManifestEntry.Cut cut,
    boolean growing,
    boolean mayBeTorn,
    long knownSequence) {
  int number() {
    return begun.number();
  }

  /** The last sequence before this segment. */
  long behind() {
    return begun.behind().sequence();
  }
}
