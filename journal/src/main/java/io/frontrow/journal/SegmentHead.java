package io.frontrow.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The first bytes of every segment: Chronicle's description of the file, and its index. We read
 * nothing through them, but they must be what Chronicle writes, byte for byte, and they name the
 * document that was completed last, which tells a journal that lost its end. Stateless.
 */
final class SegmentHead {
  private static final UnsafeBuffer EXPECTED = load();

  /** i64: where the last document begins. */
  private static final int LAST_POSITION = 64;

  /** i64: the same, and how many documents there are before it: 32 bits each. */
  private static final int LAST_POSITION_AND_ORDINAL = 72;

  /** i64 fields that are set once the first document is complete. */
  private static final int[] SET_BY_THE_FIRST_DOCUMENT = {176, 328, 336};

  private SegmentHead() {}

  /**
   * Where the last document of the segment begins, as far as the head knows; 0 if there is none.
   */
  static long lastPosition(SegmentWindow window) {
    return window.getLong(LAST_POSITION);
  }

  /**
   * Says how the head of a segment that nobody writes contradicts the documents found; null if it
   * does not. Chronicle notes a document in the head after it is complete, so the head may know one
   * less than there is.
   *
   * @param last where the last document begins
   * @param previous where the one before begins
   */
  static String contradiction(SegmentWindow window, long documents, long last, long previous) {
    boolean perhapsNone = documents < 2;
    long position = window.getLong(LAST_POSITION);
    if (position != last
        && position != previous
        && !(perhapsNone && position >= 0 && position < SegmentFormat.HEAD_LENGTH)) {
      return "the segment's head says that its last document begins at " + position;
    }
    long ordinal = window.getLong(LAST_POSITION_AND_ORDINAL);
    if (ordinal != (last << 32 | documents - 1)
        && ordinal != (previous << 32 | documents - 2)
        && !(perhapsNone && ordinal >>> 32 < SegmentFormat.HEAD_LENGTH && ordinal << 32 == 0)) {
      return "the segment's head counts other documents than there are";
    }
    return null;
  }

  /** The head of a segment with these documents, as Chronicle writes it. */
  static UnsafeBuffer of(Documents documents) {
    UnsafeBuffer head = new UnsafeBuffer(new byte[SegmentFormat.HEAD_LENGTH]);
    head.putBytes(0, EXPECTED, 0, SegmentFormat.HEAD_LENGTH);
    if (documents.count > 0) {
      head.putLong(LAST_POSITION, documents.last);
      head.putLong(LAST_POSITION_AND_ORDINAL, documents.last << 32 | documents.count - 1);
    }
    return head;
  }

  /** What has been read of a segment: see {@link #contradiction}. */
  record Documents(long count, long last, long previous) {
    Documents and(long next) {
      return new Documents(count + 1, next, last);
    }
  }

  /** Whether the head fits these documents. */
  static boolean fits(SegmentWindow window, Documents documents) {
    return contradiction(window, documents.count, documents.last, documents.previous) == null;
  }

  /** Whether nothing of the head has reached the disk. */
  static boolean isBlank(SegmentWindow window) {
    long nonZero = window.firstNonZero(0);
    return nonZero < 0 || nonZero >= SegmentFormat.HEAD_LENGTH;
  }

  /** Whether all else in the head is as Chronicle writes it. */
  static boolean isIntact(SegmentWindow window, long documents) {
    int length = SegmentFormat.HEAD_LENGTH;
    UnsafeBuffer head = new UnsafeBuffer(new byte[length]);
    head.putBytes(0, window.buffer(), window.index(0, length), length);
    head.putLong(LAST_POSITION, 0);
    head.putLong(LAST_POSITION_AND_ORDINAL, 0);
    for (int field : SET_BY_THE_FIRST_DOCUMENT) {
      if (documents < 2 && head.getLong(field) == 0) {
        head.putLong(field, EXPECTED.getLong(field));
      }
    }
    return head.equals(EXPECTED);
  }

  private static UnsafeBuffer load() {
    try (InputStream in = SegmentHead.class.getResourceAsStream("segment-head.hex")) {
      String hex = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return new UnsafeBuffer(HexFormat.of().parseHex(hex.replace("\n", "")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
