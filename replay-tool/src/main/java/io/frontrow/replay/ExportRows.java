package io.frontrow.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.HoldStateDecoder;
import io.frontrow.protocol.sbe.TickDecoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/** Makes rows of records, and of what the engine said of them. One thread only. */
final class ExportRows {
  /** Columns of commands: a row for each record. */
  static final List<Column> COMMANDS =
      List.of(
          Column.number("sequence"),
          Column.time("time"),
          Column.number("account"),
          Column.number("instance"),
          Column.unsigned("request_id"),
          Column.text("command"),
          Column.number("event_id"),
          Column.unsigned("buyer"),
          Column.unsigned("hold_id"),
          Column.unsigned("entry_id"),
          Column.text("order_reference"),
          Column.text("seats"),
          Column.text("fields"));

  /** Columns of events: a row for each message that the engine said. */
  static final List<Column> EVENTS =
      List.of(
          Column.number("sequence"),
          Column.number("part"),
          Column.time("time"),
          Column.text("command"),
          Column.text("event"),
          Column.number("account"),
          Column.number("instance"),
          Column.unsigned("request_id"),
          Column.number("event_id"),
          Column.unsigned("buyer"),
          Column.unsigned("hold_id"),
          Column.unsigned("entry_id"),
          Column.text("order_reference"),
          Column.text("seats"),
          Column.number("tickets"),
          Column.number("amount"),
          Column.text("refused"),
          Column.text("fields"));

  private final MessageReader messages;
  private final MessageKeys keys;
  private final MessageKeys commandKeys;

  private long count;

  ExportRows(MessageReader messages) {
    this.messages = messages;
    keys = messages.keys();
    commandKeys = messages.keys();
  }

  /** Rows written so far. */
  long count() {
    return count;
  }

  void command(RowWriter writer, DirectBuffer buffer, int offset) throws IOException {
    int message = offset + RecordHeader.LENGTH;
    ObjectNode fields = messages.read(buffer, message);
    fields.remove("requestId");
    keys.wrap(buffer, message);
    long clientId = RecordHeader.clientId(buffer, offset);
    count++;
    writer.write(
        new Object[] {
          RecordHeader.sequence(buffer, offset),
          RecordHeader.timeNanos(buffer, offset),
          Integer.toUnsignedLong(ClientId.account(clientId)),
          Integer.toUnsignedLong(ClientId.instance(clientId)),
          RecordHeader.requestId(buffer, offset),
          keys.name(),
          known(keys.eventId()),
          known(keys.buyer()),
          known(keys.holdId()),
          known(keys.entryId()),
          keys.orderReference(),
          seats(fields),
          fields.toString()
        });
  }

  /** What the engine said of the record it has just applied; and what it did without a word. */
  void events(
      RowWriter writer, PastEngine engine, Questions questions, DirectBuffer buffer, int offset)
      throws IOException {
    Said said = engine.said();
    for (int i = 0; i < said.count(); i++) {
      event(writer, said, i, questions, buffer, offset);
    }
    boolean tick = RecordHeader.templateId(buffer, offset) == TickDecoder.TEMPLATE_ID;
    if (tick && said.count() == 0) {
      silentChanges(writer, questions, buffer, offset);
    }
  }

  private void event(
      RowWriter writer, Said said, int index, Questions questions, DirectBuffer buffer, int offset)
      throws IOException {
    ObjectNode fields = messages.read(said.buffer(), said.offset(index));
    fields.remove(List.of("requestId", "sequence"));
    keys.wrap(said.buffer(), said.offset(index));
    commandKeys.wrap(buffer, offset + RecordHeader.LENGTH);
    long clientId = said.clientId(index);
    boolean asked = clientId == RecordHeader.clientId(buffer, offset);
    count++;
    writer.write(
        new Object[] {
          RecordHeader.sequence(buffer, offset),
          (long) index,
          RecordHeader.timeNanos(buffer, offset),
          commandKeys.name(),
          keys.name(),
          Integer.toUnsignedLong(ClientId.account(clientId)),
          Integer.toUnsignedLong(ClientId.instance(clientId)),
          asked ? RecordHeader.requestId(buffer, offset) : null,
          known(keys.eventId() == MessageKeys.NONE ? commandKeys.eventId() : keys.eventId()),
          known(buyer(questions, clientId, asked)),
          known(keys.holdId()),
          known(keys.entryId()),
          asked ? commandKeys.orderReference() : null,
          seats(fields),
          number(fields, "ticketCount"),
          number(fields, "amount"),
          fields.path("code").textValue(),
          fields.toString()
        });
  }

  private long buyer(Questions questions, long clientId, boolean asked) {
    if (keys.buyer() != MessageKeys.NONE) {
      return keys.buyer();
    }
    if (keys.holdId() != MessageKeys.NONE) {
      HoldStateDecoder hold = questions.holdState(clientId, keys.holdId());
      return hold == null ? MessageKeys.NONE : hold.buyer();
    }
    return asked ? commandKeys.buyer() : MessageKeys.NONE;
  }

  /** A Tick may free what waited for the waitlist in vain; then the event's version tells. */
  private void silentChanges(RowWriter writer, Questions questions, DirectBuffer buffer, int offset)
      throws IOException {
    long sequence = RecordHeader.sequence(buffer, offset);
    long part = 0;
    ObjectNode event = questions.nextEvent(0);
    while (event != null) {
      long eventId = event.get("eventId").asLong();
      if (event.get("version").asLong() == sequence) {
        Object[] values = new Object[EVENTS.size()];
        values[0] = sequence;
        values[1] = part++;
        values[2] = RecordHeader.timeNanos(buffer, offset);
        values[3] = "Tick";
        values[4] = "EventChanged";
        values[8] = eventId;
        values[17] = event.without("sequence").toString();
        count++;
        writer.write(values);
      }
      event = questions.nextEvent(eventId + 1);
    }
  }

  private static Long known(long id) {
    return id == MessageKeys.NONE ? null : id;
  }

  private static Long number(ObjectNode fields, String name) {
    return fields.has(name) ? fields.get(name).asLong() : null;
  }

  /** Seats by their numbers, blanks between; null if the message names none. */
  private static String seats(ObjectNode fields) {
    List<String> seats = new ArrayList<>();
    for (JsonNode seat : fields.path("seats")) {
      if (seat.has("seat")) {
        seats.add(seat.get("seat").asText());
      }
    }
    return seats.isEmpty() ? null : String.join(" ", seats);
  }
}
