package io.frontrow.journal;

import io.frontrow.engine.core.EngineSetting;
import io.frontrow.engine.core.EngineSettings;

/** Settings of a test's size: many engines share the memory of one test run. */
public final class TestTables {
  public static final EngineSettings SMALL =
      EngineSettings.defaults()
          .with(EngineSetting.MAX_PLANS, 8)
          .with(EngineSetting.MAX_CLAIMS, 1_024)
          .with(EngineSetting.MAX_WAITLIST_GROUPS, 1_024)
          .with(EngineSetting.MAX_LATE_SEATS, 1_024)
          .with(EngineSetting.MAX_PLAN_SEATS, 100)
          .with(EngineSetting.MAX_EVENTS, 8)
          .with(EngineSetting.MAX_SEATS, 100)
          .with(EngineSetting.MAX_HOLDS, 8)
          .with(EngineSetting.MAX_ORDERS, 8)
          .with(EngineSetting.MAX_BUYERS, 8)
          .with(EngineSetting.MAX_WAITLIST_ENTRIES, 8)
          .with(EngineSetting.MAX_CLIENTS, 8)
          .with(EngineSetting.MAX_REPLY_BYTES, 1 << 16);

  private TestTables() {}
}
