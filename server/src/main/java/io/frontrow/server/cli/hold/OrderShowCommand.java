package io.frontrow.server.cli.hold;

import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.OrderState;
import io.frontrow.server.cli.shared.ClientCommand;
import io.frontrow.server.cli.shared.JsonObject;
import io.frontrow.server.cli.shared.NamedPlaces;
import io.frontrow.server.cli.shared.NamedSeat;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code order show}: an order with its seats by name. */
@Command(name = "show", description = "Show an order: its seats and price.")
final class OrderShowCommand extends ClientCommand {
  @Parameters(paramLabel = "REF", description = "Your own reference for the order.")
  private String reference;

  @Override
  protected void check(Output output) {
    OrderReference.check(reference);
  }

  @Override
  protected void run(Session session, Output output) {
    OrderState order = session.await(session.client().getOrder(reference));
    EventState event = session.event(order.eventId());
    List<NamedSeat> seats = session.named(order.eventId(), order.seats());
    List<NamedPlaces> areas = session.namedPlaces(order.eventId(), order.areas());
    if (output.isJson()) {
      output.object(json -> write(json, event, order, seats, areas));
      return;
    }
    output.line(
        "order %s of event %d for buyer %s: %s for %s"
            .formatted(
                order.orderReference(),
                order.eventId(),
                Long.toUnsignedString(order.buyer()),
                order.cancelled() ? "cancelled" : NamedPlaces.words(seats, areas),
                Texts.money(order.amount(), event.currency())));
    if (!order.cancelled()) {
      output.line("seats: " + NamedPlaces.list(seats, areas));
    }
    output.line(
        "sold:  "
            + Texts.localTime(order.confirmedAtNanos())
            + ", from hold "
            + Long.toUnsignedString(order.holdId())
            + (order.late() ? ", late" : ""));
  }

  private static void write(
      JsonObject json,
      EventState event,
      OrderState order,
      List<NamedSeat> seats,
      List<NamedPlaces> areas) {
    json.text("orderReference", order.orderReference())
        .unsigned("holdId", order.holdId())
        .number("eventId", order.eventId())
        .unsigned("buyer", order.buyer())
        .unsigned("version", order.version())
        .number("priceVersion", order.priceVersion())
        .flag("late", order.late())
        .flag("cancelled", order.cancelled())
        .unsigned("sequence", order.sequence())
        .number("confirmedAt", order.confirmedAtNanos())
        .number("amount", order.amount())
        .text("currency", event.currency())
        .objects("seats", seats, (item, seat) -> seat.writeTo(item))
        .objects("areas", areas, (item, area) -> area.writeTo(item));
  }
}
