package io.frontrow.server.cli.event;

import io.frontrow.client.reply.LimitsState;
import io.frontrow.server.cli.shared.ClientCommand;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code limits show}: how many tickets of an event may be had. */
@Command(name = "show", description = "Show how many tickets of an event may be had at once.")
final class LimitsShowCommand extends ClientCommand {
  @Parameters(paramLabel = "EVENT", converter = EventId.class, description = "The event's number.")
  private int eventId;

  @Override
  protected void run(Session session, Output output) {
    LimitsState limits = session.await(session.client().getLimits(eventId));
    if (output.isJson()) {
      output.object(
          json -> {
            json.number("eventId", eventId);
            EventDetails.writeLimits(json, limits);
            json.unsigned("sequence", limits.sequence());
          });
    } else {
      output.line("limits of event " + eventId + ": " + EventDetails.words(limits));
    }
  }
}
