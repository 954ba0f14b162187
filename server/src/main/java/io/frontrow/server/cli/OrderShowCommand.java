package io.frontrow.server.cli;

import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.OrderState;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code order show}: an order with its seats by name. */
@Command(name = "show", description = "Show an order: its seats and price.")
final class OrderShowCommand extends ClientCommand {
  @Parameters(paramLabel = "REF", description = "Your own reference for the order.")
  private String reference;

  @Override
  void check(Output output) {
    ConfirmCommand.checkReference(reference);
  }

  @Override
  void run(Session session, Output output) {
    OrderState order = session.await(session.client().getOrder(reference));
    EventState event = session.event(order.eventId());
    List<NamedSeat> seats = session.named(order.eventId(), order.seats());
    if (output.isJson()) {
      output.object(json -> write(json, event, order, seats));
      return;
    }
    output.line(
        "order %s of event %d for buyer %s: %s for %s"
            .formatted(
                order.orderReference(),
                order.eventId(),
                Long.toUnsignedString(order.buyer()),
                Texts.count(seats.size(), "seat", "seats"),
                Texts.money(order.amount(), event.currency())));
    output.line("seats: " + NamedSeat.list(seats));
    output.line(
        "sold:  "
            + Texts.localTime(order.confirmedAtNanos())
            + ", from hold "
            + Long.toUnsignedString(order.holdId()));
  }

  private static void write(
      JsonObject json, EventState event, OrderState order, List<NamedSeat> seats) {
    json.text("orderReference", order.orderReference())
        .unsigned("holdId", order.holdId())
        .number("eventId", order.eventId())
        .unsigned("buyer", order.buyer())
        .unsigned("sequence", order.sequence())
        .number("confirmedAt", order.confirmedAtNanos())
        .number("amount", order.amount())
        .text("currency", event.currency())
        .objects("seats", seats, (item, seat) -> seat.writeTo(item));
  }
}
