package io.frontrow.engine.core.specimen;

import java.util.HashMap;
import java.util.Map;

/** Breaks the rule that the core has no java.util collections. */
public final class KeepsAHashMap {
  Map<Long, Long> make() {
    return new HashMap<>();
  }
}
