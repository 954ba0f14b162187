/**
 * The bare echo: Frontrow's gateway as a process of its own, whose decoder writes each reply at
 * once. What a server behind the same gateway cannot be faster than.
 *
 * <p>May import: {@code perf.frontrow} (the wire), {@code perf.load}, {@code perf.process}, {@code
 * perf.wire}, {@code perf.workload}, gateway, protocol, Jackson. Read next: {@link
 * io.frontrow.perf.echo.EchoTarget}, then {@code EchoSink}.
 */
package io.frontrow.perf.echo;
