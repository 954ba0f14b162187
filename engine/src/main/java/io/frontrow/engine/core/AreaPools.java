package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;
import java.util.Arrays;

/**
 * The general-admission areas of one event: for each area a pool of places for the public (channel
 * 0) and for each channel. Places that came free for the waitlist are held in the pool until a
 * sweep has matched or freed them. Apply thread only.
 */
final class AreaPools {
  private final int eventId;
  private final Plan plan;

  /** The pools of all areas for the public, then those for channel 1, ... */
  private int[] capacity;

  private int[] held;
  private int[] sold;
  private int[] matching;
  private int[] arriving;
  private final boolean[] notForSale;

  /** Free places of all pools, for sale or not, and those that this sweep is for. */
  private long loose;

  /** Places of all pools that this sweep is for, and that wait for the next. */
  private long matchingCount;

  private long arrivingCount;

  AreaPools(int eventId, Plan plan) {
    this.eventId = eventId;
    this.plan = plan;
    int pools = plan.areaCount();
    capacity = new int[pools];
    held = new int[pools];
    sold = new int[pools];
    matching = new int[pools];
    arriving = new int[pools];
    notForSale = new boolean[plan.areaCount()];
    for (int area = 0; area < plan.areaCount(); area++) {
      capacity[at(area, 0)] = plan.areaCapacity(area);
      loose += plan.areaCapacity(area);
    }
  }

  int count() {
    return notForSale.length;
  }

  int poolCount() {
    return capacity.length;
  }

  /** Each area has a pool for one channel more, without places. */
  void addChannel(StateHash hash) {
    int before = poolCount();
    int pools = before + count();
    resize(pools);
    for (int pool = before; pool < pools; pool++) {
      hash.add(term(pool));
    }
  }

  private void resize(int pools) {
    capacity = Arrays.copyOf(capacity, pools);
    held = Arrays.copyOf(held, pools);
    sold = Arrays.copyOf(sold, pools);
    matching = Arrays.copyOf(matching, pools);
    arriving = Arrays.copyOf(arriving, pools);
  }

  int capacity(int area, int channel) {
    return capacity[at(area, channel)];
  }

  /** Places that somebody holds, the match queue among them. */
  int held(int area, int channel) {
    int pool = at(area, channel);
    return held[pool] + matching[pool] + arriving[pool];
  }

  int sold(int area, int channel) {
    return sold[at(area, channel)];
  }

  boolean isForSale(int area) {
    return !notForSale[area];
  }

  /** Places of one pool that a request may have; with the match queue's for a waitlist entry. */
  int left(int area, int channel, boolean withMatching) {
    if (notForSale[area]) {
      return 0;
    }
    int pool = at(area, channel);
    int left = capacity[pool] - held(area, channel) - sold[pool];
    return withMatching ? left + matching[pool] : left;
  }

  /** Places that a request of the channel may have. */
  int left(int area, int channel, boolean withPublic, boolean withMatching) {
    int left = channel == 0 ? 0 : left(area, channel, withMatching);
    return withPublic ? left + left(area, 0, withMatching) : left;
  }

  /** Free places of all pools, for sale or not, and those that this sweep is for. */
  long loose() {
    return loose;
  }

  /** Places of the match queue: those that this sweep is for, or those for the next. */
  long queuedCount(boolean ofThisSweep) {
    return ofThisSweep ? matchingCount : arrivingCount;
  }

  void hold(StateHash hash, int area, int channel, int quantity) {
    int pool = at(area, channel);
    hash.remove(term(pool));
    // What a waitlist entry is offered may be more than what is free: the rest is the match
    // queue's.
    int free = capacity[pool] - held(area, channel) - sold[pool];
    int matched = Math.max(quantity - free, 0);
    matching[pool] -= matched;
    matchingCount -= matched;
    held[pool] += quantity;
    loose -= quantity;
    hash.add(term(pool));
  }

  void sell(StateHash hash, int area, int channel, int quantity) {
    int pool = at(area, channel);
    hash.remove(term(pool));
    held[pool] -= quantity;
    sold[pool] += quantity;
    hash.add(term(pool));
  }

  void giveBack(
      StateHash hash, int area, int channel, int quantity, boolean sold, boolean toQueue) {
    int pool = at(area, channel);
    hash.remove(term(pool));
    if (sold) {
      this.sold[pool] -= quantity;
    } else {
      held[pool] -= quantity;
    }
    loose += quantity;
    if (toQueue) {
      arrive(pool, quantity);
    }
    hash.add(term(pool));
  }

  /** Free places go to those who wait first. */
  void queue(StateHash hash, int area, int channel, int quantity) {
    int pool = at(area, channel);
    hash.remove(term(pool));
    arrive(pool, quantity);
    hash.add(term(pool));
  }

  private void arrive(int pool, int quantity) {
    arriving[pool] += quantity;
    arrivingCount += quantity;
    loose -= quantity;
  }

  void capacity(StateHash hash, int area, int channel, int capacity, boolean toQueue) {
    int pool = at(area, channel);
    hash.remove(term(pool));
    int added = capacity - this.capacity[pool];
    loose += added;
    if (toQueue && added > 0) {
      arrive(pool, added);
    }
    this.capacity[pool] = capacity;
    hash.add(term(pool));
  }

  void forSale(StateHash hash, int area, boolean on) {
    hash.remove(term(at(area, 0)));
    notForSale[area] = !on;
    hash.add(term(at(area, 0)));
  }

  /** A sweep begins: what has arrived is what it is for. */
  void beginSweep(StateHash hash) {
    for (int pool = 0; arrivingCount > 0; pool++) {
      int places = arriving[pool];
      if (places > 0) {
        hash.remove(term(pool));
        matching[pool] += places;
        matchingCount += places;
        arriving[pool] = 0;
        arrivingCount -= places;
        loose += places;
        hash.add(term(pool));
      }
    }
  }

  /** A sweep ends: what nobody was offered is free; returns whether there was any of it. */
  boolean endSweep(StateHash hash) {
    boolean any = matchingCount > 0;
    for (int pool = 0; matchingCount > 0; pool++) {
      if (matching[pool] > 0) {
        hash.remove(term(pool));
        matchingCount -= matching[pool];
        matching[pool] = 0;
        hash.add(term(pool));
      }
    }
    return any;
  }

  /** The sum of the terms of all pools from one on. */
  long recount(int from) {
    long sum = 0;
    for (int pool = from; pool < poolCount(); pool++) {
      sum += term(pool);
    }
    return sum;
  }

  /** A pool's term in the state hash; the public's has its area's for-sale switch. */
  long term(int pool) {
    return StateHash.entity(
        StateHash.POOL,
        (long) eventId << 32 | pool,
        (long) capacity[pool] << 32 | held[pool],
        (long) sold[pool] << 32 | matching[pool],
        arriving[pool],
        pool < count() && notForSale[pool] ? 1 : 0,
        0);
  }

  int category(int area) {
    return plan.areaCategory(area);
  }

  private int at(int area, int channel) {
    return channel * count() + area;
  }

  void transfer(StateTransfer state) {
    resize(state.int32(poolCount(), count(), count() * (1 + Limits.MAX_CHANNELS)));
    state.array(capacity);
    state.array(held);
    state.array(sold);
    state.array(matching);
    state.array(arriving);
    state.array(notForSale);
    loose = state.int64(loose);
    matchingCount = state.int64(matchingCount);
    arrivingCount = state.int64(arrivingCount);
  }
}
