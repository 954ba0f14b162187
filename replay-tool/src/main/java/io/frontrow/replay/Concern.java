package io.frontrow.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.HoldStateDecoder;
import io.frontrow.protocol.sbe.SeatStateDecoder;
import org.agrona.DirectBuffer;

/**
 * What a record that was just applied is about: which event, buyer, hold, order or seat, be it
 * named in the record, in what the engine said, or only known to the engine. One thread only.
 */
final class Concern {
  private final PastEngine engine;
  private final Questions questions;
  private final MessageKeys command;
  private final MessageKeys reply;

  /** For own looks, so that what was handed out stays where it is. */
  private final MessageKeys probe;

  private DirectBuffer buffer;
  private int offset;
  private boolean asked;
  private long askedEventId;
  private long askedBuyer;

  Concern(PastEngine engine, Questions questions, MessageReader messages) {
    this.engine = engine;
    this.questions = questions;
    command = messages.keys();
    reply = messages.keys();
    probe = messages.keys();
  }

  /** Turns to a record; valid until the next is applied. */
  Concern wrap(DirectBuffer record, int recordOffset) {
    buffer = record;
    offset = recordOffset;
    command.wrap(record, recordOffset + RecordHeader.LENGTH);
    asked = false;
    return this;
  }

  /** The message of the record. */
  MessageKeys command() {
    return command;
  }

  /** Sequence of the record. */
  long sequence() {
    return RecordHeader.sequence(buffer, offset);
  }

  long clientId() {
    return RecordHeader.clientId(buffer, offset);
  }

  Said said() {
    return engine.said();
  }

  /** What the engine said of it: one message, valid until the next is asked for. */
  MessageKeys reply(int index) {
    return reply.wrap(engine.said().buffer(), engine.said().offset(index));
  }

  private MessageKeys probe(int index) {
    return probe.wrap(engine.said().buffer(), engine.said().offset(index));
  }

  /** The event it is about, the first if several; 0 if none. */
  long eventId() {
    if (command.eventId() != MessageKeys.NONE) {
      return command.eventId();
    }
    for (int i = 0; i < engine.said().count(); i++) {
      if (probe(i).eventId() != MessageKeys.NONE) {
        return probe.eventId();
      }
    }
    ask();
    return askedEventId;
  }

  boolean isAboutEvent(long eventId) {
    if (command.eventId() == eventId) {
      return true;
    }
    boolean named = command.eventId() != MessageKeys.NONE;
    for (int i = 0; i < engine.said().count(); i++) {
      named |= probe(i).eventId() != MessageKeys.NONE;
      if (probe.eventId() == eventId) {
        return true;
      }
    }
    if (named) {
      return false;
    }
    ask();
    return askedEventId == eventId;
  }

  boolean isAboutBuyer(long buyer) {
    for (int i = 0; i < engine.said().count(); i++) {
      if (isAboutBuyer(i, buyer)) {
        return true;
      }
    }
    return isCommandOfBuyer(buyer);
  }

  /** Whether the record itself names the buyer, or a hold, order or entry of the buyer. */
  boolean isCommandOfBuyer(long buyer) {
    if (command.buyer() == buyer) {
      return true;
    }
    ask();
    return askedBuyer == buyer;
  }

  /** Whether what the engine said is about a buyer. */
  boolean isAboutBuyer(int index, long buyer) {
    if (probe(index).buyer() == buyer) {
      return true;
    }
    long clientId = engine.said().clientId(index);
    if (probe.holdId() != MessageKeys.NONE) {
      HoldStateDecoder hold = questions.holdState(clientId, probe.holdId());
      return hold != null && hold.buyer() == buyer;
    }
    ObjectNode entry =
        probe.entryId() == MessageKeys.NONE
            ? null
            : questions.waitlistEntry(clientId, probe.entryId());
    return entry != null && entry.get("buyer").bigIntegerValue().longValue() == buyer;
  }

  /** Whether it names the seat or changed it. */
  boolean isAboutSeat(long eventId, int seat) {
    if (!isAboutEvent(eventId)) {
      return false;
    }
    if (command.namesSeat(seat)) {
      return true;
    }
    for (int i = 0; i < engine.said().count(); i++) {
      if (probe(i).eventId() == eventId && probe.namesSeat(seat)) {
        return true;
      }
    }
    SeatStateDecoder state = questions.seat(eventId, seat);
    return state != null && state.version() == RecordHeader.sequence(buffer, offset);
  }

  /** Asks the engine what the hold, order or waitlist entry is that the record names. */
  private void ask() {
    if (asked) {
      return;
    }
    asked = true;
    askedEventId = MessageKeys.NONE;
    askedBuyer = MessageKeys.NONE;
    long clientId = RecordHeader.clientId(buffer, offset);
    if (command.holdId() != MessageKeys.NONE) {
      HoldStateDecoder hold = questions.holdState(clientId, command.holdId());
      if (hold != null) {
        askedEventId = hold.eventId();
        askedBuyer = hold.buyer();
      }
    } else if (command.entryId() != MessageKeys.NONE) {
      keep(questions.waitlistEntry(clientId, command.entryId()));
    } else if (command.orderReference() != null) {
      keep(questions.order(clientId, command.orderReference()));
    }
  }

  private void keep(ObjectNode state) {
    if (state != null) {
      askedEventId = state.get("eventId").asLong();
      askedBuyer = state.get("buyer").bigIntegerValue().longValue();
    }
  }
}
