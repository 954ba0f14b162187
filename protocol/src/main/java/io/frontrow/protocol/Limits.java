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

  /**
   * Seats of one hold, and of every list that a command names: a refusal that names each of them
   * still fits one frame.
   */
  public static final int MAX_SEATS_PER_HOLD = 100;

  /** Areas of one hold, and of every list that a command names. */
  public static final int MAX_AREAS_PER_HOLD = 16;

  /** Places that one command may name, of all its areas together. */
  public static final int MAX_PLACES_PER_HOLD = 10_000;

  /** Categories of a plan: one CreateEvent can state a price for each. */
  public static final int MAX_CATEGORIES = 100;

  public static final int MAX_SECTIONS = 65_534;

  /** General-admission areas of a plan. */
  public static final int MAX_AREAS = 250;

  /** Places of an area, for the public or for a channel. */
  public static final int MAX_AREA_CAPACITY = 1_000_000;

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
   * The largest price of one seat or place in minor units: {@link #MAX_SEATS_PER_HOLD} seats and
   * {@link #MAX_PLACES_PER_HOLD} places cannot overflow.
   */
  public static final long MAX_PRICE_AMOUNT = 1_000_000_000_000L;

  /** Channels of an event; with the public, sixteen parts. */
  public static final int MAX_CHANNELS = 15;

  /** Versions of an event's prices. */
  public static final int MAX_PRICE_VERSIONS = 1_000;

  /** Categories that a waitlist entry may rank. */
  public static final int MAX_WAITLIST_CATEGORIES = 8;

  /** Kinds of waitlist entries that may wait for one event: no event fills the table for all. */
  public static final int MAX_WAITLIST_KINDS = 1_024;

  /** Visitors that a waiting room may admit in one minute. */
  public static final int MAX_ADMISSIONS_PER_MINUTE = 600_000;

  /** The longest admission: 24 hours. */
  public static final int MAX_VISIT_MILLIS = 24 * 60 * 60 * 1_000;

  private Limits() {}
}
