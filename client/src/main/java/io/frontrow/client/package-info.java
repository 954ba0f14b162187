/**
 * The asynchronous Java client: one TCP connection, one session, any number of requests in flight.
 *
 * <pre>
 *  any thread                                              event loop
 *
 *  FrontrowClient ── Command ──┐                    ┌── Connection ──▶ socket
 *   (futures)                  ├──▶ Outgoing ───────┤   handshake, heartbeats, deadlines
 *  CommandSender ──────────────┘    encoder, outbox,└── FrameReader ◀── socket
 *   (no allocation)                 requests in flight       │
 *        ▲                                                   ▼
 *        └──────────────────────── ReplyListener ◀── replies, by request id
 * </pre>
 *
 * <p>May import: {@code protocol}, Netty, Agrona, {@code java.*}. Read next: {@link
 * io.frontrow.client.FrontrowClient} for the futures, {@link io.frontrow.client.CommandSender} for
 * the path that does not allocate, {@code Connection} for the session.
 */
package io.frontrow.client;
