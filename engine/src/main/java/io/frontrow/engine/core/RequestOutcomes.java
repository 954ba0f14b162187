package io.frontrow.engine.core;

import static io.frontrow.protocol.Frame.MESSAGE_HEADER_LENGTH;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.GetRequestOutcomeDecoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.RequestOutcomeStateEncoder;
import io.frontrow.protocol.sbe.RequestStatus;

/** Tells what became of a request of the asker's account. Reads only; apply thread only. */
final class RequestOutcomes {
  /** Bytes of the longest reply that an outcome can enclose; no reply to a command is longer. */
  static final int MAX_REPLY_LENGTH =
      Limits.MAX_MESSAGE_LENGTH
          - MESSAGE_HEADER_LENGTH
          - RequestOutcomeStateEncoder.BLOCK_LENGTH
          - RequestOutcomeStateEncoder.replyHeaderLength();

  /** Beside what a {@link RequestWindow} says of a request. */
  private static final int CLIENT_UNKNOWN = -3;

  private final Requests requests;
  private final ReplyBuffer replies;
  private final Rejections rejections;

  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final RequestOutcomeStateEncoder outcome = new RequestOutcomeStateEncoder();

  RequestOutcomes(Requests requests, ReplyBuffer replies, Rejections rejections) {
    this.requests = requests;
    this.replies = replies;
    this.rejections = rejections;
  }

  void getRequestOutcome(Command query, GetRequestOutcomeDecoder message) {
    long requestId = message.askedRequestId();
    if (requestId == 0) {
      rejections.queryRejected(query, RejectCode.INVALID_VALUE);
      return;
    }
    long account = Integer.toUnsignedLong(query.account());
    int entry = entry(ClientId.of(account, message.instance()), requestId);
    outcome
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(query.requestId())
        .sequence(query.sequence())
        .askedRequestId(requestId)
        .status(status(entry));
    ReplyArena arena = requests.arena();
    if (entry >= 0) {
      outcome.putReply(arena.buffer(), arena.reply(entry), arena.length(entry));
    } else {
      outcome.putReply(arena.buffer(), 0, 0);
    }
    replies.answer(query, MESSAGE_HEADER_LENGTH + outcome.encodedLength());
  }

  private int entry(long clientId, long requestId) {
    ClientTable clients = requests.clients();
    int client = clients.slotOf(clientId);
    if (client == ClientTable.NONE) {
      return CLIENT_UNKNOWN;
    }
    if (Long.compareUnsigned(requestId, clients.highest(client)) > 0) {
      return RequestWindow.UNSEEN;
    }
    RequestWindow window = requests.window();
    long below = clients.highest(client) - requestId;
    return Long.compareUnsigned(below, window.width()) >= 0
        ? RequestWindow.FORGOTTEN
        : window.entry(client, requestId);
  }

  private static RequestStatus status(int entry) {
    return switch (entry) {
      case RequestWindow.UNSEEN -> RequestStatus.UNSEEN;
      case RequestWindow.FORGOTTEN -> RequestStatus.FORGOTTEN;
      case CLIENT_UNKNOWN -> RequestStatus.CLIENT_UNKNOWN;
      default -> RequestStatus.ANSWERED;
    };
  }
}
