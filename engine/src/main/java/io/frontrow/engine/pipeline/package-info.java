/**
 * The way of a command through one node: rings, stages and the threads that run them.
 *
 * <pre>
 *  producers ──▶ CommandRing ──▶ JournalStage ──▶ ApplyStage ──▶ OutputRing ──▶ EgressStage ──▶ clients
 *  (event loops,                    stamp,         Engine         frames          Egress
 *   Ticker)                         Journal
 * </pre>
 *
 * <p>The engine encodes what it says itself; the output ring, which is its output here, copies each
 * message into a slot and frames it.
 *
 * <p>May import: {@code engine.core}, protocol, Agrona, Disruptor. Read next: {@link
 * io.frontrow.engine.pipeline.Pipeline}, which is the picture above as one method.
 */
package io.frontrow.engine.pipeline;
