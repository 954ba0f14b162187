package io.frontrow.server.cli.shared;

import io.frontrow.client.CommandRejectedException;
import io.frontrow.client.FrontrowException;
import io.frontrow.client.Outcome;
import io.frontrow.client.Requests;
import io.frontrow.client.reply.CommandReply;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.RequestOutcomeStateDecoder;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Mixin;

/** A command that changes something, and that may be repeated under its {@link Identity}. */
public abstract class ChangeCommand extends ClientCommand {
  @Mixin private Identity identity;

  @Override
  protected final void check(Output output) {
    identity.check(options());
    checkChange(output);
  }

  /** The id of the first of its requests. */
  public final long firstRequestId() {
    return identity.requestId();
  }

  /** Whether it is a request of old that is repeated, so that nothing needs to be checked anew. */
  protected final boolean isDecided(Session session) {
    if (!identity.isGiven()) {
      return false;
    }
    Outcome outcome =
        session.await(
            session
                .client()
                .request(
                    RequestOutcomeStateDecoder.TEMPLATE_ID,
                    Outcome::decode,
                    (to, id) ->
                        to.queries()
                            .getRequestOutcome(id, options().instance(), identity.requestId())));
    return outcome instanceof Outcome.Answered || outcome instanceof Outcome.Forgotten;
  }

  /** As {@link #check}. */
  protected void checkChange(Output output) {}

  /**
   * Sends the command's one request.
   *
   * @param eventId whose seats and areas a refusal would name; 0: none
   */
  protected final <T extends CommandReply> T change(
      Session session, int eventId, Function<Requests, CompletableFuture<T>> request) {
    return change(session, eventId, 0, request);
  }

  /**
   * Sends one of the command's requests.
   *
   * @param index from 0
   */
  protected final <T extends CommandReply> T change(
      Session session, int eventId, int index, Function<Requests, CompletableFuture<T>> request) {
    Requests requests = session.client().withRequestId(identity.requestId() + index);
    try {
      return session.await(request.apply(requests));
    } catch (CommandRejectedException e) {
      throw advised(Refusal.named(e, session, eventId, options()), session);
    }
  }

  private Refusal advised(Refusal refusal, Session session) {
    try {
      return advice(refusal.rejected().code(), session).map(refusal::saying).orElse(refusal);
    } catch (FrontrowException e) {
      // Advice is a courtesy; the refusal is what counts.
      return refusal;
    }
  }

  /** What a refusal means to this very command, if more can be said than of any. */
  protected Optional<String> advice(RejectCode code, Session session) {
    return Optional.empty();
  }

  /** Prints the reply: the object and its identity, or lines and what is to be said of it. */
  protected final void print(
      Output output, CommandReply reply, Consumer<JsonObject> fields, Runnable lines) {
    if (output.isJson()) {
      output.object(
          json -> {
            fields.accept(json);
            Identity.write(json, options(), reply);
          });
    } else {
      lines.run();
      identity.print(output, options(), reply);
    }
  }
}
