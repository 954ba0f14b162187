package io.frontrow.perf.counters;

import java.util.Map;

/**
 * All counters of a process at one time. Immutable.
 *
 * @param threads by their ids
 * @param jvm null if it is no JVM
 */
record Reading(
    long nanos,
    Map<String, ThreadUse> threads,
    long minorFaults,
    long majorFaults,
    MemoryUse memory,
    JvmUse jvm) {}
