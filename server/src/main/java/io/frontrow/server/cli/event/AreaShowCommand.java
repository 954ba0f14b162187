package io.frontrow.server.cli.event;

import io.frontrow.client.reply.AreaState;
import io.frontrow.client.reply.EventState;
import io.frontrow.server.cli.shared.ClientCommand;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.Names;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code area show}: the places of an event's areas. */
@Command(name = "show", description = "Show the places of an event's areas, or of one of them.")
final class AreaShowCommand extends ClientCommand {
  @Parameters(
      index = "0",
      paramLabel = "EVENT",
      converter = EventId.class,
      description = "The event's number.")
  private int eventId;

  @Parameters(index = "1", arity = "0..1", paramLabel = "AREA", description = "The area's name.")
  private String area;

  @Override
  protected void run(Session session, Output output) {
    EventState event = session.event(eventId);
    List<AreaState> all = session.areas(event);
    List<AreaState> areas =
        area == null ? all : List.of(Names.find("area", "areas", all, AreaState::name, area));
    if (output.isJson()) {
      areas.forEach(it -> output.object(json -> EventDetails.writeArea(json, it)));
    } else if (areas.isEmpty()) {
      output.progress("event " + eventId + " has no area");
    } else {
      EventDetails.areaTable(areas, EventDetails.channels(session, event)).forEach(output::line);
    }
  }
}
