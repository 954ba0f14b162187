package io.frontrow.journal.snapshot;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The bytes of a snapshot file, all numbers little-endian. Constants, and the checksum of a page.
 *
 * <pre>
 *  page       head, payload of at most 64 KiB
 *  head       payload length i32, kind i32, page number i32, CRC32C i32
 *  CRC32C     over file id, length, kind, number, payload
 *
 *  page 0     HEADER   magic, format version i32, state version i32, file id i64, journal id i64,
 *                      sequence i64, chain i64, time i64, state hash i64, settings
 *  page 1...  DATA     the state; no number is split between two pages
 *  last page  TRAILER  pages i64, bytes i64; nothing is behind it
 * </pre>
 *
 * <p>An array is its length and runs: a count n > 0 and n elements, or -n and one element that
 * stands for n equal ones. So a table that was never filled costs a few bytes.
 */
final class SnapshotFormat {
  static final int VERSION = 1;

  /** "FRONTSNP" as it lies in the file. */
  static final long MAGIC = 0x504e_5354_4e4f_5246L;

  static final int PAGE_BYTES = 64 * 1024;

  static final int HEAD_LENGTH = 16;
  static final int LENGTH_OFFSET = 0;
  static final int KIND_OFFSET = 4;
  static final int NUMBER_OFFSET = 8;
  static final int CHECKSUM_OFFSET = 12;

  static final int HEADER = 1;
  static final int DATA = 2;
  static final int TRAILER = 3;

  /** Where in the first page's payload the file's id is: in the checksum of every other page. */
  static final int FILE_ID_OFFSET = 16;

  static final int TRAILER_BYTES = 2 * Long.BYTES;

  /** Shorter runs of equal elements are not worth a count of their own. */
  static final int MIN_RUN = 8;

  /** Stands before the code of a section. */
  static final int SECTION_MARK = 0x5ec7_1000;

  private SnapshotFormat() {}

  /** The checksum of a page that lies from 0 on, head first; {@code idBytes} is scratch. */
  static int checksum(CRC32C crc, ByteBuffer page, int length, ByteBuffer idBytes, long fileId) {
    crc.reset();
    crc.update(idBytes.clear().putLong(fileId).flip());
    page.limit(CHECKSUM_OFFSET).position(0);
    crc.update(page);
    page.limit(HEAD_LENGTH + length).position(HEAD_LENGTH);
    crc.update(page);
    return (int) crc.getValue();
  }
}
