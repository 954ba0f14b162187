package io.frontrow.replay.whatif;

import io.frontrow.engine.core.EngineSetting;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.protocol.sbe.OrphanMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is to be otherwise. Immutable.
 *
 * @param holdTtlSeconds how long every hold lives, whatever its client asked for; 0: as it was
 * @param orphanMode of every event; null: as it was
 * @param settings values for settings of the engine
 */
record Changes(int holdTtlSeconds, OrphanMode orphanMode, Map<EngineSetting, Integer> settings) {
  private static final int MILLIS = 1_000;

  /**
   * The settings of a journal as they are to be.
   *
   * @throws IllegalArgumentException if they contradict each other, or are out of range
   */
  EngineSettings of(EngineSettings recorded) {
    EngineSettings changed = recorded;
    for (Map.Entry<EngineSetting, Integer> setting : settings.entrySet()) {
      changed = changed.with(setting.getKey(), setting.getValue());
    }
    if (holdTtlSeconds > 0) {
      int millis = Math.multiplyExact(holdTtlSeconds, MILLIS);
      int longest = Math.max(millis, changed.get(EngineSetting.MAX_TTL_MILLIS));
      changed =
          changed
              .with(EngineSetting.MAX_TTL_MILLIS, longest)
              .with(EngineSetting.DEFAULT_TTL_MILLIS, millis);
    }
    return changed;
  }

  boolean changesTtl() {
    return holdTtlSeconds > 0;
  }

  /** Each change in words; empty if there is none. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    if (holdTtlSeconds > 0) {
      words.add("every hold lives " + holdTtlSeconds + " s");
    }
    if (orphanMode != null) {
      words.add("orphan mode " + orphanMode.name().toLowerCase(Locale.ROOT));
    }
    settings.forEach((setting, value) -> words.add(setting.fieldName() + " " + value));
    return words;
  }
}
