package io.frontrow.journal;

/**
 * The sizes of segment files; they change nothing that a reader sees. Immutable.
 *
 * @param blockBytes how much of a segment is mapped at once; files grow by this
 * @param segmentBytes a segment that has reached this size is ended and the next one begun
 */
public record JournalSettings(int blockBytes, long segmentBytes) {
  /** A batch must fit Chronicle's overlap between two blocks, a quarter of a block. */
  private static final int MIN_BLOCK_BYTES = 8 * SegmentFormat.MAX_BATCH_BYTES;

  private static final int MAX_BLOCK_BYTES = 1 << 28;
  private static final long MAX_SEGMENT_BYTES = 1L << 31;

  public JournalSettings {
    require("blockBytes", blockBytes, MIN_BLOCK_BYTES, MAX_BLOCK_BYTES);
    require("segmentBytes", segmentBytes, 1, MAX_SEGMENT_BYTES);
  }

  /** 16 MiB, because the first touch of a larger block stalls for milliseconds; 1 GiB. */
  public static JournalSettings defaults() {
    return new JournalSettings(1 << 24, 1L << 30);
  }

  private static void require(String name, long value, long min, long max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          name + " is " + value + ", must be from " + min + " to " + max);
    }
  }
}
