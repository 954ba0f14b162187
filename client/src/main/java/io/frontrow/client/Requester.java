package io.frontrow.client;

import java.util.concurrent.CompletableFuture;

/** Sends one request; what {@link Requests} is made of. Any thread. */
public interface Requester {
  /**
   * Sends a request that succeeds with one kind of reply.
   *
   * @param replyTemplateId of the reply that means success
   */
  <T> CompletableFuture<T> request(int replyTemplateId, ReplyDecoder<T> decoder, Command command);
}
