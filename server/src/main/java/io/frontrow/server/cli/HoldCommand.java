package io.frontrow.server.cli;

import io.frontrow.client.CommandRejectedException;
import io.frontrow.client.reply.CommandRejected;
import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.SeatsHeld;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hold}: holds seats for a buyer, by name or the best there are. */
@Command(
    name = "hold",
    description = "Hold seats of an event for a buyer, all of them or none.",
    customSynopsis = {
      "frontrow hold EVENT --buyer ID (--seats LIST | --seat NAME... | --best N) [OPTIONS]",
      "       frontrow hold show HOLD [OPTIONS]"
    },
    commandListHeading = "%nCommands:%n",
    subcommands = HoldShowCommand.class)
final class HoldCommand extends ClientCommand {
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
      description = "Your own number for the buyer.")
  private Long buyer;

  @Mixin private WantedSeats wanted;

  @Option(
      names = "--ttl",
      paramLabel = "TIME",
      converter = Millis.Converter.class,
      description = "How long, such as 90s or 15m; default: the server's.")
  private Millis ttl;

  @Override
  void check(Output output) {
    if (eventId == null) {
      throw CommandFailedException.usage(
          "which EVENT? 'frontrow event list' shows those there are");
    }
    if (buyer == null) {
      throw CommandFailedException.usage("for whom? say --buyer ID");
    }
    wanted.check();
  }

  @Override
  void run(Session session, Output output) {
    EventState event = session.event(eventId);
    CompletableFuture<SeatsHeld> request =
        wanted.request(session, event, buyer, ttl == null ? 0 : ttl.value());
    SeatsHeld held;
    try {
      held = session.await(request);
    } catch (CommandRejectedException e) {
      List<Integer> seats = e.seats().stream().map(CommandRejected.Seat::seat).toList();
      throw new Refusal(e, session.named(eventId, seats));
    }
    List<NamedSeat> seats = session.named(eventId, held.seats());
    if (output.isJson()) {
      output.object(json -> write(json, event, held, seats));
    } else {
      print(output, event, held, seats);
    }
  }

  private static void print(
      Output output, EventState event, SeatsHeld held, List<NamedSeat> seats) {
    String hold = Long.toUnsignedString(held.holdId());
    output.line(
        "hold %s: %s of event %d for %s"
            .formatted(
                hold,
                Texts.count(seats.size(), "seat", "seats"),
                held.eventId(),
                Texts.money(held.amount(), event.currency())));
    output.line("seats: " + NamedSeat.list(seats));
    output.line("until: " + HoldShowCommand.deadline(held.deadlineNanos()));
    output.line("next:  frontrow confirm " + hold + " --order REF   or: frontrow release " + hold);
  }

  private static void write(
      JsonObject json, EventState event, SeatsHeld held, List<NamedSeat> seats) {
    json.unsigned("holdId", held.holdId())
        .number("eventId", held.eventId())
        .unsigned("sequence", held.sequence())
        .number("deadline", held.deadlineNanos())
        .number("amount", held.amount())
        .text("currency", event.currency())
        .number("step", held.step())
        .objects("seats", seats, (item, seat) -> seat.writeTo(item));
  }
}
