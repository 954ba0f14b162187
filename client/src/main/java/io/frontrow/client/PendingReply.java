package io.frontrow.client;

import io.frontrow.client.reply.CommandRejected;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import java.util.concurrent.CompletableFuture;
import org.agrona.DirectBuffer;

/**
 * Turns the reply to one request into the outcome of a future, after sending it again if the server
 * was overloaded. Called on the event loop.
 */
final class PendingReply<T> implements ReplyListener {
  private final CompletableFuture<T> future = new CompletableFuture<>();
  private final int expectedTemplateId;
  private final ReplyDecoder<T> decoder;
  private final Retry retry;

  /** The refusal after which it waits to be sent again; null: it is on its way. */
  private CommandRejected waitingSince;

  PendingReply(int expectedTemplateId, ReplyDecoder<T> decoder, Retry retry) {
    this.expectedTemplateId = expectedTemplateId;
    this.decoder = decoder;
    this.retry = retry;
  }

  void onSentAgain() {
    waitingSince = null;
  }

  CompletableFuture<T> future() {
    return future;
  }

  @Override
  public void onReply(long requestId, int templateId, DirectBuffer buffer, int offset, int length) {
    if (templateId == expectedTemplateId) {
      future.complete(decode(requestId, decoder, buffer, offset));
    } else if (templateId == CommandRejectedDecoder.TEMPLATE_ID) {
      CommandRejected rejected = decode(requestId, CommandRejected::decode, buffer, offset);
      if (retry.schedule(requestId, this, rejected)) {
        waitingSince = rejected;
      } else {
        future.completeExceptionally(new CommandRejectedException(rejected));
      }
    } else {
      throw unusable(requestId, "is of template " + templateId, null);
    }
  }

  @Override
  public void onOutcomeUnknown(long requestId, OutcomeUnknownException why) {
    // Between a refusal and the next attempt the outcome is known: it had no effect.
    future.completeExceptionally(
        waitingSince == null ? why : new CommandRejectedException(waitingSince));
  }

  private static <R> R decode(long requestId, ReplyDecoder<R> by, DirectBuffer buffer, int offset) {
    try {
      return by.decode(buffer, offset);
    } catch (RuntimeException e) {
      // Whatever a decoder does: the future must complete.
      throw unusable(requestId, "cannot be decoded", e);
    }
  }

  /** The connection ends with this, and then says that the outcome is unknown. */
  private static ProtocolException unusable(long requestId, String why, Throwable cause) {
    return new ProtocolException(
        "the reply to request " + Long.toUnsignedString(requestId) + " " + why, cause);
  }
}
