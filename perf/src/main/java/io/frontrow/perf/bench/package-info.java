/**
 * The engine's core alone: records in memory, applied one after the other, output discarded.
 *
 * <p>May import: {@code engine.core}, {@code perf.workload}, protocol, Agrona, JMH. Read next:
 * {@link io.frontrow.perf.bench.CoreBenchmark}, then {@code CommandBatch}.
 */
package io.frontrow.perf.bench;
