/**
 * What a command costs as the work grows: engines of growing size, each in a JVM of its own, and a
 * server with ever more connections.
 *
 * <p>May import: {@code perf.bench}, {@code perf.counters}, {@code perf.load}, {@code
 * perf.frontrow}, {@code perf.process}, {@code perf.result}, {@code perf.wire}, {@code
 * perf.workload}, Jackson. Read next: {@link io.frontrow.perf.curve.Axis}, then {@link
 * io.frontrow.perf.curve.CurveRun}.
 */
package io.frontrow.perf.curve;
