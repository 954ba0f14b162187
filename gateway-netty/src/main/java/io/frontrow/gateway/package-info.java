/**
 * The TCP front end: bytes in, checked commands to the ring, replies out.
 *
 * <pre>
 *  socket ──▶ FrameDecoder ──▶ CommandIngress ──▶ CommandSink (the command ring)
 *                                    │
 *                                 Session  (negotiate, establish, heartbeat, terminate)
 *                                    │
 *  socket ◀── Outbox ◀── Connection ◀── Loop ◀── LoopQueue ◀── EgressRouter (egress thread)
 * </pre>
 *
 * <p>May import: {@code engine.pipeline}, protocol, Agrona, Netty, slf4j. Read next: {@link
 * io.frontrow.gateway.Gateway}, then {@link io.frontrow.gateway.FrameDecoder} for the way in and
 * {@link io.frontrow.gateway.EgressRouter} for the way out.
 */
package io.frontrow.gateway;
