/**
 * What a process uses for each command while it is measured: processor time by thread, context
 * switches, page faults, system calls, memory; of a JVM also bytes allocated and collections. All
 * of it is read from outside, by process id.
 *
 * <p>May import: the JDK, Jackson. Read next: {@link io.frontrow.perf.counters.CounterWindow}, then
 * {@link io.frontrow.perf.counters.Usage}.
 */
package io.frontrow.perf.counters;
