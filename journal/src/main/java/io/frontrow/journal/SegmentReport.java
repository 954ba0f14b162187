package io.frontrow.journal;

/**
 * What was found in one segment.
 *
 * @param file relative to the journal's directory
 * @param number of the segment
 * @param firstSequence 0 if there is no sequenced record
 * @param lastSequence 0 if there is no sequenced record
 * @param records sequenced ones
 * @param marks state hashes among them
 * @param bytes up to the end of the last batch, or of the last record where reading stopped
 * @param unfinishedBytes of a torn tail behind them
 */
public record SegmentReport(
    String file,
    int number,
    long firstSequence,
    long lastSequence,
    long records,
    long marks,
    long bytes,
    long unfinishedBytes) {}
