package io.frontrow.journal.check;

import io.frontrow.protocol.ClientId;

/** One request of a client, and what became of it, as the client saw it. */
final class ClientRequest {
  static final long NEVER = Long.MAX_VALUE;

  final long clientId;
  final long requestId;

  /** The message of a query, so that it can be asked again; null for a command. */
  final byte[] query;

  /** When it was sent first. */
  final long sentNanos;

  /** How often it was sent, and how often it was refused on the way to the engine. */
  int sends = 1;

  int overloads;

  /** When it was answered for good; {@link #NEVER}: it was not. */
  long answeredNanos = NEVER;

  long sequence;
  long digest;
  boolean refused;

  /** How many records executed it, by the journal; and what the last of them answered. */
  int records;

  long recordSequence;
  long recordDigest;

  ClientRequest(long clientId, long requestId, byte[] query, long sentNanos) {
    this.clientId = clientId;
    this.requestId = requestId;
    this.query = query;
    this.sentNanos = sentNanos;
  }

  boolean isQuery() {
    return query != null;
  }

  boolean isAnswered() {
    return answeredNanos != NEVER;
  }

  /** Whether it certainly never reached the engine. */
  boolean wasTurnedAway() {
    return !isAnswered() && sends == overloads;
  }

  @Override
  public String toString() {
    return "request " + requestId + " of client " + ClientId.toString(clientId);
  }
}
