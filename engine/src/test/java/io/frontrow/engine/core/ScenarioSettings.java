package io.frontrow.engine.core;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The engine's settings in a scenario: small tables, changed by lines like {@code maxHolds 4}. */
final class ScenarioSettings {
  private static final String PREFIX = "setting ";

  /** The default of everything else is the engine's own. */
  private static final Map<EngineSetting, Integer> SMALL =
      Map.ofEntries(
          Map.entry(EngineSetting.MAX_PLANS, 4),
          Map.entry(EngineSetting.MAX_PLAN_SEATS, 1_000),
          Map.entry(EngineSetting.MAX_EVENTS, 4),
          Map.entry(EngineSetting.MAX_SEATS, 1_000),
          Map.entry(EngineSetting.MAX_HOLDS, 8),
          Map.entry(EngineSetting.MAX_ORDERS, 8),
          Map.entry(EngineSetting.MAX_CLAIMS, 32),
          Map.entry(EngineSetting.MAX_BUYERS, 8),
          Map.entry(EngineSetting.MAX_WAITLIST_ENTRIES, 8),
          Map.entry(EngineSetting.MAX_WAITLIST_GROUPS, 8),
          Map.entry(EngineSetting.MAX_LATE_SEATS, 16),
          Map.entry(EngineSetting.MAX_CLIENTS, 8),
          Map.entry(EngineSetting.REQUEST_WINDOW, 64),
          Map.entry(EngineSetting.MAX_REPLY_BYTES, 1 << 17),
          Map.entry(EngineSetting.EXPIRIES_PER_TICK, 8));

  private final Map<EngineSetting, Integer> values = new HashMap<>(SMALL);

  /** Whether the line is a setting. */
  boolean change(String line) {
    if (!line.startsWith(PREFIX)) {
      return false;
    }
    String[] words = line.substring(PREFIX.length()).split(" ");
    values.put(setting(words[0]), Integer.parseInt(words[1]));
    return true;
  }

  EngineSettings build() {
    int maxTtl = valueOf(EngineSetting.MAX_TTL_MILLIS);
    EngineSettings built =
        EngineSettings.defaults().withTtl(maxTtl, valueOf(EngineSetting.DEFAULT_TTL_MILLIS));
    for (Map.Entry<EngineSetting, Integer> value : values.entrySet()) {
      built = built.with(value.getKey(), value.getValue());
    }
    return built;
  }

  private int valueOf(EngineSetting setting) {
    return values.getOrDefault(setting, setting.defaultValue());
  }

  private static EngineSetting setting(String name) {
    return Arrays.stream(EngineSetting.values())
        .filter(it -> it.fieldName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no setting " + name));
  }
}
