package io.frontrow.journal;

/**
 * How a journal is written; nothing here changes what a reader sees. Immutable.
 *
 * @param blockBytes how much of a segment is mapped at once; files grow by this
 * @param segmentBytes a segment that has reached this size is ended and the next one begun
 * @param durability what a committed batch survives
 * @param lowBytes less free space than this on the disk is {@code LOW}
 * @param reserveBytes for what is taken but not yet committed: this much always still fits, or the
 *     journal says {@code FULL}
 */
public record JournalSettings(
    int blockBytes, long segmentBytes, Durability durability, long lowBytes, long reserveBytes) {
  /** A batch must fit Chronicle's overlap between two blocks, a quarter of a block. */
  private static final int MIN_BLOCK_BYTES = 8 * SegmentFormat.MAX_BATCH_BYTES;

  private static final int MAX_BLOCK_BYTES = 1 << 28;
  private static final long MAX_SEGMENT_BYTES = 1L << 31;
  private static final long MAX_LOW_BYTES = 1L << 50;
  private static final long MAX_RESERVE_BYTES = 1L << 30;
  private static final long DEFAULT_LOW_BYTES = 1L << 28;

  public JournalSettings {
    require("blockBytes", blockBytes, MIN_BLOCK_BYTES, MAX_BLOCK_BYTES);
    require("segmentBytes", segmentBytes, 1, MAX_SEGMENT_BYTES);
    require("lowBytes", lowBytes, 0, MAX_LOW_BYTES);
    require("reserveBytes", reserveBytes, 0, MAX_RESERVE_BYTES);
    if (durability == Durability.MEMORY) {
      throw new IllegalArgumentException("a journal at level memory has no files");
    }
  }

  /** At level {@code local-mem}, with nothing taken before it is committed. */
  public JournalSettings(int blockBytes, long segmentBytes) {
    this(blockBytes, segmentBytes, Durability.LOCAL_MEM, DEFAULT_LOW_BYTES, 0);
  }

  /**
   * 16 MiB, because the first touch of a larger block stalls for milliseconds; 1 GiB; low below 256
   * MiB.
   */
  public static JournalSettings defaults() {
    return new JournalSettings(1 << 24, 1L << 30);
  }

  public JournalSettings withSegmentBytes(long value) {
    return new JournalSettings(blockBytes, value, durability, lowBytes, reserveBytes);
  }

  public JournalSettings withDurability(Durability value) {
    return new JournalSettings(blockBytes, segmentBytes, value, lowBytes, reserveBytes);
  }

  public JournalSettings withLowBytes(long value) {
    return new JournalSettings(blockBytes, segmentBytes, durability, value, reserveBytes);
  }

  public JournalSettings withReserveBytes(long value) {
    return new JournalSettings(blockBytes, segmentBytes, durability, lowBytes, value);
  }

  private static void require(String name, long value, long min, long max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          name + " is " + value + ", must be from " + min + " to " + max);
    }
  }
}
