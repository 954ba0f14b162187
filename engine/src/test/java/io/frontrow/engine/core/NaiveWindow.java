package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.RequestStatus;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The windows of all clients, written from the rules with maps and lists, one thing at a time. */
final class NaiveWindow {
  private static final int HEADER = 32;
  private static final int LONGEST = aligned(HEADER + Limits.MAX_MESSAGE_LENGTH);
  private static final int FLAGS = 8 + 16;

  /** What to do with a command: execute it, refuse it, or say what was said before, flagged. */
  record Decision(RejectCode refusal, byte[] resent) {
    boolean execute() {
      return refusal == null && resent == null;
    }
  }

  /** What became of a request. */
  record Outcome(RequestStatus status, byte[] reply) {}

  private static final class Client {
    final TreeMap<Long, Answer> seen = new TreeMap<>(Long::compareUnsigned);
    long highest;
    long heardNanos;
  }

  private static final class Answer {
    Client client;
    long requestId;
    byte[] message;

    /** Null if it is no longer kept. */
    byte[] reply;

    int start;

    int end() {
      return start + aligned(HEADER + reply.length);
    }

    boolean isCovered() {
      return client.seen.get(requestId) == this;
    }
  }

  private final int maxClients;
  private final int width;
  private final int ringBytes;
  private final long idleNanos;

  /** Who was silent longest first. */
  private final Map<Long, Client> clients = new LinkedHashMap<>();

  /** Oldest first. */
  private final Deque<Answer> ring = new ArrayDeque<>();

  private int ringEnd;

  /** How often each happened. */
  int moved;

  int evicted;
  int evictedInACrowd;

  NaiveWindow(EngineSettings settings) {
    maxClients = settings.get(EngineSetting.MAX_CLIENTS);
    width = settings.get(EngineSetting.REQUEST_WINDOW);
    ringBytes = settings.get(EngineSetting.MAX_REPLY_BYTES) / 8 * 8;
    idleNanos = settings.get(EngineSetting.CLIENT_IDLE_MILLIS) * 1_000_000L;
  }

  int clientCount() {
    return clients.size();
  }

  /**
   * A client's command comes. If it is to be executed, its reply must be kept next.
   *
   * @param message as it came, message header first; not copied
   */
  Decision decide(long clientId, long requestId, byte[] message, long now) {
    if (requestId == 0) {
      return refused(RejectCode.INVALID_VALUE);
    }
    if (!clients.containsKey(clientId) && !add(clientId, requestId, now)) {
      return refused(RejectCode.CLIENTS_FULL);
    }
    Client client = clients.remove(clientId);
    clients.put(clientId, client);
    client.heardNanos = now;
    if (Long.compareUnsigned(requestId, client.highest) > 0) {
      if (Long.compareUnsigned(requestId - client.highest, width) > 0) {
        return refused(RejectCode.REQUEST_ID_TOO_HIGH);
      }
      client.highest = requestId;
      while (!client.seen.isEmpty() && isBelow(client, client.seen.firstKey())) {
        client.seen.pollFirstEntry();
      }
    }
    if (isBelow(client, requestId)) {
      return refused(RejectCode.DUPLICATE_TOO_OLD);
    }
    Answer answer = client.seen.get(requestId);
    if (answer == null) {
      makeRoom();
      return new Decision(null, null);
    }
    if (answer.reply == null) {
      return refused(RejectCode.DUPLICATE_TOO_OLD);
    }
    return Arrays.equals(answer.message, message)
        ? new Decision(null, flagged(answer.reply))
        : refused(RejectCode.REQUEST_ID_REUSED);
  }

  private static Decision refused(RejectCode code) {
    return new Decision(code, null);
  }

  private static byte[] flagged(byte[] reply) {
    byte[] flagged = reply.clone();
    flagged[FLAGS] |= 1;
    return flagged;
  }

  private boolean isBelow(Client client, long requestId) {
    return Long.compareUnsigned(client.highest - requestId, width) >= 0;
  }

  private boolean add(long clientId, long requestId, long now) {
    if (clients.size() == maxClients) {
      if (nextDeadlineNanos() > now) {
        return false;
      }
      forgetFirst();
    }
    Client client = new Client();
    client.highest = requestId;
    clients.put(clientId, client);
    return true;
  }

  private void forgetFirst() {
    long first = clients.keySet().iterator().next();
    clients.remove(first).seen.clear();
  }

  /** The reply to the command that {@link #decide} wanted executed. */
  void keep(long clientId, long requestId, byte[] message, byte[] reply) {
    Answer answer = new Answer();
    answer.client = clients.get(clientId);
    answer.requestId = requestId;
    answer.message = message;
    answer.reply = reply;
    answer.client.seen.put(requestId, answer);
    place(answer);
  }

  private void place(Answer answer) {
    answer.start = nextStart();
    ringEnd = answer.end();
    for (Answer other : ring) {
      if (other.start < answer.end() && answer.start < other.end()) {
        throw new AssertionError("two replies in one place");
      }
    }
    ring.add(answer);
  }

  private int nextStart() {
    return ringBytes - ringEnd < LONGEST ? 0 : ringEnd;
  }

  private boolean hasRoom() {
    int start = nextStart();
    return ring.stream().noneMatch(it -> it.start < start + LONGEST && start < it.end());
  }

  private void makeRoom() {
    int movedNow = 0;
    boolean crowded = 8 * ring.stream().filter(Answer::isCovered).count() > 7L * ring.size();
    int mostMoved = crowded ? 1 : 8;
    while (!hasRoom()) {
      Answer oldest = ring.remove();
      if (oldest.isCovered() && movedNow < mostMoved) {
        place(oldest);
        movedNow++;
        moved++;
      } else if (oldest.isCovered()) {
        oldest.reply = null;
        evicted++;
        evictedInACrowd += crowded ? 1 : 0;
      }
    }
  }

  void tick(long now) {
    for (int i = 0; i < 64 && nextDeadlineNanos() <= now; i++) {
      forgetFirst();
    }
  }

  long nextDeadlineNanos() {
    return clients.values().stream()
        .mapToLong(client -> client.heardNanos + idleNanos)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  /** What became of a request whose id is not 0. */
  Outcome outcome(long clientId, long requestId) {
    Client client = clients.get(clientId);
    if (client == null) {
      return new Outcome(RequestStatus.CLIENT_UNKNOWN, new byte[0]);
    }
    if (Long.compareUnsigned(requestId, client.highest) > 0) {
      return new Outcome(RequestStatus.UNSEEN, new byte[0]);
    }
    Answer answer = client.seen.get(requestId);
    if (isBelow(client, requestId) || answer != null && answer.reply == null) {
      return new Outcome(RequestStatus.FORGOTTEN, new byte[0]);
    }
    return answer == null
        ? new Outcome(RequestStatus.UNSEEN, new byte[0])
        : new Outcome(RequestStatus.ANSWERED, answer.reply);
  }

  private static int aligned(int length) {
    return (length + 7) / 8 * 8;
  }
}
