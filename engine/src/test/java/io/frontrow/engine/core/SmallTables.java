package io.frontrow.engine.core;

/** Settings of a test's size: many engines share the memory of one test run. */
final class SmallTables {
  static final EngineSettings SETTINGS =
      EngineSettings.defaults()
          .with(EngineSetting.MAX_PLAN_SEATS, 10_000)
          .with(EngineSetting.MAX_SEATS, 10_000)
          .with(EngineSetting.MAX_HOLDS, 64)
          .with(EngineSetting.MAX_ORDERS, 64)
          .with(EngineSetting.MAX_CLAIMS, 64)
          .with(EngineSetting.MAX_BUYERS, 64)
          .with(EngineSetting.MAX_WAITLIST_ENTRIES, 64)
          .with(EngineSetting.MAX_WAITLIST_GROUPS, 64)
          .with(EngineSetting.MAX_LATE_SEATS, 64)
          .with(EngineSetting.MAX_CLIENTS, 64)
          .with(EngineSetting.MAX_REPLY_BYTES, 1 << 16);

  private SmallTables() {}
}
