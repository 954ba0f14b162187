/**
 * The way of a command through one node: rings, stages and the threads that run them.
 *
 * <pre>
 *  producers ──▶ CommandRing ──▶ JournalStage ──▶ ApplyStage ──▶ OutputRing ──▶ EgressStage ──▶ clients
 *  (event loops,                    stamp,         Engine,                        Egress
 *   Ticker)                         Journal        OutputEncoder
 * </pre>
 *
 * <p>May import: {@code engine.core}, protocol, Agrona, Disruptor. Read next: {@link
 * io.frontrow.engine.pipeline.Pipeline}, which is the picture above as one method.
 */
package io.frontrow.engine.pipeline;
