/**
 * Two sets of results beside each other, and whether their difference is more than noise.
 *
 * <p>May import: {@code perf.result}, Jackson. Read next: {@link
 * io.frontrow.perf.compare.Comparison}, then {@link io.frontrow.perf.compare.RankInterval}.
 */
package io.frontrow.perf.compare;
