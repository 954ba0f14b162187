package io.frontrow.journal;

import java.io.IOException;
import java.nio.file.FileStore;
import java.util.Set;

/**
 * Makes the next pages of the segment ready before they are written, because the first touch of a
 * page is slow, and may have the system make many at once. The journal thread begins segments and
 * enters pages; the storage thread makes them ready, never while a segment is begun.
 */
interface PagesAhead {
  /** So much of the segment is ready before it is written. */
  long AHEAD_BYTES = 8L << 20;

  /**
   * File systems that write blocks where they are: what was allocated and overwritten once can be
   * overwritten again though the disk is full. One that writes anew each time, or shares what was
   * written with a copy of the file, may then find none.
   */
  Set<String> OVERWRITES_IN_PLACE = Set.of("ext4", "tmpfs");

  /** What suits a journal of this durability on this disk. */
  static PagesAhead of(Durability durability, FileStore disk) {
    return durability == Durability.LOCAL_FSYNC && OVERWRITES_IN_PLACE.contains(disk.type())
        ? new ZerosAhead()
        : new ReadAhead();
  }

  /** Goes over to a new segment, which nobody has mapped yet. */
  void begin(FileBlocks blocks);

  /** Called before bytes up to {@code end} are written. */
  void enter(long end);

  /** Whether it is time for the storage thread to make more ready. */
  boolean areShort(long position, long usableEnd);

  /** Makes some more ready; returns whether there may be more to do. */
  boolean step(FileBlocks blocks, long position, long usableEnd) throws IOException;
}
