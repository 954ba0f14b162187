package io.frontrow.server.cli.event;

import io.frontrow.client.reply.AreaState;
import io.frontrow.client.reply.EventState;
import io.frontrow.server.cli.shared.ChangeCommand;
import io.frontrow.server.cli.shared.CommandFailedException;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.Names;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code for-sale}: switches seats and areas on and off. */
@Command(
    name = "for-sale",
    description = "Switch seats and areas on or off for sale, whatever their status.")
public final class ForSaleCommand extends ChangeCommand {
  @Parameters(
      index = "0",
      paramLabel = "EVENT",
      converter = EventId.class,
      description = "The event's number.")
  private int eventId;

  @Parameters(index = "1", paramLabel = "on|off", description = "For sale, or not.")
  private String onOrOff;

  @Mixin private SeatRange range;

  @Option(
      names = "--areas",
      paramLabel = "LIST",
      split = ",",
      description = "Areas by name, apart by commas.")
  private List<String> areas = new ArrayList<>();

  @Override
  protected void checkChange(Output output) {
    if (!onOrOff.equals("on") && !onOrOff.equals("off")) {
      throw CommandFailedException.usage("say on or off, not '" + onOrOff + "'");
    }
    if (range.isEmpty() && areas.isEmpty()) {
      throw CommandFailedException.usage("what? say --seats, --seat, --section, --row or --areas");
    }
  }

  @Override
  protected void run(Session session, Output output) {
    EventState event = session.event(eventId);
    List<Integer> seats = range.resolve(session, event);
    List<Integer> areaIndexes = areaIndexes(session, event);
    boolean on = onOrOff.equals("on");
    SeatBatches.Sent sent =
        SeatBatches.send(
            seats,
            (index, batch) ->
                change(
                    session,
                    eventId,
                    index,
                    to -> to.setForSale(eventId, on, batch, index == 0 ? areaIndexes : List.of())));
    print(
        output,
        sent.last(),
        json ->
            json.number("eventId", eventId)
                .flag("forSale", on)
                .number("seatCount", seats.size())
                .number("areaCount", areaIndexes.size())
                .number("commandCount", sent.commands())
                .unsigned("sequence", sent.last().sequence()),
        () ->
            output.line(
                "%s and %s of event %d are %s sale%s"
                    .formatted(
                        Texts.count(seats.size(), "seat", "seats"),
                        Texts.count(areaIndexes.size(), "area", "areas"),
                        eventId,
                        on ? "on" : "off",
                        sent.words())));
  }

  private List<Integer> areaIndexes(Session session, EventState event) {
    if (areas.isEmpty()) {
      return List.of();
    }
    List<AreaState> all = session.areas(event);
    return areas.stream()
        .map(name -> Names.find("area", "areas", all, AreaState::name, name.strip()).area())
        .distinct()
        .toList();
  }
}
