package io.frontrow.server.cli.event;

import io.frontrow.client.CommandRejectedException;
import io.frontrow.client.reply.EventState;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.server.cli.shared.ClientCommand;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Table;
import io.frontrow.server.cli.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code event list}: every event in one line. */
@Command(name = "list", description = "List the events and how their sale stands.")
final class EventListCommand extends ClientCommand {
  @Override
  protected void run(Session session, Output output) {
    List<EventState> events = new ArrayList<>();
    int from = 1;
    for (EventState event = next(session, from); event != null; event = next(session, from)) {
      events.add(event);
      from = event.eventId() + 1;
    }
    if (output.isJson()) {
      events.forEach(event -> output.object(json -> EventJson.write(json, event)));
    } else if (events.isEmpty()) {
      output.progress("there is no event yet; next: frontrow event create --plan FILE");
    } else {
      print(events, output);
    }
  }

  private static void print(List<EventState> events, Output output) {
    Table table = new Table("event#", "name", "phase", "seats#", "free#", "held#", "sold#");
    for (EventState event : events) {
      table.row(
          event.eventId(),
          event.name(),
          Texts.words(event.phase()),
          event.seatCount(),
          event.freeCount(),
          event.heldCount(),
          event.soldCount());
    }
    table.lines().forEach(output::line);
  }

  private static EventState next(Session session, int from) {
    try {
      return session.await(session.client().nextEvent(from));
    } catch (CommandRejectedException e) {
      if (e.code() == RejectCode.EVENT_UNKNOWN) {
        return null;
      }
      throw e;
    }
  }
}
