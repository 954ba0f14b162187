/**
 * What the machine can do at best, part by part and without any rules of a sale: the figures that
 * ours are put beside.
 *
 * <p>May import: {@code perf.result}, Disruptor. Read next: {@link io.frontrow.perf.limits.Limit}.
 */
package io.frontrow.perf.limits;
