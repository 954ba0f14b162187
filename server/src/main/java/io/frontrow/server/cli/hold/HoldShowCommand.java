package io.frontrow.server.cli.hold;

import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.HoldState;
import io.frontrow.protocol.sbe.HoldStatus;
import io.frontrow.server.cli.shared.ClientCommand;
import io.frontrow.server.cli.shared.JsonObject;
import io.frontrow.server.cli.shared.NamedPlaces;
import io.frontrow.server.cli.shared.NamedSeat;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import io.frontrow.server.cli.shared.UnsignedLong;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hold show}: what has become of a hold. */
@Command(name = "show", description = "Show a hold: its seats, price and deadline.")
final class HoldShowCommand extends ClientCommand {
  @Parameters(
      paramLabel = "HOLD",
      converter = UnsignedLong.class,
      description = "The hold's number.")
  private long holdId;

  @Override
  protected void run(Session session, Output output) {
    HoldState hold = session.await(session.client().getHold(holdId));
    EventState event = session.event(hold.eventId());
    List<NamedSeat> seats = session.named(hold.eventId(), hold.seats());
    List<NamedPlaces> areas = session.namedPlaces(hold.eventId(), hold.areas());
    if (output.isJson()) {
      output.object(json -> write(json, event, hold, seats, areas));
      return;
    }
    output.line(
        "hold %s of event %d for buyer %s: %s, %s"
            .formatted(
                Long.toUnsignedString(hold.holdId()),
                hold.eventId(),
                Long.toUnsignedString(hold.buyer()),
                Texts.words(hold.status()),
                Texts.money(hold.amount(), event.currency())));
    if (hold.waitlistEntryId() != 0) {
      output.line("offer: to waitlist entry " + Long.toUnsignedString(hold.waitlistEntryId()));
    }
    if (hold.status() == HoldStatus.LIVE) {
      output.line("seats: " + NamedPlaces.list(seats, areas));
      output.line("until: " + Texts.deadline(hold.deadlineNanos()));
    }
  }

  private static void write(
      JsonObject json,
      EventState event,
      HoldState hold,
      List<NamedSeat> seats,
      List<NamedPlaces> areas) {
    json.unsigned("holdId", hold.holdId())
        .number("eventId", hold.eventId())
        .unsigned("buyer", hold.buyer())
        .text("status", hold.status())
        .unsigned("version", hold.version())
        .unsigned("waitlistEntryId", hold.waitlistEntryId())
        .number("priceVersion", hold.priceVersion())
        .unsigned("sequence", hold.sequence())
        .number("deadline", hold.deadlineNanos())
        .number("amount", hold.amount())
        .text("currency", event.currency())
        .objects("seats", seats, (item, seat) -> seat.writeTo(item))
        .objects("areas", areas, (item, area) -> area.writeTo(item));
  }
}
