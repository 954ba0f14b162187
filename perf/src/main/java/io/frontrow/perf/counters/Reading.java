package io.frontrow.perf.counters;

import java.util.Map;

/**
 * All counters of a process at one time. Immutable.
 *
 * @param threads by their ids
 * @param otherNanos processor time of everybody else's processes
 * @param jvm null if it is no JVM
 */
record Reading(
    long nanos,
    Map<String, ThreadUse> threads,
    long minorFaults,
    long majorFaults,
    MemoryUse memory,
    long otherNanos,
    JvmUse jvm) {}
