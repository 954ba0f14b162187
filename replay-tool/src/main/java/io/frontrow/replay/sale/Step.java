package io.frontrow.replay.sale;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.replay.Said;
import org.agrona.DirectBuffer;

/**
 * One record of a journal and all that was said of it. Used again for the next; one thread only.
 */
public final class Step {
  /** Where a reply says its flags, behind its request id and its sequence. */
  private static final int FLAGS = Frame.MESSAGE_HEADER_LENGTH + 2 * Long.BYTES;

  private static final int RESENT = 1;
  private static final int TEMPLATE_ID = 2;

  private DirectBuffer record;
  private int offset;
  private int length;
  private Said said;

  public Step wrap(DirectBuffer record, int offset, int length, Said said) {
    this.record = record;
    this.offset = offset;
    this.length = length;
    this.said = said;
    return this;
  }

  public DirectBuffer record() {
    return record;
  }

  /** Where the record begins. */
  public int offset() {
    return offset;
  }

  public int length() {
    return length;
  }

  /** Where the record's message begins, its header first. */
  public int message() {
    return offset + RecordHeader.LENGTH;
  }

  public int templateId() {
    return RecordHeader.templateId(record, offset);
  }

  public long sequence() {
    return RecordHeader.sequence(record, offset);
  }

  public long timeNanos() {
    return RecordHeader.timeNanos(record, offset);
  }

  public long clientId() {
    return RecordHeader.clientId(record, offset);
  }

  public int account() {
    return ClientId.account(clientId());
  }

  /** What was said; of a client's command the first message is its reply. */
  public Said said() {
    return said;
  }

  /** Template of a message that was said. */
  public int saidTemplate(int index) {
    return said.buffer().getShort(said.offset(index) + TEMPLATE_ID, LITTLE_ENDIAN) & 0xFFFF;
  }

  private boolean isAnswered() {
    return clientId() != ClientId.NODE && said.count() > 0;
  }

  /** Whether it is a client's command that was carried out now, and not at an earlier time. */
  public boolean isAccepted() {
    return isAnswered() && saidTemplate(0) != CommandRejectedDecoder.TEMPLATE_ID && !isResent();
  }

  /** Whether it is a client's command that was refused now, and not at an earlier time. */
  public boolean isRefused() {
    return isAnswered() && saidTemplate(0) == CommandRejectedDecoder.TEMPLATE_ID && !isResent();
  }

  /** Whether it is a request that came again and got its original reply. */
  public boolean isResent() {
    return isAnswered() && (said.buffer().getByte(said.offset(0) + FLAGS) & RESENT) != 0;
  }
}
