/**
 * A process beside a run that does nothing but find out how long the machine keeps a thread waiting
 * that is ready: no tail of a latency means anything that is not well above it.
 *
 * <p>May import: {@code perf.process}, {@code perf.result}, HdrHistogram. Read next: {@link
 * io.frontrow.perf.stall.StallRecorder}.
 */
package io.frontrow.perf.stall;
