package io.frontrow.server.cli.event;

import io.frontrow.client.SeatDirectory;
import io.frontrow.client.reply.SeatState;
import io.frontrow.server.cli.shared.ClientCommand;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.JsonObject;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code seat show}: how a seat stands, and what was set for it. */
@Command(
    name = "show",
    description =
        "Show a seat: its status, why it is blocked, its channel, whether it is for sale.")
final class SeatShowCommand extends ClientCommand {
  @Parameters(
      index = "0",
      paramLabel = "EVENT",
      converter = EventId.class,
      description = "The event's number.")
  private int eventId;

  @Parameters(
      index = "1",
      paramLabel = "SEAT",
      description = "The seat's name, such as Tables-A-1, or its guid.")
  private String seat;

  @Override
  protected void run(Session session, Output output) {
    SeatDirectory names = new SeatDirectory(session.client(), eventId);
    int number = session.await(names.resolve(seat));
    String name = session.await(names.describe(number));
    SeatState state = session.await(session.client().getSeat(eventId, number));
    if (output.isJson()) {
      output.object(json -> write(json, state, name));
    } else {
      print(session, output, state, name);
    }
  }

  private void print(Session session, Output output, SeatState state, String name) {
    String why = state.blockReason().map(it -> " (" + Texts.words(it) + ")").orElse("");
    output.line(
        "seat %d of event %d, %s: %s%s"
            .formatted(state.seat(), eventId, name, Texts.words(state.status()), why));
    output.line(
        "category: "
            + session.await(session.client().getCategory(eventId, state.category())).name());
    output.line(
        "channel: "
            + (state.channel() == 0
                ? "the public"
                : session.await(session.client().getChannel(eventId, state.channel())).name()));
    output.line("sale: " + (state.forSale() ? "on" : "off"));
    List<String> traits = new ArrayList<>();
    if (state.accessible()) {
      traits.add("a wheelchair place");
    }
    if (state.companion()) {
      traits.add("beside a wheelchair place");
    }
    if (!traits.isEmpty()) {
      output.line("place: " + String.join(", ", traits));
    }
    output.line("version: " + Long.toUnsignedString(state.version()));
  }

  private static void write(JsonObject json, SeatState state, String name) {
    json.number("eventId", state.eventId())
        .number("seat", state.seat())
        .text("name", name)
        .number("row", state.row())
        .number("section", state.section())
        .number("category", state.category())
        .flag("accessible", state.accessible())
        .flag("companion", state.companion())
        .text("status", state.status());
    state.blockReason().ifPresent(it -> json.text("blockReason", it));
    json.number("channel", state.channel())
        .flag("forSale", state.forSale())
        .unsigned("version", state.version())
        .unsigned("sequence", state.sequence());
  }
}
