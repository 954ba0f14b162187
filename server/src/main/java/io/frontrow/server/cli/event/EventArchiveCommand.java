package io.frontrow.server.cli.event;

import io.frontrow.client.reply.EventArchived;
import io.frontrow.server.cli.shared.ChangeCommand;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code event archive}: removes a closed event. */
@Command(
    name = "archive",
    description = "Remove a closed event without live holds; its orders are unknown from then on.")
final class EventArchiveCommand extends ChangeCommand {
  @Parameters(paramLabel = "EVENT", converter = EventId.class, description = "The event's number.")
  private int eventId;

  @Override
  protected void run(Session session, Output output) {
    EventArchived archived = change(session, 0, to -> to.archiveEvent(eventId));
    print(
        output,
        archived,
        json ->
            json.number("eventId", archived.eventId()).unsigned("sequence", archived.sequence()),
        () -> output.line("event " + archived.eventId() + " is archived"));
  }
}
