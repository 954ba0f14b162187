package io.frontrow.journal;

/**
 * What a process that died, or a machine that lost its power, left behind the last good record of a
 * journal: part of one batch, which nobody was told of. Immutable.
 *
 * @param segment the file, relative to the journal's directory
 * @param number of the segment
 * @param offset of the first byte that is not good
 * @param bytes from there on; 0 if all records of the batch are good and it only was not ended
 * @param sequence of the last good record
 * @param chain the chain value behind it
 * @param unfinished whether it is just what a killed process leaves, a batch without its header
 */
public record TornTail(
    String segment,
    int number,
    long offset,
    long bytes,
    long sequence,
    long chain,
    boolean unfinished) {
  ManifestEntry.Cut asCut() {
    return new ManifestEntry.Cut(number, offset, bytes, sequence, chain);
  }

  /** What to tell people. */
  @Override
  public String toString() {
    return String.format(
        "torn tail: %d bytes behind sequence %d (segment %s, offset %d)",
        bytes, sequence, segment, offset);
  }
}
