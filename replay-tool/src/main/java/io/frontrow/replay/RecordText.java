package io.frontrow.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.RecordHeader;
import java.math.BigInteger;
import org.agrona.DirectBuffer;

/** A record as a line for people, or as an object for programs. One thread only. */
final class RecordText {
  private final MessageReader messages;

  RecordText(MessageReader messages) {
    this.messages = messages;
  }

  String line(DirectBuffer buffer, int offset) {
    ObjectNode message = message(buffer, offset + RecordHeader.LENGTH);
    message.remove("requestId"); // stands in front already
    return Text.format(
        "%d  %s  %s  request %s  %s  %s",
        RecordHeader.sequence(buffer, offset),
        Text.time(RecordHeader.timeNanos(buffer, offset)),
        Text.client(RecordHeader.clientId(buffer, offset)),
        Long.toUnsignedString(RecordHeader.requestId(buffer, offset)),
        name(buffer, offset),
        MessageText.of(message));
  }

  ObjectNode object(DirectBuffer buffer, int offset) {
    ObjectNode message = message(buffer, offset + RecordHeader.LENGTH);
    return head(buffer, offset).put("message", name(buffer, offset)).setAll(message);
  }

  /** A record that an engine failed at may be one that no schema can read. */
  private ObjectNode message(DirectBuffer buffer, int offset) {
    try {
      return messages.read(buffer, offset);
    } catch (IllegalStateException | IndexOutOfBoundsException e) {
      return Json.object().put("unreadable", String.valueOf(e.getMessage()));
    }
  }

  private String name(DirectBuffer buffer, int offset) {
    try {
      return messages.name(buffer, offset + RecordHeader.LENGTH);
    } catch (IllegalStateException e) {
      return "template " + RecordHeader.templateId(buffer, offset);
    }
  }

  /** What the record's header says. */
  static ObjectNode head(DirectBuffer buffer, int offset) {
    long clientId = RecordHeader.clientId(buffer, offset);
    ObjectNode object =
        Json.object()
            .put("sequence", RecordHeader.sequence(buffer, offset))
            .put("time", RecordHeader.timeNanos(buffer, offset));
    object
        .putObject("clientId")
        .put("account", Integer.toUnsignedLong(ClientId.account(clientId)))
        .put("instance", Integer.toUnsignedLong(ClientId.instance(clientId)));
    BigInteger requestId =
        new BigInteger(Long.toUnsignedString(RecordHeader.requestId(buffer, offset)));
    return object.put("requestId", requestId);
  }
}
