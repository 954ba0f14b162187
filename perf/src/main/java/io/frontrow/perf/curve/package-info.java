/**
 * What a command costs as the work grows: engines of growing size, each in a JVM of its own.
 *
 * <p>May import: {@code perf.bench}, {@code perf.process}, Jackson. Read next: {@link
 * io.frontrow.perf.curve.Axis}, then {@code CurvePoint}.
 */
package io.frontrow.perf.curve;
