/**
 * The on-sale workload as a pure function of seed and connection: who wants what, in which order.
 *
 * <p>May import: nothing but the Java library. Read next: {@link
 * io.frontrow.perf.workload.Workload}, then {@link io.frontrow.perf.workload.Intents}.
 */
package io.frontrow.perf.workload;
