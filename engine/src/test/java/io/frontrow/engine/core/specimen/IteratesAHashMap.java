package io.frontrow.engine.core.specimen;

import org.agrona.collections.Int2ObjectHashMap;

/** Breaks the rule that no hash map's order is observable. */
public final class IteratesAHashMap {
  private final Int2ObjectHashMap<String> names = new Int2ObjectHashMap<>();

  int letters() {
    int sum = 0;
    for (String name : names.values()) {
      sum = sum * 31 + name.length();
    }
    return sum;
  }
}
