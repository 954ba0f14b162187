package io.frontrow.replay.sale;

import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SalePhase;
import java.util.ArrayList;
import java.util.List;

/** How an event is sold now: what the operator has set, from the commands alone. */
public final class EventFacts {
  /** No channel has this key. */
  public static final int UNKNOWN_CHANNEL = -1;

  private final int eventId;
  private final String name;
  private final String currency;
  private final OrphanMode orphanMode;
  private final Hall hall;
  private final List<long[]> prices = new ArrayList<>();
  private final List<Long> channelKeys = new ArrayList<>();
  private final byte[] channels;
  private final long[][] capacities;

  private SalePhase phase = SalePhase.DRAFT;
  private Limits limits = new Limits(0, 0, 0, 0, 0);
  private long changed;
  private boolean archived;

  /** How many tickets may be had; 0: no limit. Immutable. */
  public record Limits(int perHold, int perOrder, int perBuyer, int minimum, int multiple) {
    /** Whether a hold may have so many. */
    public boolean allowHold(int tickets) {
      return (perHold == 0 || tickets <= perHold)
          && tickets >= minimum
          && (multiple == 0 || tickets % multiple == 0);
    }
  }

  EventFacts(
      int eventId,
      String name,
      String currency,
      OrphanMode orphanMode,
      Hall hall,
      long[] firstPrices) {
    this.eventId = eventId;
    this.name = name;
    this.currency = currency;
    this.orphanMode = orphanMode;
    this.hall = hall;
    channels = new byte[hall.seatCount()];
    capacities = new long[hall.areas().size()][];
    for (int area = 0; area < capacities.length; area++) {
      capacities[area] = new long[1 << 4];
      capacities[area][0] = hall.areas().get(area).capacity();
    }
    prices.add(firstPrices);
  }

  public int eventId() {
    return eventId;
  }

  public String name() {
    return name;
  }

  public String currency() {
    return currency;
  }

  public OrphanMode orphanMode() {
    return orphanMode;
  }

  public Hall hall() {
    return hall;
  }

  public SalePhase phase() {
    return phase;
  }

  void phase(SalePhase next, long sequence) {
    phase = next;
    changed = sequence;
  }

  public boolean isSelling() {
    return phase == SalePhase.ON_SALE || phase == SalePhase.PRESALE;
  }

  public Limits limits() {
    return limits;
  }

  void limits(Limits next, long sequence) {
    limits = next;
    changed = sequence;
  }

  /** The version of the prices of now; the first is 1. */
  public int priceVersion() {
    return prices.size();
  }

  /** Minor units; a version that there is not has no price: -1. */
  public long price(int version, int category) {
    return version < 1 || version > prices.size() ? -1 : prices.get(version - 1)[category];
  }

  /** What one costs now. */
  public long price(int category) {
    return price(prices.size(), category);
  }

  void prices(long[] next, long sequence) {
    prices.add(next);
    changed = sequence;
  }

  long[] newestPrices() {
    return prices.get(prices.size() - 1).clone();
  }

  void addChannel(long key, long sequence) {
    channelKeys.add(key);
    changed = sequence;
  }

  /** Number of the channel of this key; 0: the public. */
  public int channel(long key) {
    if (key == 0) {
      return 0;
    }
    int at = channelKeys.indexOf(key);
    return at < 0 ? UNKNOWN_CHANNEL : at + 1;
  }

  public int channelOf(int seat) {
    return channels[seat];
  }

  void assign(int seat, int channel, long sequence) {
    channels[seat] = (byte) channel;
    changed = sequence;
  }

  void capacity(int area, int channel, long capacity, long sequence) {
    capacities[area][channel] = capacity;
    changed = sequence;
  }

  /** Seats and places of all areas and channels. */
  public long capacity() {
    long sum = hall.seatCount();
    for (long[] pools : capacities) {
      for (long pool : pools) {
        sum += pool;
      }
    }
    return sum;
  }

  /** Sequence of the last command that set something here. */
  public long changed() {
    return changed;
  }

  void changed(long sequence) {
    changed = sequence;
  }

  public boolean isArchived() {
    return archived;
  }

  void archive() {
    archived = true;
  }
}
