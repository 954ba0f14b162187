package io.frontrow.engine.core;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.RecordHeader;
import org.agrona.DirectBuffer;

/**
 * What the rules know of the record being applied, beside its fields. One instance, reused; apply
 * thread only.
 */
final class Command {
  private long sequence;
  private long timeNanos;
  private long clientId;
  private long requestId;

  /** For a query, which has no sequence of its own, {@code sequence} is the last one applied. */
  void wrap(DirectBuffer buffer, int offset, long sequence) {
    this.sequence = sequence;
    timeNanos = RecordHeader.timeNanos(buffer, offset);
    clientId = RecordHeader.clientId(buffer, offset);
    requestId = RecordHeader.requestId(buffer, offset);
  }

  /** The journal sequence that decides the answer. */
  long sequence() {
    return sequence;
  }

  /** The time the record was ordered: the only clock the rules have. */
  long timeNanos() {
    return timeNanos;
  }

  long clientId() {
    return clientId;
  }

  /** Of the client. */
  int account() {
    return ClientId.account(clientId);
  }

  long requestId() {
    return requestId;
  }
}
