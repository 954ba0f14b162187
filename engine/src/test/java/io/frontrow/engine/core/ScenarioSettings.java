package io.frontrow.engine.core;

import java.util.HashMap;
import java.util.Map;

/** The engine's settings in a scenario: small tables, changed by lines like {@code maxHolds 4}. */
final class ScenarioSettings {
  private static final String PREFIX = "setting ";

  private final Map<String, Integer> values = new HashMap<>();

  /** Whether the line is a setting. */
  boolean change(String line) {
    if (!line.startsWith(PREFIX)) {
      return false;
    }
    String[] words = line.substring(PREFIX.length()).split(" ");
    values.put(words[0], Integer.parseInt(words[1]));
    return true;
  }

  EngineSettings build() {
    return new EngineSettings(
        values.getOrDefault("maxPlans", 4),
        values.getOrDefault("maxPlanSeats", 1_000),
        values.getOrDefault("maxEvents", 4),
        values.getOrDefault("maxSeats", 1_000),
        values.getOrDefault("maxHolds", 8),
        values.getOrDefault("maxOrders", 8),
        values.getOrDefault("defaultTtlMillis", 900_000),
        values.getOrDefault("maxTtlMillis", 7_200_000),
        values.getOrDefault("expiriesPerTick", 8));
  }
}
