/**
 * What a command costs as the work grows: engines of growing size, each in a JVM of its own.
 *
 * <p>May import: {@code perf.bench}, {@code perf.process}, {@code perf.result}, Jackson. Read next:
 * {@link io.frontrow.perf.curve.Axis}, then {@link io.frontrow.perf.curve.CurveRun}.
 */
package io.frontrow.perf.curve;
