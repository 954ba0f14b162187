package io.frontrow.engine.core;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The record that is being built: header and message in one buffer, from offset 0, stamped with the
 * next sequence, the current time, the current client and the next request id.
 */
abstract class RecordBuilder {
  /** Time of the first record, unless the test sets another. */
  public static final long START_NANOS = 1_700_000_000_000_000_000L;

  public static final long CLIENT = ClientId.of(1, 1);

  static final int MESSAGE = RecordHeader.LENGTH;
  static final int BODY = MESSAGE + Frame.MESSAGE_HEADER_LENGTH;

  final UnsafeBuffer buffer = new UnsafeBuffer(new byte[4_096]);
  final MessageHeaderEncoder header = new MessageHeaderEncoder();

  long timeNanos = START_NANOS;
  long clientId = CLIENT;
  long requestId;

  private long sequence;
  private int length;
  private Object last;

  public final DirectBuffer buffer() {
    return buffer;
  }

  /** Length of the last record. */
  public final int length() {
    return length;
  }

  /** A copy of the last record. */
  public final byte[] copy() {
    byte[] bytes = new byte[length];
    buffer.getBytes(0, bytes);
    return bytes;
  }

  /** Sequence of the last record that has one. */
  public final long sequence() {
    return sequence;
  }

  public final long timeNanos() {
    return timeNanos;
  }

  /** The last record for people: slow. */
  public final String describe() {
    String text;
    try {
      text = String.valueOf(last);
    } catch (IllegalArgumentException e) {
      text = last.getClass().getSimpleName() + " with " + e.getMessage();
    }
    return "#%d at +%dns client %s %s"
        .formatted(sequence, timeNanos - START_NANOS, ClientId.toString(clientId), text);
  }

  /** A command of the current client; {@code limit} is where its message ends. */
  final int command(Object message, int limit) {
    return finish(message, limit, 0, clientId, requestId);
  }

  final int query(Object message, int limit) {
    return finish(message, limit, RecordHeader.FLAG_QUERY, clientId, requestId);
  }

  /** A record of the node itself. */
  final int own(Object message, int limit) {
    return finish(message, limit, 0, ClientId.NODE, 0);
  }

  /** A command that was sent before, as a record of now. */
  public final int again(byte[] record) {
    buffer.putBytes(0, record);
    long client = RecordHeader.clientId(buffer, 0);
    return finish("sent again", record.length, 0, client, RecordHeader.requestId(buffer, 0));
  }

  private int finish(Object message, int limit, int flags, long client, long request) {
    last = message;
    RecordHeader.init(buffer, 0, limit - MESSAGE, flags, client, request);
    RecordHeader.timeNanos(buffer, 0, timeNanos);
    if (flags == 0) {
      RecordHeader.sequence(buffer, 0, ++sequence);
    }
    length = limit;
    return length;
  }
}
