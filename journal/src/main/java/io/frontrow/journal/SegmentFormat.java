package io.frontrow.journal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/**
 * The bytes of a segment file, as Chronicle Queue lays them out for us. Constants and names only.
 *
 * <pre>
 *  0    head       400 bytes of Chronicle's own, see {@link SegmentHead}
 *  400  document   u32 header, then a batch: records one behind the other, then 0 to 3 zeros up to
 *                  the next multiple of four
 *       document   ...
 *       end        zeros as far as the file goes; or, if the segment was ended because of its size,
 *                  {@link #END_OF_DATA}, the bytes of {@link #END_OF_DATA_TEXT}, zeros
 * </pre>
 *
 * A document's header stays 0 until all of its bytes are in place, so that what a killed process
 * leaves is a header of 0 with the front part of a batch behind it.
 */
final class SegmentFormat {
  /** Bytes of the longest batch, headers of its records included. */
  static final int MAX_BATCH_BYTES = 256 * 1024;

  static final int HEAD_LENGTH = 400;
  static final int DOCUMENT_HEADER_LENGTH = 4;

  /** Set in a header: the document is not complete; never seen in ours, see above. */
  static final int NOT_COMPLETE = 0x8000_0000;

  /** Set in a header: Chronicle's own, not a batch. */
  static final int META_DATA = 0x4000_0000;

  static final int END_OF_DATA = NOT_COMPLETE | META_DATA;
  static final byte[] END_OF_DATA_TEXT = {(byte) 0xC3, 'E', 'O', 'F'};

  /** Bytes of the mark of the segment's end. */
  static final int END_LENGTH = DOCUMENT_HEADER_LENGTH + END_OF_DATA_TEXT.length;

  /**
   * The index is made so sparse that it has one entry: we never look anything up through it, and
   * its pages would lie between our documents.
   */
  static final int INDEX_COUNT = 8;

  static final int INDEX_SPACING = 1 << 26;

  /** Chronicle names files by the day; ours are as many days after 1970 as the segment's number. */
  static final long MILLIS_PER_SEGMENT = 86_400_000L;

  private static final String FILE_SUFFIX = "F.cq4";
  private static final DateTimeFormatter FILE_DATE = DateTimeFormatter.BASIC_ISO_DATE;

  private SegmentFormat() {}

  /** The number of the segment in a file of this name, or -1 if it is no segment. */
  static int segmentNumber(Path file) {
    String name = file.getFileName().toString();
    if (!name.endsWith(FILE_SUFFIX)) {
      return -1;
    }
    try {
      String date = name.substring(0, name.length() - FILE_SUFFIX.length());
      return Math.toIntExact(LocalDate.parse(date, FILE_DATE).toEpochDay());
    } catch (DateTimeParseException | ArithmeticException e) {
      return -1;
    }
  }

  /** The name of the file of a segment. */
  static String fileName(int number) {
    return LocalDate.ofEpochDay(number).format(FILE_DATE) + FILE_SUFFIX;
  }

  /** The position where the document behind one that ends at {@code position} begins. */
  static long align(long position) {
    return position + 3 & ~3L;
  }
}
