package io.frontrow.journal.check;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.RejectAdvice;
import io.frontrow.protocol.ReplyHeader;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agrona.DirectBuffer;

/**
 * What one client sent and was told: each request, answered or not, with times of one monotone
 * clock that all histories share. Written by the threads that send and receive, read when they are
 * done.
 */
public final class ClientHistory {
  private static final int FIRST_WINDOW_CODE = RejectCode.DUPLICATE_TOO_OLD.value();
  private static final int LAST_WINDOW_CODE = RejectCode.CLIENTS_FULL.value();

  private final long clientId;
  private final Map<Long, ClientRequest> requests = new HashMap<>();
  private final List<Unasked> unasked = new ArrayList<>();
  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final CommandRejectedDecoder rejected = new CommandRejectedDecoder();

  /** A message that was not asked for. */
  record Unasked(long clientId, long sequence, long digest) {}

  public ClientHistory(long clientId) {
    this.clientId = clientId;
  }

  public long clientId() {
    return clientId;
  }

  /**
   * A request is about to be sent, for the first time or again.
   *
   * @param nanos now; before the first byte leaves
   */
  public synchronized void sent(
      long requestId, DirectBuffer message, int offset, int length, long nanos) {
    ClientRequest before = requests.get(requestId);
    if (before != null) {
      before.sends++;
      return;
    }
    byte[] query = null;
    if (MessageShapes.isQuery(message.getShort(offset + 2, LITTLE_ENDIAN) & 0xFFFF)) {
      query = new byte[length];
      message.getBytes(offset, query);
    }
    requests.put(requestId, new ClientRequest(clientId, requestId, query, nanos));
  }

  /**
   * A command is about to be sent, for the first time or again; for those who have not its bytes.
   */
  public synchronized void sentCommand(long requestId, long nanos) {
    ClientRequest before = requests.get(requestId);
    if (before == null) {
      requests.put(requestId, new ClientRequest(clientId, requestId, null, nanos));
    } else {
      before.sends++;
    }
  }

  /**
   * A message has come, asked for or not.
   *
   * @param nanos now; after its last byte has come
   */
  public synchronized void received(DirectBuffer message, int offset, int length, long nanos) {
    long requestId = message.getLong(offset + ReplyHeader.REQUEST_ID_OFFSET, LITTLE_ENDIAN);
    long sequence = message.getLong(offset + ReplyHeader.SEQUENCE_OFFSET, LITTLE_ENDIAN);
    long digest = Digest.of(message, offset, length);
    ClientRequest request = requests.get(requestId);
    if (request == null) {
      unasked.add(new Unasked(clientId, sequence, digest));
      return;
    }
    int code = code(message, offset);
    if (code != 0 && RejectAdvice.isOverload(RejectCode.get(code))) {
      request.overloads++;
    } else if (!request.isAnswered() && !isAboutWindow(code)) {
      request.answeredNanos = nanos;
      request.sequence = sequence;
      request.digest = digest;
      request.refused = code != 0;
    }
  }

  private int code(DirectBuffer message, int offset) {
    int template = message.getShort(offset + 2, LITTLE_ENDIAN) & 0xFFFF;
    if (template != CommandRejectedDecoder.TEMPLATE_ID) {
      return 0;
    }
    rejected.wrapAndApplyHeader(message, offset, header);
    return rejected.code().value();
  }

  /** Says that this was no new request, not what became of the old one. */
  static boolean isAboutWindow(int code) {
    return code >= FIRST_WINDOW_CODE && code <= LAST_WINDOW_CODE;
  }

  synchronized List<ClientRequest> requests() {
    return List.copyOf(requests.values());
  }

  synchronized List<Unasked> unasked() {
    return List.copyOf(unasked);
  }
}
