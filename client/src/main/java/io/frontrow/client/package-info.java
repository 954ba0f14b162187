/**
 * The asynchronous Java client: one TCP connection, one session, any number of requests in flight.
 *
 * <pre>
 *  any thread                                              event loop
 *
 *  FrontrowClient ── Command ──┐                    ┌── Connection ──▶ socket
 *   (futures, Retry)           ├──▶ Outgoing ───────┤   handshake, heartbeats, deadlines
 *  CommandSender ──────────────┘    encoder, outbox,└── FrameReader ◀── socket
 *   (no allocation)                 requests in flight       │
 *        ▲                                                   ▼
 *        └──────────────────────── ReplyListener ◀── replies, by request id
 * </pre>
 *
 * <p>Commands and queries go by subject: {@code PlanRequests}, {@code EventRequests}, {@code
 * HoldRequests}, {@code OrderRequests}, {@code WaitlistRequests}, {@code WaitingRoomRequests} and
 * {@code QueryRequests} have the futures, and the rooms of {@code CommandEncoder} the bytes. {@code
 * client.request} is what they say, {@code client.reply} what comes back.
 *
 * <p>May import: {@code protocol}, Netty, Agrona, {@code java.*}. Read next: {@link
 * io.frontrow.client.FrontrowClient} for the futures, {@link io.frontrow.client.CommandSender} for
 * the path that does not allocate, {@code Connection} for the session.
 */
package io.frontrow.client;
