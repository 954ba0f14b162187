package io.frontrow.perf.counters;

/**
 * What one thread has used, or used between two readings. Immutable.
 *
 * @param name as the kernel has it: fifteen characters at most
 * @param cpuNanos user and system together
 * @param systemNanos of it in the kernel, to a hundredth of a second
 * @param voluntarySwitches it had nothing to do, or waited
 * @param involuntarySwitches another one's turn came
 */
public record ThreadUse(
    String name,
    long cpuNanos,
    long systemNanos,
    long voluntarySwitches,
    long involuntarySwitches) {

  ThreadUse minus(ThreadUse earlier) {
    return new ThreadUse(
        name,
        cpuNanos - earlier.cpuNanos,
        systemNanos - earlier.systemNanos,
        voluntarySwitches - earlier.voluntarySwitches,
        involuntarySwitches - earlier.involuntarySwitches);
  }

  ThreadUse plus(ThreadUse other) {
    return new ThreadUse(
        name,
        cpuNanos + other.cpuNanos,
        systemNanos + other.systemNanos,
        voluntarySwitches + other.voluntarySwitches,
        involuntarySwitches + other.involuntarySwitches);
  }
}
