package io.frontrow.protocol;

/**
 * The sizes that both ends rely on; a message beyond one of them is refused before anything is
 * believed.
 */
public final class Limits {
  /** Bytes of the longest frame, its framing header included. */
  public static final int MAX_FRAME_LENGTH = 1_024;

  /** Bytes of the longest SBE message: a frame without its framing header. */
  public static final int MAX_MESSAGE_LENGTH = MAX_FRAME_LENGTH - Frame.HEADER_LENGTH;

  /** Bytes of the longest record; a ring slot holds exactly one. */
  public static final int MAX_RECORD_LENGTH = RecordHeader.LENGTH + MAX_MESSAGE_LENGTH;

  /** Seats of one hold: a refusal that names each of them still fits one frame. */
  public static final int MAX_SEATS_PER_HOLD = 100;

  /** Categories of a plan: one CreateEvent can state a price for each. */
  public static final int MAX_CATEGORIES = 100;

  public static final int MAX_SECTIONS = 65_534;
  public static final int MAX_ROW_SEATS = 200;

  /** Positions of a row: its seats and one more for each gap between two segments. */
  public static final int MAX_ROW_POSITIONS = 254;

  public static final int MAX_ROW_SEGMENTS = 64;

  public static final int MAX_NAME_BYTES = 64;
  public static final int MAX_ROW_LABEL_BYTES = 32;
  public static final int MAX_SEAT_LABEL_BYTES = 16;
  public static final int MAX_GUID_BYTES = 48;
  public static final int MAX_ORDER_REFERENCE_BYTES = 40;

  /**
   * The largest price of one seat in minor units: {@link #MAX_SEATS_PER_HOLD} of them cannot
   * overflow.
   */
  public static final long MAX_PRICE_AMOUNT = 1_000_000_000_000L;

  private Limits() {}
}
