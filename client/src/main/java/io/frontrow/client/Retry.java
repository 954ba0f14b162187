package io.frontrow.client;

import static java.util.concurrent.TimeUnit.MICROSECONDS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.frontrow.client.reply.CommandRejected;
import io.frontrow.protocol.sbe.Advice;

/**
 * Sends one request again, under its own id, as long as the server says that it has no room for it:
 * after the time that the server names, then after twice, four times that, up to a limit for all of
 * them. The request stays in flight meanwhile. Event loop only.
 */
final class Retry {
  private static final long MAX_DELAY_NANOS = MILLISECONDS.toNanos(100);
  private static final int MAX_DOUBLINGS = 20;

  private final Connection connection;
  private final Command command;
  private final long giveUpNanos;
  private int doublings;

  Retry(Connection connection, Command command, int retryMillis) {
    this.connection = connection;
    this.command = command;
    this.giveUpNanos = System.nanoTime() + MILLISECONDS.toNanos(retryMillis);
  }

  /** Whether the request will be sent again; if not, the refusal is the answer. */
  boolean schedule(long requestId, PendingReply<?> pending, CommandRejected rejected) {
    if (rejected.advice() != Advice.RETRY_SAME_ID) {
      return false;
    }
    long asked = MICROSECONDS.toNanos(Math.max(1, rejected.retryAfterMicros() & 0xFFFF_FFFFL));
    long delay = Math.max(asked, Math.min(MAX_DELAY_NANOS, asked << doublings));
    if (System.nanoTime() + delay - giveUpNanos > 0
        || !connection.outgoing().park(requestId, pending, delay)) {
      return false;
    }
    doublings = Math.min(doublings + 1, MAX_DOUBLINGS);
    connection.eventLoop().schedule(() -> send(requestId, pending), delay, NANOSECONDS);
    return true;
  }

  private void send(long requestId, PendingReply<?> pending) {
    pending.onSentAgain();
    connection.outgoing().resend(requestId, pending, command);
    connection.flush();
  }
}
