package io.frontrow.protocol;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** CRC32C over the bytes of a record. One instance for each thread; allocates nothing. */
public final class RecordChecksum {
  private final CRC32C crc = new CRC32C();

  /**
   * The checksum of {@code length} bytes from {@code offset}; the buffer's position and limit are
   * moved.
   */
  public int of(ByteBuffer bytes, int offset, int length) {
    crc.reset();
    bytes.limit(offset + length).position(offset);
    crc.update(bytes);
    return (int) crc.getValue();
  }

  /** The checksum that the record at {@code offset} should carry. */
  public int ofRecord(ByteBuffer bytes, int offset, int recordLength) {
    int skipped = RecordHeader.CHECKED_OFFSET;
    return of(bytes, offset + skipped, recordLength - skipped);
  }
}
