/**
 * Results as data: what one run measured, as JSON, {@code .hgrm} and {@code .hlog}, and read back;
 * single figures; the conditions that both were measured under.
 *
 * <p>May import: Jackson, HdrHistogram. Read next: {@link io.frontrow.perf.result.RunFiles}, then
 * {@link io.frontrow.perf.result.Metrics}.
 */
package io.frontrow.perf.result;
