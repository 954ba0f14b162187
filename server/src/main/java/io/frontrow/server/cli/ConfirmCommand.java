package io.frontrow.server.cli;

import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.HoldConfirmed;
import io.frontrow.protocol.Limits;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code confirm}: turns a hold into an order. */
@Command(name = "confirm", description = "Sell the seats of a hold: turn it into an order.")
final class ConfirmCommand extends ClientCommand {
  @Parameters(
      paramLabel = "HOLD",
      converter = UnsignedLong.class,
      description = "The hold's number.")
  private long holdId;

  @Option(
      names = "--order",
      paramLabel = "REF",
      required = true,
      description = "Your own reference for the order, unique in the account.")
  private String reference;

  @Override
  void check(Output output) {
    checkReference(reference);
  }

  static void checkReference(String reference) {
    int length = reference.getBytes(StandardCharsets.UTF_8).length;
    if (length == 0 || length > Limits.MAX_ORDER_REFERENCE_BYTES) {
      throw CommandFailedException.usage(
          "an order's reference has from 1 to "
              + Limits.MAX_ORDER_REFERENCE_BYTES
              + " bytes of UTF-8");
    }
  }

  @Override
  void run(Session session, Output output) {
    HoldConfirmed confirmed = session.await(session.client().confirmHold(holdId, reference));
    EventState event = session.event(confirmed.eventId());
    if (output.isJson()) {
      output.object(json -> write(json, event, confirmed));
    } else {
      output.line(
          "order %s: %s of event %d sold for %s - see: frontrow order show %s"
              .formatted(
                  reference,
                  Texts.count(confirmed.seatCount(), "seat", "seats"),
                  confirmed.eventId(),
                  Texts.money(confirmed.amount(), event.currency()),
                  reference));
    }
  }

  private void write(JsonObject json, EventState event, HoldConfirmed confirmed) {
    json.text("orderReference", reference)
        .unsigned("holdId", confirmed.holdId())
        .number("eventId", confirmed.eventId())
        .number("seatCount", confirmed.seatCount())
        .number("amount", confirmed.amount())
        .text("currency", event.currency())
        .unsigned("sequence", confirmed.sequence());
  }
}
