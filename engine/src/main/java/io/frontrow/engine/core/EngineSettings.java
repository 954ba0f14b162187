package io.frontrow.engine.core;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.sbe.ConfigureEngineDecoder;
import io.frontrow.protocol.sbe.ConfigureEngineEncoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * Every setting that can change an outcome. They are the journal's first record, and are read back
 * from there.
 *
 * @param maxPlans sealed plans
 * @param maxPlanSeats seats of all plans together, unfinished ones included
 * @param maxEvents events
 * @param maxSeats seats of all events together
 * @param maxHolds live holds and remembered ones together; rounded up to a power of two
 * @param maxOrders orders
 * @param defaultTtlMillis how long a hold lives that does not say
 * @param maxTtlMillis the longest a hold may live
 * @param expiriesPerTick the most holds that one Tick expires
 */
public record EngineSettings(
    int maxPlans,
    int maxPlanSeats,
    int maxEvents,
    int maxSeats,
    int maxHolds,
    int maxOrders,
    int defaultTtlMillis,
    int maxTtlMillis,
    int expiriesPerTick) {
  /** A Tick may not fill more output slots than this. */
  public static final int MAX_EXPIRIES_PER_TICK = 256;

  private static final int MAX_ENTRIES = 1 << 26;

  /** Each row has 64 bits at least, and a bit's number is an int. */
  private static final int MAX_PLAN_SEATS = 1 << 24;

  /** Bytes of heap that one entry of a table needs at the most. */
  private static final long BYTES_PER_HOLD = 8 * 8 + 8 + 4;

  private static final long BYTES_PER_ORDER = 12 * 8 + 16;
  private static final long BYTES_PER_SEAT = 4 + 4 + 8;
  private static final long BYTES_PER_PLAN_SEAT = 200;
  private static final long BYTES_PER_EVENT = 8;

  public EngineSettings {
    requireRange("maxPlans", maxPlans, 1, 1 << 16);
    requireRange("maxPlanSeats", maxPlanSeats, 1, MAX_PLAN_SEATS);
    requireRange("maxEvents", maxEvents, 1, 1 << 20);
    requireRange("maxSeats", maxSeats, 1, MAX_ENTRIES);
    requireRange("maxHolds", maxHolds, 1, MAX_ENTRIES);
    requireRange("maxOrders", maxOrders, 1, MAX_ENTRIES);
    requireRange("maxTtlMillis", maxTtlMillis, 1, Integer.MAX_VALUE);
    requireRange("defaultTtlMillis", defaultTtlMillis, 1, maxTtlMillis);
    requireRange("expiriesPerTick", expiriesPerTick, 1, MAX_EXPIRIES_PER_TICK);
  }

  public static EngineSettings defaults() {
    return new EngineSettings(
        1_000, 1 << 21, 10_000, 1 << 22, 1 << 20, 1 << 20, 15 * 60_000, 2 * 60 * 60_000, 64);
  }

  /** Bytes of heap that the tables take at once, when the engine is configured. */
  public long tableBytes() {
    long holds = Math.max(2L * Integer.highestOneBit(maxHolds - 1), 1);
    return holds * BYTES_PER_HOLD + maxOrders * BYTES_PER_ORDER + maxEvents * BYTES_PER_EVENT;
  }

  /** Bytes of heap that plans and events can take beside them, when all are full. */
  public long seatBytes() {
    return maxSeats * BYTES_PER_SEAT + maxPlanSeats * BYTES_PER_PLAN_SEAT;
  }

  /** Writes the ConfigureEngine message, header included; returns its length. */
  public int encode(MutableDirectBuffer buffer, int offset) {
    new ConfigureEngineEncoder()
        .wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder())
        .maxPlans(maxPlans)
        .maxPlanSeats(maxPlanSeats)
        .maxEvents(maxEvents)
        .maxSeats(maxSeats)
        .maxHolds(maxHolds)
        .maxOrders(maxOrders)
        .defaultTtlMillis(defaultTtlMillis)
        .maxTtlMillis(maxTtlMillis)
        .expiriesPerTick(expiriesPerTick);
    return Frame.MESSAGE_HEADER_LENGTH + ConfigureEngineEncoder.BLOCK_LENGTH;
  }

  /**
   * Reads a ConfigureEngine message, header included.
   *
   * @throws IllegalArgumentException if a setting is out of its range
   * @throws IllegalStateException if it is another message
   */
  public static EngineSettings decode(DirectBuffer buffer, int offset) {
    ConfigureEngineDecoder decoder = new ConfigureEngineDecoder();
    decoder.wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new EngineSettings(
        (int) decoder.maxPlans(),
        (int) decoder.maxPlanSeats(),
        (int) decoder.maxEvents(),
        (int) decoder.maxSeats(),
        (int) decoder.maxHolds(),
        (int) decoder.maxOrders(),
        (int) decoder.defaultTtlMillis(),
        (int) decoder.maxTtlMillis(),
        (int) decoder.expiriesPerTick());
  }

  private static void requireRange(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          name + " must be from " + min + " to " + max + ", not " + value);
    }
  }
}
