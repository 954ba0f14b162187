/**
 * Wiring: puts journal, pipeline and gateway together as one server, in the one order that is
 * right, and takes them apart again.
 *
 * <pre>
 *  start   lock the directory ──▶ replay the journal ──▶ start the pipeline ──▶ open the gateway
 *  close   shut the gateway ──▶ drain the pipeline, last mark, close the journal ──▶ unlock
 * </pre>
 *
 * <p>May import: every module but replay-tool and perf; picocli only in {@code cli} and the main
 * class. Nobody but perf imports this module. Read next: {@link io.frontrow.server.FrontrowServer},
 * then {@link io.frontrow.server.cli} for the command line and {@link io.frontrow.server.plan} for
 * seating plans.
 */
package io.frontrow.server;
