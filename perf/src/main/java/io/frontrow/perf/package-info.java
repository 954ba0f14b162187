/**
 * The command line of the load harness, the demo and the benchmarks: one command a file.
 *
 * <p>May import: everything below it, client, server, protocol, picocli, Jackson, HdrHistogram.
 * Read next: {@link io.frontrow.perf.PerfMain}, then {@link io.frontrow.perf.load}.
 */
package io.frontrow.perf;
