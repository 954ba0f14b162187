package io.frontrow.client;

import io.frontrow.client.reply.Reply;
import io.frontrow.client.reply.RequestOutcomeState;
import io.frontrow.protocol.MessageShapes;
import org.agrona.DirectBuffer;

/** What became of a request. Immutable. */
public sealed interface Outcome {
  /** It never reached the engine; nothing happened, and it may be sent again under the same id. */
  record Unseen() implements Outcome {}

  /**
   * It was executed once, or refused.
   *
   * @param reply the original one; {@link io.frontrow.client.reply.CommandRejected} if it was
   *     refused
   */
  record Answered(Reply reply) implements Outcome {}

  /** It is too long ago: the engine does not know any more. Ask for the hold or order itself. */
  record Forgotten() implements Outcome {}

  /**
   * The engine does not know the client. If the request was sent less than the server's client idle
   * time ago, it never arrived; if more, the client may have been forgotten since.
   */
  record ClientUnknown() implements Outcome {}

  static Outcome decode(DirectBuffer buffer, int offset) {
    RequestOutcomeState state = RequestOutcomeState.decode(buffer, offset);
    return switch (state.status()) {
      case UNSEEN -> new Unseen();
      case ANSWERED -> new Answered(enclosed(state.reply()));
      case FORGOTTEN -> new Forgotten();
      case CLIENT_UNKNOWN -> new ClientUnknown();
      case NULL_VAL -> throw new ProtocolException("an outcome without status");
    };
  }

  /** The enclosed message is not believed either before it has been walked. */
  private static Reply enclosed(DirectBuffer reply) {
    if (!ReplyShapes.isServerMessage(reply, 0, reply.capacity())
        || MessageShapes.isSession(MessageShapes.schemaId(reply, 0))) {
      throw new ProtocolException("an outcome encloses what is no reply of ours");
    }
    return ReplyDecoders.decode(reply, 0);
  }
}
