package io.frontrow.replay.audit;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.SeatsOfferedDecoder;
import io.frontrow.replay.MessageReader;
import io.frontrow.replay.PastEngine;
import io.frontrow.replay.Said;
import io.frontrow.replay.sale.Asker;
import io.frontrow.replay.sale.PopularSale;
import io.frontrow.replay.sale.Step;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A sale that an audit hears of otherwise than it was: somebody may change each record and what was
 * said of it before the audit gets it, as an engine that breaks the rules would. One thread only.
 */
final class Forgery implements PopularSale.Sink {
  private static final int BODY = 8;

  private final PastEngine past = new PastEngine();
  private final Said forged = new Said();
  private final Step step = new Step();
  private final Forger forger;
  final SaleAudit audit = new SaleAudit(new Asker(past), new MessageReader().keys());

  /** Changes what an audit hears. */
  interface Forger {
    void forge(Heard heard);
  }

  /** One record and what was said of it; both may be changed. */
  static final class Heard {
    final UnsafeBuffer record;
    final List<Message> messages = new ArrayList<>();

    Heard(byte[] record) {
      this.record = new UnsafeBuffer(record);
    }

    int templateId() {
      return RecordHeader.templateId(record, 0);
    }

    long sequence() {
      return RecordHeader.sequence(record, 0);
    }

    /** The first message of this template; null if there is none. */
    Message message(int templateId) {
      return messages.stream().filter(it -> it.templateId() == templateId).findFirst().orElse(null);
    }
  }

  /** A message; offsets count from its body. */
  record Message(long clientId, UnsafeBuffer bytes) {
    int templateId() {
      return bytes.getShort(2, LITTLE_ENDIAN) & 0xFFFF;
    }

    long getLong(int offset) {
      return bytes.getLong(BODY + offset, LITTLE_ENDIAN);
    }

    void putLong(int offset, long value) {
      bytes.putLong(BODY + offset, value, LITTLE_ENDIAN);
    }

    /** Of an offer. */
    int getSeatCount() {
      return bytes.getByte(BODY + SeatsOfferedDecoder.BLOCK_LENGTH + 2) & 0xFF;
    }

    /** Where the last seat of an offer stands. */
    int lastSeat() {
      int first =
          BODY
              + SeatsOfferedDecoder.BLOCK_LENGTH
              + SeatsOfferedDecoder.SeatsDecoder.sbeHeaderSize();
      return first + (getSeatCount() - 1) * SeatsOfferedDecoder.SeatsDecoder.sbeBlockLength();
    }

    int getInt(int offset) {
      return bytes.getInt(BODY + offset, LITTLE_ENDIAN);
    }

    void putInt(int offset, int value) {
      bytes.putInt(BODY + offset, value, LITTLE_ENDIAN);
    }
  }

  private Forgery(Forger forger) {
    this.forger = forger;
  }

  /** A sale as somebody forged it, audited. */
  static SaleAudit audit(long seed, Forger forger) {
    Forgery forgery = new Forgery(forger);
    PopularSale.run(seed, forgery);
    forgery.audit.finish(forgery.past.engine().sequence());
    return forgery.audit;
  }

  /** All findings of one check. */
  static List<Finding> findings(SaleAudit audit, String check) {
    return audit.events().stream()
        .flatMap(event -> event.checks().stream())
        .filter(it -> it.name().equals(check))
        .flatMap(it -> it.findings().stream())
        .toList();
  }

  @Override
  public void record(DirectBuffer buffer, int length) {
    byte[] bytes = new byte[length];
    buffer.getBytes(0, bytes);
    Heard heard = new Heard(bytes);
    past.said().clear();
    audit.before(step.wrap(buffer, 0, length, past.said()));
    past.apply(buffer, 0, length);
    Said said = past.said();
    for (int i = 0; i < said.count(); i++) {
      byte[] message = new byte[said.length(i)];
      said.buffer().getBytes(said.offset(i), message);
      heard.messages.add(new Message(said.clientId(i), new UnsafeBuffer(message)));
    }
    forger.forge(heard);
    forged.clear();
    for (Message message : heard.messages) {
      forged.message(message.clientId(), message.bytes(), 0, message.bytes().capacity());
    }
    audit.after(step.wrap(heard.record, 0, length, forged));
  }
}
