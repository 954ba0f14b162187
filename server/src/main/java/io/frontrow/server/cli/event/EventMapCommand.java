package io.frontrow.server.cli.event;

import io.frontrow.client.SeatMap;
import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.RowMapState;
import io.frontrow.client.reply.SectionState;
import io.frontrow.protocol.sbe.SeatStatus;
import io.frontrow.server.cli.shared.ClientCommand;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.JsonObject;
import io.frontrow.server.cli.shared.Names;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
  protected void run(Session session, Output output) {
    EventState event = session.event(eventId);
    List<SectionState> sections = session.sections(event);
    if (section != null) {
      sections = List.of(Names.find("section", "sections", sections, SectionState::name, section));
    }
    List<SectionMap> maps = new ArrayList<>();
    // The whole map is read in few pages, and has one version; the rows say how they are drawn.
    SeatMap whole = section == null ? session.await(session.client().seatMap(eventId)) : null;
    for (SectionState it : sections) {
      maps.add(
          new SectionMap(
              it,
              session
                  .awaitAll(
                      it.firstRow(), it.rowCount(), row -> session.client().getRowMap(eventId, row))
                  .stream()
                  .map(row -> whole == null ? row : of(row, whole))
                  .toList()));
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
    if (whole != null) {
      output.line("version " + Long.toUnsignedString(whole.version()));
    }
  }

  /** A row as the whole map has it. */
  private static RowMapState of(RowMapState row, SeatMap map) {
    List<SeatStatus> seats =
        IntStream.range(row.firstSeat(), row.firstSeat() + row.seats().size())
            .mapToObj(map::status)
            .toList();
    return new RowMapState(
        row.requestId(),
        row.sequence(),
        map.version(),
        row.eventId(),
        row.row(),
        row.firstSeat(),
        row.section(),
        row.segments(),
        seats,
        row.label());
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
        .unsigned("version", row.version())
        .unsigned("sequence", row.sequence());
  }
}
