package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;
import java.util.SplittableRandom;

/** Settings of a test's size, so small that every table is full now and then. */
final class RandomSettings {
  private RandomSettings() {}

  /** Waitlist entries where one event can have all the kinds that it may have. */
  private static final int WIDE = 2 * Limits.MAX_WAITLIST_KINDS;

  static EngineSettings next(SplittableRandom random) {
    EngineSettings settings = small(random);
    return random.nextInt(40) > 0
        ? settings
        : settings
            .with(EngineSetting.MAX_WAITLIST_ENTRIES, WIDE)
            .with(EngineSetting.MAX_WAITLIST_GROUPS, WIDE);
  }

  /** Whether one event can have all the kinds that it may have. */
  static boolean isWide(EngineSettings settings) {
    return settings.get(EngineSetting.MAX_WAITLIST_GROUPS) == WIDE;
  }

  private static EngineSettings small(SplittableRandom random) {
    int maxTtlMillis = 1 + random.nextInt(500);
    return EngineSettings.defaults()
        .withTtl(maxTtlMillis, 1 + random.nextInt(maxTtlMillis))
        .with(EngineSetting.DEFAULT_CLAIM_MILLIS, 1 + random.nextInt(maxTtlMillis))
        .with(EngineSetting.MAX_PLANS, 2 + random.nextInt(4))
        .with(EngineSetting.MAX_PLAN_SEATS, random.nextInt(24) == 0 ? 100 : 4_000)
        .with(EngineSetting.MAX_EVENTS, 1 + random.nextInt(5))
        .with(EngineSetting.MAX_SEATS, random.nextInt(16) == 0 ? 150 : 500 + random.nextInt(1_000))
        .with(EngineSetting.MAX_HOLDS, size(random, 8))
        .with(EngineSetting.MAX_ORDERS, size(random, 8))
        .with(EngineSetting.MAX_CLAIMS, size(random, 7))
        .with(EngineSetting.MAX_BUYERS, size(random, 6))
        .with(EngineSetting.MAX_WAITLIST_ENTRIES, size(random, 6))
        .with(EngineSetting.MAX_WAITLIST_GROUPS, size(random, 5))
        .with(EngineSetting.MAX_LATE_SEATS, size(random, 7))
        .with(EngineSetting.MAX_CLIENTS, random.nextInt(16) == 0 ? 1 + random.nextInt(3) : 4)
        .with(EngineSetting.REQUEST_WINDOW, 1 << random.nextInt(6))
        .with(EngineSetting.MAX_REPLY_BYTES, (1 << 14) + random.nextInt(1 << 13))
        .with(EngineSetting.CLIENT_IDLE_MILLIS, 1 + random.nextInt(1 << 1 + random.nextInt(11)))
        .with(EngineSetting.EXPIRIES_PER_TICK, 1 + random.nextInt(6))
        .with(EngineSetting.MATCHES_PER_COMMAND, 1 + random.nextInt(5))
        .with(EngineSetting.STEPS_PER_TICK, 1 + random.nextInt(1 << 1 + random.nextInt(6)));
  }

  /** From 1 to 2^bits, mostly in the upper half of the bits. */
  private static int size(SplittableRandom random, int bits) {
    int of = random.nextInt(6) == 0 ? 1 + random.nextInt(bits) : bits - random.nextInt(3);
    return 1 + random.nextInt(1 << of);
  }
}
