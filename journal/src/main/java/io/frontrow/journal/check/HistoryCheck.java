package io.frontrow.journal.check;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineOutput;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.ReplyHeader;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.GetVisitorDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agrona.DirectBuffer;

/**
 * Compares the histories of clients with the journal as an engine replays it: rules a to d and h.
 * It listens to that engine, and is told of each record behind it; {@link #finish} comes last. What
 * it finds is a value, never an exception. One thread only.
 */
public final class HistoryCheck implements EngineOutput {
  /** Long enough for every deadline to have passed. */
  private static final long MUCH_LATER = 1L << 60;

  private final Findings findings = new Findings();
  private final Map<Long, Map<Long, ClientRequest>> clients = new HashMap<>();
  private final List<ClientRequest> all = new ArrayList<>();
  private final ArrayDeque<ClientRequest> queries;
  private final Set<ClientHistory.Unasked> unasked = new HashSet<>();
  private final List<ClientHistory.Unasked> received = new ArrayList<>();
  private final Question question = new Question();
  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final CommandRejectedDecoder rejected = new CommandRejectedDecoder();
  private final List<Executed> executed = new ArrayList<>();
  private boolean asking;
  private long readsCompared;
  private long lastSequence;

  /** A reply of the record being applied to a client that has a history. */
  private record Executed(ClientRequest request, long clientId, long requestId, long digest) {}

  public HistoryCheck(List<ClientHistory> histories) {
    for (ClientHistory history : histories) {
      Map<Long, ClientRequest> requests =
          clients.computeIfAbsent(history.clientId(), id -> new HashMap<>());
      for (ClientRequest request : history.requests()) {
        request.records = 0; // another check may have counted
        requests.put(request.requestId, request);
        all.add(request);
      }
      received.addAll(history.unasked());
    }
    queries =
        new ArrayDeque<>(
            all.stream()
                .filter(request -> request.isQuery() && request.isAnswered())
                .sorted(Comparator.comparingLong(request -> request.sequence))
                .toList());
    unasked.addAll(received);
  }

  @Override
  public void message(long clientId, DirectBuffer buffer, int offset, int length) {
    if (asking) {
      question.answer(buffer, offset, length);
      return;
    }
    Map<Long, ClientRequest> requests = clients.get(clientId);
    if (requests == null) {
      return;
    }
    long requestId = buffer.getLong(offset + ReplyHeader.REQUEST_ID_OFFSET, LITTLE_ENDIAN);
    long digest = Digest.of(buffer, offset, length);
    if (requestId == 0) {
      long sequence = buffer.getLong(offset + ReplyHeader.SEQUENCE_OFFSET, LITTLE_ENDIAN);
      unasked.remove(new ClientHistory.Unasked(clientId, sequence, digest));
    } else if (!ReplyHeader.isResent(buffer, offset) && !isAboutWindow(buffer, offset)) {
      executed.add(new Executed(requests.get(requestId), clientId, requestId, digest));
    }
  }

  private boolean isAboutWindow(DirectBuffer buffer, int offset) {
    if ((buffer.getShort(offset + 2, LITTLE_ENDIAN) & 0xFFFF)
        != CommandRejectedDecoder.TEMPLATE_ID) {
      return false;
    }
    rejected.wrapAndApplyHeader(buffer, offset, header);
    return ClientHistory.isAboutWindow(rejected.code().value());
  }

  /** The engine, whose output this is, has applied this record and has said all there is to say. */
  public void applied(DirectBuffer buffer, int offset, Engine engine) {
    if (RecordHeader.isQuery(buffer, offset)) {
      executed.clear();
      return;
    }
    lastSequence = RecordHeader.sequence(buffer, offset);
    for (Executed reply : executed) {
      if (reply.request == null || reply.request.isQuery()) {
        findings.add(
            lastSequence,
            Rule.ACCEPTED,
            "the journal has request %d of client %d, which was never sent",
            reply.requestId,
            reply.clientId);
      } else {
        reply.request.records++;
        reply.request.recordSequence = lastSequence;
        reply.request.recordDigest = reply.digest;
      }
    }
    executed.clear();
    readAgain(engine);
  }

  /** Asks again what was answered out of the state of now. */
  private void readAgain(Engine engine) {
    while (!queries.isEmpty() && queries.peek().sequence <= lastSequence) {
      ClientRequest query = queries.remove();
      int template = query.query[2] & 0xFF | (query.query[3] & 0xFF) << 8;
      // What a visitor still has to wait depends on the time between two records.
      if (template != GetVisitorDecoder.TEMPLATE_ID && !isSame(engine, query)) {
        findings.add(
            query.sequence,
            Rule.READ,
            "%s, a query (template %d), was answered otherwise",
            query,
            template);
      }
      readsCompared++;
    }
  }

  private boolean isSame(Engine engine, ClientRequest query) {
    asking = true;
    try {
      return query.sequence == lastSequence
          && (answers(engine, query, engine.timeNanos())
              || answers(engine, query, engine.timeNanos() + MUCH_LATER));
    } finally {
      asking = false;
    }
  }

  private boolean answers(Engine engine, ClientRequest query, long timeNanos) {
    return question.ask(engine, query.clientId, query.requestId, query.query, timeNanos) != 0
        && Digest.of(question.answer(), 0, question.answerLength()) == query.digest;
  }

  /** The journal is at its end. */
  public void finish() {
    for (ClientRequest request : all) {
      if (!request.isQuery()) {
        compare(request);
      }
    }
    for (ClientRequest query : queries) {
      findings.add(
          query.sequence,
          Rule.READ,
          "%s was answered at a sequence that the journal, which ends at %d, does not have",
          query,
          lastSequence);
    }
    for (ClientHistory.Unasked message : received) {
      if (unasked.contains(message)) {
        findings.add(
            message.sequence(), Rule.READ, "client %d was told what never was", message.clientId());
      }
    }
    RealTime.check(all, findings);
  }

  private void compare(ClientRequest request) {
    if (request.records > 1) {
      Rule rule = request.isAnswered() ? Rule.ACCEPTED : Rule.UNANSWERED;
      findings.add(
          request.recordSequence, rule, "%s was executed %d times", request, request.records);
    }
    if (request.wasTurnedAway() && request.records > 0) {
      findings.add(
          request.recordSequence, Rule.REFUSED, "%s was turned away, but is executed", request);
    }
    if (!request.isAnswered()) {
      return;
    }
    Rule rule = request.refused ? Rule.REFUSED : Rule.ACCEPTED;
    if (request.records == 0) {
      findings.add(
          request.sequence, rule, "%s was acknowledged, but the journal does not have it", request);
    } else if (request.recordSequence != request.sequence
        || request.recordDigest != request.digest) {
      findings.add(
          request.recordSequence,
          rule,
          "%s was answered at %d, otherwise than by its record",
          request,
          request.sequence);
    }
  }

  /** Whether the engine is being asked, and its next message is the answer. */
  boolean isAsking() {
    return asking;
  }

  public Findings findings() {
    return findings;
  }

  /** Requests of all histories that were acknowledged, queries among them. */
  public long acknowledged() {
    return all.stream().filter(ClientRequest::isAnswered).count();
  }

  /** Requests whose outcome their client never learned. */
  public long unanswered() {
    return all.size() - acknowledged();
  }

  public long readsCompared() {
    return readsCompared;
  }
}
