package io.frontrow.journal.check;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.RecordHeader;
import org.agrona.DirectBuffer;

/** The record that is being checked, and where findings about it go. One thread only. */
final class Context {
  final Findings findings = new Findings();

  private DirectBuffer buffer;
  private int offset;
  private long sequence;
  private long timeNanos;
  private long clientId;

  void begin(DirectBuffer recordBuffer, int recordOffset) {
    buffer = recordBuffer;
    offset = recordOffset;
    sequence = RecordHeader.sequence(buffer, offset);
    timeNanos = RecordHeader.timeNanos(buffer, offset);
    clientId = RecordHeader.clientId(buffer, offset);
  }

  DirectBuffer buffer() {
    return buffer;
  }

  /** Of the message header. */
  int message() {
    return offset + RecordHeader.LENGTH;
  }

  long sequence() {
    return sequence;
  }

  long timeNanos() {
    return timeNanos;
  }

  long clientId() {
    return clientId;
  }

  int account() {
    return ClientId.account(clientId);
  }

  void find(Rule rule, String format, Object... arguments) {
    findings.add(sequence, rule, format, arguments);
  }
}
