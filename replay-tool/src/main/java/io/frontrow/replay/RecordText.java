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
    ObjectNode message = messages.read(buffer, offset + RecordHeader.LENGTH);
    message.remove("requestId"); // stands in front already
    return Text.format(
        "%d  %s  %s  request %s  %s  %s",
        RecordHeader.sequence(buffer, offset),
        Text.time(RecordHeader.timeNanos(buffer, offset)),
        Text.client(RecordHeader.clientId(buffer, offset)),
        Long.toUnsignedString(RecordHeader.requestId(buffer, offset)),
        messages.name(buffer, offset + RecordHeader.LENGTH),
        MessageText.of(message));
  }

  ObjectNode object(DirectBuffer buffer, int offset) {
    ObjectNode message = messages.read(buffer, offset + RecordHeader.LENGTH);
    return head(buffer, offset)
        .put("message", messages.name(buffer, offset + RecordHeader.LENGTH))
        .setAll(message);
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
