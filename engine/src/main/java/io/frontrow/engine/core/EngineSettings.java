package io.frontrow.engine.core;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.ConfigureEngineDecoder;
import io.frontrow.protocol.sbe.ConfigureEngineEncoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import java.util.Arrays;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * A value for every {@link EngineSetting}. They are the journal's first record, and are read back
 * from there. Immutable.
 */
public final class EngineSettings {
  /**
   * The most messages that one record can make: of a Tick, for what expires and who is admitted,
   * and an offer for each look at the waitlist.
   */
  public static final int MAX_MESSAGES_PER_RECORD =
      4 * EngineSetting.EXPIRIES_PER_TICK.max() + EngineSetting.MATCHES_PER_COMMAND.max() + 2;

  /**
   * Extras of all events together that are allowed beyond the number of seats: as many as one event
   * can have of prices and pools, whatever the seats.
   */
  static final int EXTRAS_BESIDE_SEATS = 1 << 17;

  private static final EngineSetting[] ALL = EngineSetting.values();

  /** Bytes of heap that one entry of a table needs at the most. */
  private static final long BYTES_PER_HOLD = 15 * 8 + 4 * 8 + 2 * 4;

  private static final long BYTES_PER_ORDER = 16 * 8 + 32 + 4;
  private static final long BYTES_PER_CLAIM = 8;
  private static final long BYTES_PER_BUYER = 12 * 8 + 32 + 24 + 24;
  private static final long BYTES_PER_WAITLIST_ENTRY = 14 * 8 + 24 + 24;
  private static final long BYTES_PER_WAITLIST_GROUP = 160;
  private static final long BYTES_PER_LATE_SEAT = 8;
  private static final long BYTES_PER_CLIENT = 7 * 8;
  private static final long BYTES_PER_CLIENT_INDEX = 2 * 8;
  private static final long BYTES_PER_REQUEST = 4;
  private static final long BYTES_PER_EVENT_PLACE = 2 * 8;

  /**
   * Two longs a seat; what its row needs where each seat is a row of its own: its keys in the
   * standings of two questions, its part of the bounds of 33 groups of rows, and a word in the
   * bitmaps of what is free, of what is public, and of the two parts of the match queue. Arrays
   * that wait for another event of their plan count as well.
   */
  private static final long BYTES_PER_SEAT = 2 * 8 + 2 * 4 * 4 + 7 + 4 * 8;

  /** Five numbers of a pool; a price and a word of a channel's bitmap need less. */
  private static final long BYTES_PER_EXTRA = 5 * 4;

  /**
   * The rest: fifteen channels of the longest names, 100 categories, 250 areas, a waiting room,
   * standings, bounds for 32 kinds of requests.
   */
  private static final long BYTES_PER_EVENT = 14 * 1_024;

  /** A seat with the longest texts, in a row of its own; growing buffers are half empty. */
  private static final long BYTES_PER_PLAN_SEAT = 336;

  /** Categories and areas with the longest names. */
  private static final long BYTES_PER_PLAN = (Limits.MAX_CATEGORIES + Limits.MAX_AREAS) * 112L;

  private final int[] values;

  private EngineSettings(int[] values) {
    this.values = values;
    for (EngineSetting setting : ALL) {
      int value = values[setting.ordinal()];
      if (value < setting.min() || value > setting.max()) {
        throw new IllegalArgumentException(
            setting.fieldName()
                + " must be from "
                + setting.min()
                + " to "
                + setting.max()
                + ", not "
                + value);
      }
    }
    require(
        get(EngineSetting.DEFAULT_TTL_MILLIS) <= get(EngineSetting.MAX_TTL_MILLIS),
        "defaultTtlMillis must not be above maxTtlMillis");
    require(
        get(EngineSetting.DEFAULT_CLAIM_MILLIS) <= get(EngineSetting.MAX_TTL_MILLIS),
        "defaultClaimMillis must not be above maxTtlMillis");
    require(
        Integer.bitCount(get(EngineSetting.REQUEST_WINDOW)) == 1,
        "requestWindow must be a power of two");
    require(
        (long) get(EngineSetting.MAX_CLIENTS) * get(EngineSetting.REQUEST_WINDOW) <= 1 << 28,
        "maxClients times requestWindow must not be above " + (1 << 28));
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  public static EngineSettings defaults() {
    int[] values = new int[ALL.length];
    for (EngineSetting setting : ALL) {
      values[setting.ordinal()] = setting.defaultValue();
    }
    return new EngineSettings(values);
  }

  public int get(EngineSetting setting) {
    return values[setting.ordinal()];
  }

  /**
   * These settings but for one.
   *
   * @throws IllegalArgumentException if the value is out of its range
   */
  public EngineSettings with(EngineSetting setting, int value) {
    int[] changed = values.clone();
    changed[setting.ordinal()] = value;
    return new EngineSettings(changed);
  }

  /** These settings with shorter lives of holds and offers, the longest first. */
  public EngineSettings withTtl(int maxMillis, int defaultMillis) {
    int[] changed = values.clone();
    changed[EngineSetting.MAX_TTL_MILLIS.ordinal()] = maxMillis;
    changed[EngineSetting.DEFAULT_TTL_MILLIS.ordinal()] = defaultMillis;
    changed[EngineSetting.DEFAULT_CLAIM_MILLIS.ordinal()] =
        Math.min(get(EngineSetting.DEFAULT_CLAIM_MILLIS), maxMillis);
    return new EngineSettings(changed);
  }

  /** Bytes of heap that the tables take at once, when the engine is configured. */
  public long tableBytes() {
    return powerOfTwo(get(EngineSetting.MAX_HOLDS)) * BYTES_PER_HOLD
        + get(EngineSetting.MAX_ORDERS) * BYTES_PER_ORDER
        + get(EngineSetting.MAX_CLAIMS) * BYTES_PER_CLAIM
        + powerOfTwo(get(EngineSetting.MAX_BUYERS)) * BYTES_PER_BUYER
        + powerOfTwo(get(EngineSetting.MAX_WAITLIST_ENTRIES)) * BYTES_PER_WAITLIST_ENTRY
        + get(EngineSetting.MAX_WAITLIST_GROUPS) * BYTES_PER_WAITLIST_GROUP
        + get(EngineSetting.MAX_LATE_SEATS) * BYTES_PER_LATE_SEAT
        + get(EngineSetting.MAX_CLIENTS)
            * (BYTES_PER_CLIENT + get(EngineSetting.REQUEST_WINDOW) * BYTES_PER_REQUEST)
        + powerOfTwo(get(EngineSetting.MAX_CLIENTS)) * BYTES_PER_CLIENT_INDEX
        + get(EngineSetting.MAX_REPLY_BYTES)
        + get(EngineSetting.MAX_EVENTS) * BYTES_PER_EVENT_PLACE;
  }

  /**
   * Bytes of heap that plans and events can take beside them, when all are full. What makes events
   * of as many seats differ (prices, areas, channels) is counted as their {@link Event#extras}.
   */
  public long seatBytes() {
    long extras = (long) get(EngineSetting.MAX_SEATS) + EXTRAS_BESIDE_SEATS;
    return get(EngineSetting.MAX_SEATS) * BYTES_PER_SEAT
        + extras * BYTES_PER_EXTRA
        + get(EngineSetting.MAX_EVENTS) * BYTES_PER_EVENT
        + get(EngineSetting.MAX_PLAN_SEATS) * BYTES_PER_PLAN_SEAT
        + get(EngineSetting.MAX_PLANS) * BYTES_PER_PLAN;
  }

  /** The smallest power of two that is not below {@code entries}. */
  static long powerOfTwo(int entries) {
    return entries == 1 ? 1 : 2L * Integer.highestOneBit(entries - 1);
  }

  /** Writes the ConfigureEngine message, header included; returns its length. */
  public int encode(MutableDirectBuffer buffer, int offset) {
    new ConfigureEngineEncoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
    for (int i = 0; i < values.length; i++) {
      buffer.putInt(at(offset, i), values[i], LITTLE_ENDIAN);
    }
    return Frame.MESSAGE_HEADER_LENGTH + ConfigureEngineEncoder.BLOCK_LENGTH;
  }

  /**
   * Reads a ConfigureEngine message, header included.
   *
   * @throws IllegalArgumentException if a setting is out of its range
   * @throws IllegalStateException if it is another message
   */
  public static EngineSettings decode(DirectBuffer buffer, int offset) {
    new ConfigureEngineDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    int[] values = new int[ALL.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = buffer.getInt(at(offset, i), LITTLE_ENDIAN);
    }
    return new EngineSettings(values);
  }

  private static int at(int offset, int index) {
    return offset + Frame.MESSAGE_HEADER_LENGTH + index * Integer.BYTES;
  }

  /** The settings from a snapshot; or these, which may then not be null, to one. */
  static EngineSettings transfer(StateTransfer state, EngineSettings settings) {
    int[] values = state.isReading() ? new int[ALL.length] : settings.values;
    state.array(values);
    return state.isReading() ? new EngineSettings(values) : settings;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EngineSettings settings && Arrays.equals(values, settings.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  /** The settings' term in the state hash. */
  long term() {
    long fold = 0;
    for (int value : values) {
      fold = StateHash.pair(fold, value);
    }
    return StateHash.entity(StateHash.SETTINGS, fold, 0, 0, 0, 0, 0);
  }
}
