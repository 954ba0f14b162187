package io.frontrow.client;

import io.frontrow.client.reply.CommandRejected;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import java.util.concurrent.CompletableFuture;
import org.agrona.DirectBuffer;

/** Turns the reply to one request into the outcome of a future. Called on the event loop. */
final class PendingReply<T> implements ReplyListener {
  private final CompletableFuture<T> future = new CompletableFuture<>();
  private final int expectedTemplateId;
  private final ReplyDecoder<T> decoder;

  PendingReply(int expectedTemplateId, ReplyDecoder<T> decoder) {
    this.expectedTemplateId = expectedTemplateId;
    this.decoder = decoder;
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
      future.completeExceptionally(new CommandRejectedException(rejected));
    } else {
      throw unusable(requestId, "is of template " + templateId, null);
    }
  }

  @Override
  public void onOutcomeUnknown(long requestId, OutcomeUnknownException why) {
    future.completeExceptionally(why);
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
