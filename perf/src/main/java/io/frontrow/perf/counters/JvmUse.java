package io.frontrow.perf.counters;

import java.util.Map;

/**
 * What a JVM has done, or did between two readings. Immutable.
 *
 * @param allocatedBytes by the name of the thread, of threads that live
 * @param collections of garbage
 * @param collectionMillis that they took
 */
public record JvmUse(Map<String, Long> allocatedBytes, long collections, long collectionMillis) {

  public JvmUse {
    allocatedBytes = Map.copyOf(allocatedBytes);
  }

  /** Bytes that threads allocated which do not belong to whoever is looking. */
  public long serverBytes() {
    return allocatedBytes.entrySet().stream()
        .filter(it -> !JvmLink.isOfTheLink(it.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
