package io.frontrow.server.cli.hold;

import io.frontrow.client.Requests;
import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.SeatsHeld;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.server.cli.shared.ChangeCommand;
import io.frontrow.server.cli.shared.CommandFailedException;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.JsonObject;
import io.frontrow.server.cli.shared.Millis;
import io.frontrow.server.cli.shared.NamedPlaces;
import io.frontrow.server.cli.shared.NamedSeat;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import io.frontrow.server.cli.shared.UnsignedLong;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hold}: holds seats for a buyer, by name or the best there are. */
@Command(
    name = "hold",
    description = "Hold seats and places of an event for a buyer, all of them or none.",
    customSynopsis = {
      "frontrow hold EVENT [--buyer ID] (--seats LIST | --seat NAME... | --area NAME=N... | --best N)"
          + " [OPTIONS]",
      "       frontrow hold show HOLD [OPTIONS]",
      "       frontrow hold extend HOLD --ttl TIME [OPTIONS]",
      "       frontrow hold swap HOLD GIVE=TAKE... [OPTIONS]"
    },
    commandListHeading = "%nCommands:%n",
    subcommands = {HoldShowCommand.class, HoldExtendCommand.class, HoldSwapCommand.class})
public final class HoldCommand extends ChangeCommand {
  // Not required of picocli, which would then require them before 'hold show' as well.
  @Parameters(
      paramLabel = "EVENT",
      arity = "0..1",
      converter = EventId.class,
      description = "The event's number.")
  private Integer eventId;

  @Option(
      names = "--buyer",
      paramLabel = "ID",
      converter = UnsignedLong.class,
      description = "Your own number for the buyer; some events need it.")
  private Long buyer;

  @Mixin private WantedSeats wanted;

  @Option(
      names = "--ttl",
      paramLabel = "TIME",
      converter = Millis.Converter.class,
      description = "How long, such as 90s or 15m; default: the server's.")
  private Millis ttl;

  @Override
  protected void checkChange(Output output) {
    if (eventId == null) {
      throw CommandFailedException.usage(
          "which EVENT? 'frontrow event list' shows those there are");
    }
    wanted.check();
  }

  @Override
  protected void run(Session session, Output output) {
    EventState event = session.event(eventId);
    Function<Requests, CompletableFuture<SeatsHeld>> request =
        wanted.request(session, event, buyer == null ? 0 : buyer, ttl == null ? 0 : ttl.value());
    SeatsHeld held = change(session, eventId, request);
    List<NamedSeat> seats = session.named(eventId, held.seats());
    List<NamedPlaces> areas = session.namedPlaces(eventId, held.areas());
    print(
        output,
        held,
        json -> write(json, event, held, seats, areas),
        () -> print(output, event, held, seats, areas));
  }

  private static void print(
      Output output,
      EventState event,
      SeatsHeld held,
      List<NamedSeat> seats,
      List<NamedPlaces> areas) {
    String hold = Long.toUnsignedString(held.holdId());
    output.line(
        "hold %s: %s of event %d for %s"
            .formatted(
                hold,
                NamedPlaces.words(seats, areas),
                held.eventId(),
                Texts.money(held.amount(), event.currency())));
    output.line("seats: " + NamedPlaces.list(seats, areas) + (held.together() ? "" : apart(seats)));
    output.line("until: " + Texts.deadline(held.deadlineNanos()));
    output.line("next:  frontrow confirm " + hold + " --order REF   or: frontrow release " + hold);
  }

  private static String apart(List<NamedSeat> seats) {
    return seats.size() > 1 ? " (not all together)" : "";
  }

  private static void write(
      JsonObject json,
      EventState event,
      SeatsHeld held,
      List<NamedSeat> seats,
      List<NamedPlaces> areas) {
    json.unsigned("holdId", held.holdId())
        .number("eventId", held.eventId())
        .unsigned("sequence", held.sequence())
        .number("deadline", held.deadlineNanos())
        .number("amount", held.amount())
        .text("currency", event.currency())
        .number("priceVersion", held.priceVersion())
        .number("step", held.step())
        .flag("together", held.together())
        .objects("seats", seats, (item, seat) -> seat.writeTo(item))
        .objects("areas", areas, (item, area) -> area.writeTo(item));
  }

  @Override
  protected Optional<String> advice(RejectCode code, Session session) {
    return code == RejectCode.NO_BLOCK ? Optional.of(wanted.adviceIfNoBlock()) : Optional.empty();
  }
}
