package io.frontrow.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.journal.JournalReader;
import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.RecordHeader;
import java.math.BigInteger;
import org.agrona.DirectBuffer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dump}: the records themselves, a line each. */
@Command(name = "dump", description = "Print the records of a journal, a line each.")
final class DumpCommand implements Runnable {
  @Mixin private JournalOptions options;

  @Option(names = "--from", paramLabel = "SEQ", description = "The first sequence to print.")
  private long from = 1;

  @Option(names = "--to", paramLabel = "SEQ", description = "The last sequence to print.")
  private long to = Long.MAX_VALUE;

  private final MessageReader messages = new MessageReader();

  @Override
  public void run() {
    JournalReader.of(options.directory())
        .stopAfter(to)
        .read(
            (buffer, offset, length) -> {
              if (RecordHeader.sequence(buffer, offset) >= from) {
                print(buffer, offset, length);
              }
            });
  }

  private void print(DirectBuffer buffer, int offset, int length) {
    long clientId = RecordHeader.clientId(buffer, offset);
    ObjectNode message = messages.read(buffer, offset + RecordHeader.LENGTH);
    String name = messages.name(buffer, offset + RecordHeader.LENGTH);
    if (options.json()) {
      options.print(json(buffer, offset, clientId, name).setAll(message));
    } else {
      message.remove("requestId"); // stands in front already
      options.print(
          "%d  %s  %s  request %s  %s  %s",
          RecordHeader.sequence(buffer, offset),
          Text.time(RecordHeader.timeNanos(buffer, offset)),
          clientId == ClientId.NODE ? "node" : ClientId.toString(clientId),
          Long.toUnsignedString(RecordHeader.requestId(buffer, offset)),
          name,
          MessageText.of(message));
    }
  }

  private static ObjectNode json(DirectBuffer buffer, int offset, long clientId, String name) {
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
    return object.put("requestId", requestId).put("message", name);
  }
}
