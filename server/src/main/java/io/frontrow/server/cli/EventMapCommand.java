package io.frontrow.server.cli;

import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.RowMapState;
import io.frontrow.client.reply.SectionState;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code event map}: a picture of an event's seats. */
@Command(name = "map", description = "Show the seats of an event as a picture.")
final class EventMapCommand extends ClientCommand {
  @Parameters(paramLabel = "EVENT", converter = EventId.class, description = "The event's number.")
  private int eventId;

  @Option(names = "--section", paramLabel = "NAME", description = "Show only this section.")
  private String section;

  /** A section with its rows, in the order of the plan. */
  record SectionMap(SectionState section, List<RowMapState> rows) {}

  @Override
  void run(Session session, Output output) {
    EventState event = session.event(eventId);
    List<SectionState> sections = session.sections(event);
    if (section != null) {
      sections = List.of(Names.find("section", "sections", sections, SectionState::name, section));
    }
    List<SectionMap> maps = new ArrayList<>();
    for (SectionState it : sections) {
      maps.add(
          new SectionMap(
              it,
              session.awaitAll(
                  it.firstRow(), it.rowCount(), row -> session.client().getRowMap(eventId, row))));
    }
    if (output.isJson()) {
      output.object(json -> write(json, event, maps));
      return;
    }
    SeatMapPicture picture = new SeatMapPicture(Ansi.AUTO.enabled());
    output.line(EventShowCommand.title(event));
    for (SectionMap map : maps) {
      output.line("");
      output.line(map.section().name());
      picture.rows(map.rows()).forEach(output::line);
    }
    output.line("");
    output.line(picture.legend());
    output.line(EventShowCommand.totals(event));
  }

  private static void write(JsonObject json, EventState event, List<SectionMap> maps) {
    EventJson.write(json, event);
    json.objects(
        "sections",
        maps,
        (item, map) ->
            item.number("section", map.section().section())
                .text("name", map.section().name())
                .objects("rows", map.rows(), EventMapCommand::writeRow));
  }

  private static void writeRow(JsonObject json, RowMapState row) {
    json.number("row", row.row())
        .text("label", row.label())
        .number("firstSeat", row.firstSeat())
        .numbers("segments", row.segments())
        .texts("seats", row.seats())
        .unsigned("sequence", row.sequence());
  }
}
