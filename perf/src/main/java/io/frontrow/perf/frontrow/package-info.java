/**
 * Frontrow as a system under load: puts a hall on sale, speaks the protocol without the client
 * library, tells the server's state afterwards.
 *
 * <pre>
 *  Stage ──▶ EventSupply, VenueReader (before)      FrontrowWire ──▶ FrontrowSession, FrontrowReplies
 *    └─────▶ StateSweep (afterwards)
 * </pre>
 *
 * <p>May import: {@code perf.load}, {@code perf.process}, {@code perf.wire}, {@code perf.workload},
 * client, engine (settings), journal (checks), protocol. Read next: {@link
 * io.frontrow.perf.frontrow.Stage}, then {@code FrontrowWire}.
 */
package io.frontrow.perf.frontrow;
