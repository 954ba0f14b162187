package io.frontrow.client;

import io.frontrow.client.reply.Reply;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The first request of a client, a server's reply and the record that comes of it. */
record Sample(int templateId, Request request, Replies.Message reply, Reply expected) {
  static final long FIRST_QUERY_ID = 1L << 63;

  /** One request of the client. */
  interface Request extends Function<Requests, CompletableFuture<? extends Reply>> {}
}
