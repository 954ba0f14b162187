/**
 * Every hot part alone: the engine's core on records in memory, the messages around it, the
 * pipeline without sockets, the journal, the replay.
 *
 * <p>May import: {@code engine}, journal, {@code perf.workload}, {@code perf.frontrow} and {@code
 * perf.load} for the load's wire, {@code perf.process}, {@code perf.result}, protocol, Agrona, JMH.
 * Read next: {@link io.frontrow.perf.bench.Measured}, then {@link
 * io.frontrow.perf.bench.CoreBenchmark}.
 */
package io.frontrow.perf.bench;
