/**
 * The demo: an on-sale in an arena, seen from above, then a kill and a replay.
 *
 * <p>May import: {@code perf.frontrow}, {@code perf.load}, {@code perf.process}, {@code
 * perf.result}, {@code perf.workload}, client, server, Jackson. Read next: {@link
 * io.frontrow.perf.demo.Demo}, which is the demo as one method.
 */
package io.frontrow.perf.demo;
