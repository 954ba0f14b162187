package io.frontrow.server.cli.hold;

import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.OrderCancelled;
import io.frontrow.client.request.Tickets;
import io.frontrow.server.cli.shared.ChangeCommand;
import io.frontrow.server.cli.shared.JsonObject;
import io.frontrow.server.cli.shared.NamedTickets;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import io.frontrow.server.cli.shared.UnchangedOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code order cancel}: takes an order back, or a part of it. */
@Command(
    name = "cancel",
    description =
        "Cancel an order, or what is named of it; it is free again, or goes to the waitlist.")
final class OrderCancelCommand extends ChangeCommand {
  @Parameters(paramLabel = "REF", description = "Your own reference for the order.")
  private String reference;

  @Mixin private NamedTickets part;

  @Mixin private UnchangedOption unchanged;

  @Override
  protected void checkChange(Output output) {
    OrderReference.check(reference);
    part.check();
  }

  @Override
  protected void run(Session session, Output output) {
    int eventId = KnownEvent.ofOrder(session, reference);
    Tickets tickets = part.resolve(session, eventId);
    OrderCancelled cancelled =
        change(session, eventId, to -> to.cancelOrder(reference, unchanged.value(), tickets));
    EventState event = session.event(cancelled.eventId());
    print(
        output,
        cancelled,
        json -> write(json, event, cancelled),
        () ->
            output.line(
                "order %s: %s cancelled, refund %s, %s left for %s"
                    .formatted(
                        reference,
                        Texts.count(cancelled.ticketCount(), "ticket", "tickets"),
                        Texts.money(cancelled.refund(), event.currency()),
                        Texts.number(cancelled.ticketsLeft()),
                        Texts.money(cancelled.amount(), event.currency()))));
  }

  private void write(JsonObject json, EventState event, OrderCancelled cancelled) {
    json.text("orderReference", reference)
        .unsigned("holdId", cancelled.holdId())
        .number("eventId", cancelled.eventId())
        .number("ticketCount", cancelled.ticketCount())
        .number("ticketsLeft", cancelled.ticketsLeft())
        .number("refund", cancelled.refund())
        .number("amount", cancelled.amount())
        .text("currency", event.currency())
        .unsigned("sequence", cancelled.sequence());
  }
}
